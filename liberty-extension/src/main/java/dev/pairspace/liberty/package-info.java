/**
 * Decides about requests before Open Liberty has found the application that they are for: no filter
 * of an application can do this. The application works without it, on other servers as well.
 */
package dev.pairspace.liberty;
