package dev.pairspace.application.live;

/**
 * What waits for a room's turn.
 *
 * @param opens whether it is worth loading the room for
 */
record PendingTask(RoomTask task, boolean opens) {}
