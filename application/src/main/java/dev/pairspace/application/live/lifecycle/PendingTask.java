package dev.pairspace.application.live.lifecycle;

import dev.pairspace.domain.room.Actor;

/**
 * A task that waits for a room's turn.
 *
 * @param actor for whom it runs
 * @param opens whether it is worth loading the room for
 * @param from what the use case handed in, named in the log if it takes long
 * @param heavy whether it may take long, so that it is done on a thread of turns
 */
public record PendingTask(RoomTask task, Actor actor, boolean opens, Object from, boolean heavy) {}
