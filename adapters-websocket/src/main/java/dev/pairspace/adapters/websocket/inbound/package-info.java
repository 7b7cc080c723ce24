/**
 * What comes in from peers: fragments put together, limits, and waiting for rooms that are behind.
 * What frames mean is in {@code dialect} and {@code message}.
 */
package dev.pairspace.adapters.websocket.inbound;
