/**
 * The dialects of the socket: how the bytes and texts of frames become what clients ask of a room,
 * and how what the room says becomes frames. A new one is a new class, and its entry in {@link
 * dev.pairspace.adapters.websocket.dialect.Dialects}.
 */
package dev.pairspace.adapters.websocket.dialect;
