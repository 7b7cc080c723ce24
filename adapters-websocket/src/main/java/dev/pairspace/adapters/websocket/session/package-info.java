/**
 * Sockets as the application sees them: what they may send, what they are owed, when they are given
 * up. The container's own types appear only in {@code ContainerConnection}.
 */
package dev.pairspace.adapters.websocket.session;
