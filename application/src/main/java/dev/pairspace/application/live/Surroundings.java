package dev.pairspace.application.live;

import dev.pairspace.application.port.Broadcaster;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.SnapshotStore;
import dev.pairspace.application.port.UpdateLog;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

/**
 * What every room in memory works with.
 *
 * @param timer takes paced turns; its tasks never block
 * @param blocking for what waits for the store
 */
record Surroundings(
    RoomRepository rooms,
    UpdateLog log,
    SnapshotStore snapshots,
    Broadcaster broadcaster,
    ScheduledExecutorService timer,
    Executor blocking,
    InstantSource clock,
    RandomGenerator random,
    LiveLimits limits) {}
