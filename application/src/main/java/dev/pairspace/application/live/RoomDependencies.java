package dev.pairspace.application.live;

import dev.pairspace.application.live.memory.LiveMemory;
import dev.pairspace.application.live.saving.RoomActivity;
import dev.pairspace.application.port.Broadcaster;
import dev.pairspace.application.port.SnapshotStore;
import dev.pairspace.application.port.UpdateLog;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/**
 * What every room in memory works with.
 *
 * @param turns for turns and nothing else
 * @param activity notes when participants were there
 * @param blocking for tasks that wait for the store
 */
public record RoomDependencies(
    RoomActivity activity,
    UpdateLog log,
    SnapshotStore snapshots,
    Broadcaster broadcaster,
    TurnThreads turns,
    Executor blocking,
    InstantSource clock,
    RandomGenerator random,
    LiveLimits limits,
    LiveMemory memory) {}
