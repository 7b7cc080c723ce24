/** What those who run the server want to know of it, and what it does for them by itself. */
package dev.pairspace.application.operation;
