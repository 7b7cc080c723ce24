/**
 * The socket of a room: handshake and endpoint. The conversations on it are in {@code session},
 * inbound and outbound frames in {@code inbound} and {@code outbound}, what frames mean in {@code
 * dialect}.
 *
 * <p>To be wired, in this order: {@code Connections} (its {@code broadcaster()} is the port that
 * {@code LiveRooms} needs), {@code RoomUseCases.of(liveRooms, broadcaster, messages)}, and from
 * them {@link dev.pairspace.adapters.websocket.HandshakeDecision}, which the servlet asks for by
 * injection. {@code Connections.watch()} must be called about once a second; {@code
 * Connections.closeInWaves} when the server stops.
 */
package dev.pairspace.adapters.websocket;
