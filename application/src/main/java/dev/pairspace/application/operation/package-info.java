/** What operators want to know of the server, and what it does for them by itself. */
package dev.pairspace.application.operation;
