package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.application.live.LiveLimits;
import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.ManualTime;
import dev.pairspace.application.live.Visitor;
import dev.pairspace.application.port.Broadcaster;
import dev.pairspace.application.port.BroadcasterContract;
import dev.pairspace.application.port.Ending;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

class WebSocketBroadcasterTest extends BroadcasterContract {
  private static final RoomId ROOM = new RoomId("abcdefghjk");
  private static final Pattern LEAVER =
      Pattern.compile("\\{\"type\":\"participant_left\",\"data\":\\{\"id\":\"(\\w+)\"}}");

  private final ManualTime time = new ManualTime();
  private final InMemoryUpdateLog log = new InMemoryUpdateLog();
  private final InMemoryRoomRepository rooms = new InMemoryRoomRepository(log);
  private final Connections connections =
      new Connections(
          new SocketThreads(time, time, time),
          time,
          new SplittableRandom(1),
          SocketLimits.of(1 << 20));
  private final LiveRooms live =
      new LiveRooms(
          rooms,
          log,
          new InMemorySnapshotStore(log),
          connections.broadcaster(),
          time,
          time,
          time,
          new SplittableRandom(1),
          LiveLimits.of(
              new RoomLimits(1 << 20, 10_000, 1 << 20, 3), 10 << 20, Duration.ofMinutes(1)));
  private final Map<SessionId, FakeConnection> sockets = new HashMap<>();

  @BeforeEach
  void thereIsARoom() {
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

  @Override
  protected Broadcaster broadcaster() {
    return connections.broadcaster();
  }

  @Override
  protected SessionId connects() {
    var session = new SessionId(sockets.size() + 1L);
    var socket = new FakeConnection();
    sockets.put(session, socket);
    connections
        .open(
            socket,
            ROOM,
            new Visitor(session, Optional.empty()),
            RoomUseCases.of(live, connections.broadcaster()))
        .speakText();
    time.settle();
    return session;
  }

  @Override
  protected void goes(SessionId session) {
    connections.find(session).ifPresent(connections::closed);
    time.settle();
  }

  @Override
  protected List<String> heardOfLeavers(SessionId session) {
    time.settle();
    return sockets.get(session).texts.stream()
        .flatMap(text -> LEAVER.matcher(text).results())
        .map((MatchResult leaver) -> leaver.group(1))
        .toList();
  }

  @Override
  protected List<Ending> endingsOf(SessionId session) {
    time.settle();
    return sockets.get(session).closed.stream()
        .flatMap(code -> Stream.of(Ending.values()).filter(why -> CloseCode.of(why) == code))
        .toList();
  }
}
