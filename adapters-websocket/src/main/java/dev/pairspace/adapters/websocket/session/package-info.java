/**
 * Sockets as the application sees them, from opening to closing: what is said on them, and when
 * they are given up. All use cases are called here, except those of text messages.
 */
package dev.pairspace.adapters.websocket.session;
