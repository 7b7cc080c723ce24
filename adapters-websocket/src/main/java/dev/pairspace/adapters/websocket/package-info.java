/**
 * The socket of a room: handshake and endpoint. Who says something on it is in {@code session},
 * what comes and goes in {@code inbound} and {@code outbound}, what that means in {@code dialect}.
 *
 * <p>To be wired, in this order: {@code Connections} (its {@code broadcaster()} is the port that
 * {@code LiveRooms} needs), {@code RoomUseCases.of(liveRooms, broadcaster)}, and from them {@link
 * dev.pairspace.adapters.websocket.HandshakeDecision}, which the servlet asks for by injection.
 * {@code Connections.watch()} must be called about once a second; {@code Connections.closeInWaves}
 * when the server stops.
 */
package dev.pairspace.adapters.websocket;
