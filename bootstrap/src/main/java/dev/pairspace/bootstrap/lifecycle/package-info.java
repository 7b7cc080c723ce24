/** The application's beginning and end: what must be true before it serves, and how it stops. */
package dev.pairspace.bootstrap.lifecycle;
