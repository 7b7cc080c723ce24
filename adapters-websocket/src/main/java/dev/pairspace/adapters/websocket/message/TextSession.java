package dev.pairspace.adapters.websocket.message;

import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.function.Consumer;

/**
 * The session that a text message has come from.
 *
 * @param actor who sends through it
 * @param answer sends a frame to it alone
 */
public record TextSession(Actor actor, RoomId room, SessionId id, Consumer<Frame> answer) {}
