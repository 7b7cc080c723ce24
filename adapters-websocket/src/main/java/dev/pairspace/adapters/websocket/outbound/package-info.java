/**
 * What goes out to peers: what waits for each of them, in what order and for how long, and the
 * memory that it takes. The container's own types appear only in {@code ContainerConnection}.
 */
package dev.pairspace.adapters.websocket.outbound;
