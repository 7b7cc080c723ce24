package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.dialect.Dialects;
import dev.pairspace.adapters.websocket.inbound.SocketLimits;
import dev.pairspace.adapters.websocket.message.TextMessages;
import dev.pairspace.adapters.websocket.outbound.Connection;
import dev.pairspace.adapters.websocket.outbound.SocketThreads;
import dev.pairspace.application.chat.ChangeMessage;
import dev.pairspace.application.chat.ChatQueue;
import dev.pairspace.application.chat.SendMessage;
import dev.pairspace.application.live.LiveLimits;
import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.ManualTime;
import dev.pairspace.application.live.TurnThreads;
import dev.pairspace.application.live.turn.JoiningSession;
import dev.pairspace.application.port.InMemoryChatRepository;
import dev.pairspace.application.port.InMemoryIdGenerator;
import dev.pairspace.application.port.InMemoryRoomRepository;
import dev.pairspace.application.port.InMemorySnapshotStore;
import dev.pairspace.application.port.InMemoryUpdateLog;
import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.document.StarterContent;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomLimits;
import dev.pairspace.domain.room.RoomTitle;
import dev.pairspace.domain.room.Visibility;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** One room behind sockets that a test holds the other end of. */
final class OneRoom {
  static final RoomId ROOM = new RoomId("abcdefghjk");

  final ManualTime time = new ManualTime();
  final Connections connections;
  private final InMemoryUpdateLog log = new InMemoryUpdateLog();
  private final InMemoryRoomRepository rooms = new InMemoryRoomRepository(log);
  private final LiveRooms live;

  OneRoom() {
    this(threads -> threads);
  }

  /**
   * @param sending what becomes of the threads that send
   */
  OneRoom(UnaryOperator<Executor> sending) {
    this(sending, Dialects.all());
  }

  /**
   * @param dialects what sessions may speak
   */
  OneRoom(Dialects dialects) {
    this(threads -> threads, dialects);
  }

  private OneRoom(UnaryOperator<Executor> sending, Dialects dialects) {
    connections =
        new Connections(
            new SocketThreads(time, sending.apply(time), time),
            time,
            new SplittableRandom(1),
            SocketLimits.of(1 << 20, 256 << 10, 16 << 20),
            dialects);
    live =
        new LiveRooms(
            rooms,
            log,
            new InMemorySnapshotStore(log),
            connections.broadcaster(),
            new TurnThreads(time, time),
            time,
            time,
            new SplittableRandom(1),
            LiveLimits.of(
                new RoomLimits(1 << 20, 10_000, 8 << 20, 3), 80 << 20, Duration.ofMinutes(1)));
    var room =
        new Room(
            ROOM,
            new DocumentId(new UUID(1, 2)),
            new RoomTitle("Pairing"),
            Language.PYTHON,
            Visibility.PUBLIC,
            time.instant());
    var unused =
        rooms.create(room, StarterContent.of(Language.PYTHON, time.instant(), new FileId("f")));
  }

  /** A guest opens a socket to the room. */
  Conversation open(Connection socket, SessionId session) {
    Conversation conversation =
        connections.open(socket, ROOM, new JoiningSession(session, Optional.empty()), useCases());
    // Longer than the pace of turns: what comes next finds the room idle.
    time.pass(Duration.ofMillis(10));
    return conversation;
  }

  private RoomUseCases useCases() {
    var messages = new InMemoryChatRepository(rooms);
    var queue = new ChatQueue(time);
    return RoomUseCases.of(
        live,
        connections.broadcaster(),
        TextMessages.inbound(
            live,
            new SendMessage(live, messages, new InMemoryIdGenerator(), queue),
            new ChangeMessage(live, messages, queue)));
  }

  int connectionsInside() {
    return live.occupancy().connections();
  }
}
