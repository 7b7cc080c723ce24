package dev.pairspace.bootstrap.wiring;

import dev.pairspace.adapters.websocket.OriginPolicy;
import dev.pairspace.adapters.websocket.SocketDoor;
import dev.pairspace.adapters.websocket.session.Connections;
import dev.pairspace.adapters.websocket.session.RoomUseCases;
import dev.pairspace.adapters.websocket.session.SocketLimits;
import dev.pairspace.application.live.LiveLimits;
import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.port.Broadcaster;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.SnapshotStore;
import dev.pairspace.application.port.UpdateLog;
import dev.pairspace.application.room.RecogniseMember;
import dev.pairspace.bootstrap.configuration.RoomSettings;
import dev.pairspace.bootstrap.configuration.ServerSettings;
import dev.pairspace.domain.room.RoomLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

/** Rooms in memory and the sockets that lead to them. */
@Singleton
class Sockets {

  @Produces
  @Singleton
  Connections connections(
      ScheduledExecutorService timer,
      @Executors.Blocking Executor blocking,
      InstantSource clock,
      RandomGenerator random,
      RoomSettings settings) {
    return new Connections(
        timer, blocking, clock, random, SocketLimits.of(settings.maxFrameBytes()));
  }

  @Produces
  @Singleton
  Broadcaster broadcaster(Connections connections) {
    return connections.broadcaster();
  }

  @Produces
  @Singleton
  LiveLimits liveLimits(RoomLimits room, RoomSettings settings) {
    return LiveLimits.of(room, settings.maxLiveBytes(), settings.roomIdleUnload());
  }

  @Produces
  @Singleton
  LiveRooms liveRooms(
      RoomRepository rooms,
      UpdateLog log,
      SnapshotStore snapshots,
      Broadcaster broadcaster,
      ScheduledExecutorService timer,
      @Executors.Blocking Executor blocking,
      InstantSource clock,
      LiveLimits limits) {
    return new LiveRooms(rooms, log, snapshots, broadcaster, timer, blocking, clock, limits);
  }

  @Produces
  @Singleton
  SocketDoor socketDoor(
      Connections connections,
      LiveRooms live,
      Broadcaster broadcaster,
      RecogniseMember recogniseMember,
      ServerSettings settings) {
    return new SocketDoor(
        connections,
        RoomUseCases.of(live, broadcaster),
        recogniseMember,
        new OriginPolicy(Set.copyOf(settings.allowedOrigins())));
  }
}
