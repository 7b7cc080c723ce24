/**
 * The application's beginning and end: what must be true before it serves, and how it takes leave.
 */
package dev.pairspace.bootstrap.lifecycle;
