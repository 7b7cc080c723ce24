package dev.pairspace.bootstrap.wiring;

import dev.pairspace.adapters.websocket.HandshakeDecision;
import dev.pairspace.adapters.websocket.dialect.Dialects;
import dev.pairspace.adapters.websocket.inbound.SocketLimits;
import dev.pairspace.adapters.websocket.message.InboundMessages;
import dev.pairspace.adapters.websocket.message.TextMessages;
import dev.pairspace.adapters.websocket.session.Connections;
import dev.pairspace.adapters.websocket.session.RoomUseCases;
import dev.pairspace.application.chat.ChangeMessage;
import dev.pairspace.application.chat.ChatQueue;
import dev.pairspace.application.chat.SendMessage;
import dev.pairspace.application.live.LiveLimits;
import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.network.OwnOrigins;
import dev.pairspace.application.network.RefusedOrigins;
import dev.pairspace.application.port.ChatRepository;
import dev.pairspace.application.port.IdGenerator;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.SnapshotStore;
import dev.pairspace.application.port.UpdateLog;
import dev.pairspace.application.room.RecogniseMember;
import dev.pairspace.bootstrap.configuration.RoomSettings;
import dev.pairspace.domain.room.RoomLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Rooms in memory and the sockets that lead to them. */
@Singleton
class LiveRoomsAndSockets {

  @Produces
  @Singleton
  Connections connections(
      RoomThreads threads, InstantSource clock, RandomGenerator random, RoomSettings settings) {
    return new Connections(
        threads.ofSockets(),
        clock,
        random,
        SocketLimits.of(
            settings.maxFrameBytes(), settings.maxBacklogBytes(), settings.maxBytesOfAllSockets()),
        Dialects.all());
  }

  @Produces
  @Singleton
  LiveRooms liveRooms(
      RoomRepository rooms,
      UpdateLog log,
      SnapshotStore snapshots,
      Connections connections,
      RoomThreads threads,
      InstantSource clock,
      RandomGenerator random,
      RoomLimits limits,
      RoomSettings settings) {
    return new LiveRooms(
        rooms,
        log,
        snapshots,
        connections.broadcaster(),
        threads.ofTurns(),
        threads.blocking(),
        clock,
        random,
        LiveLimits.of(limits, settings.maxLiveBytes(), settings.roomIdleUnload()));
  }

  @Produces
  @Singleton
  InboundMessages messages(
      LiveRooms rooms, ChatRepository chat, IdGenerator ids, RoomThreads threads) {
    var queue = new ChatQueue(threads.blocking());
    return TextMessages.inbound(
        rooms, new SendMessage(rooms, chat, ids, queue), new ChangeMessage(rooms, chat, queue));
  }

  @Produces
  @Singleton
  HandshakeDecision handshakeDecision(
      Connections connections,
      LiveRooms rooms,
      InboundMessages messages,
      RecogniseMember recogniseMember,
      OwnOrigins origins,
      RefusedOrigins refusedOrigins) {
    return new HandshakeDecision(
        connections,
        RoomUseCases.of(rooms, connections.broadcaster(), messages),
        recogniseMember,
        origins,
        refusedOrigins);
  }
}
