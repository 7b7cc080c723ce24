/**
 * Decides about requests before Open Liberty has found the application that they are for: what no
 * filter of an application can do. The application works without it, on other servers as well.
 */
package dev.pairspace.liberty;
