/**
 * Sockets as the application sees them: from their beginning to their end, what is said on them,
 * and when they are given up. All use cases are called here, except those of text messages.
 */
package dev.pairspace.adapters.websocket.session;
