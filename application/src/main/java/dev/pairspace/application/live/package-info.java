/**
 * Rooms in memory: their inbox, their turns, and their life from loading to leaving. One room, one
 * turn at a time, one thread in it; use cases bring what is to be done in a turn.
 *
 * <p>{@link dev.pairspace.application.live.LiveRooms} is the only entry. It needs: the ports {@code
 * RoomRepository}, {@code UpdateLog}, {@code SnapshotStore} and {@code Broadcaster}; {@link
 * dev.pairspace.application.live.TurnThreads}, on which turns are taken and nothing else is done;
 * an {@code Executor} for what blocks (loading, snapshots); {@code InstantSource}; {@code
 * RandomGenerator}; {@link dev.pairspace.application.live.LiveLimits}. {@code LiveRooms.tick()}
 * must be called about once a second.
 */
package dev.pairspace.application.live;
