package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.editing.AnswerSync;
import dev.pairspace.application.editing.ApplyUpdate;
import dev.pairspace.application.live.turn.JoiningSession;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.application.port.Broadcaster;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.InMemoryRoomRepository;
import dev.pairspace.application.port.InMemorySnapshotStore;
import dev.pairspace.application.port.InMemoryUpdateLog;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.application.presence.ChooseSpeech;
import dev.pairspace.application.presence.EnterRoom;
import dev.pairspace.application.presence.LeaveRoom;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.document.StarterContent;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomLimits;
import dev.pairspace.domain.room.RoomTitle;
import dev.pairspace.domain.room.Visibility;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many people come and go, with real threads, while their room leaves memory again and again. */
class ComingAndGoingTest {
  private static final int PEOPLE = 6;
  private static final int VISITS = 150;

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final InstantSource clock = InstantSource.system();
  private final InMemoryUpdateLog log = new InMemoryUpdateLog();
  private final DocumentId document = new DocumentId(new UUID(1, 2));
  private final Answers answers = new Answers();
  private LiveRooms live;

  @BeforeEach
  void createRoom() {
    var rooms = new InMemoryRoomRepository(log);
    var limits =
        new LiveLimits(
            new RoomLimits(100_000, 1_000_000, 200_000, 500),
            100_000_000,
            300_000,
            Duration.ZERO,
            Duration.ofMillis(1));
    live =
        new LiveRooms(
            rooms,
            log,
            new InMemorySnapshotStore(log),
            answers,
            new TurnThreads(timer, timer),
            threads,
            clock,
            new SplittableRandom(1),
            limits);
    var room =
        new Room(
            ROOM,
            document,
            new RoomTitle("Pairing"),
            Language.PYTHON,
            Visibility.PUBLIC,
            clock.instant());
    var unused =
        rooms.create(room, StarterContent.of(Language.PYTHON, clock.instant(), new FileId("f")));
  }

  @AfterEach
  void endThreads() {
    timer.shutdownNow();
    threads.shutdownNow();
  }

  @Test
  void everybody_is_answered_and_nothing_is_lost_and_nobody_stays_behind() throws Exception {
    Future<?> ticking = threads.submit(this::tickForEver);
    List<Future<?>> visitors = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      int number = person;
      visitors.add(threads.submit(() -> comeAndGo(number)));
    }
    for (Future<?> visitor : visitors) {
      visitor.get(60, SECONDS);
    }

    threads.submit(this::tickUntilEmpty).get(20, SECONDS);
    ticking.cancel(true);
    assertThat(log.committed(document)).hasSize(1 + PEOPLE * VISITS);
    assertThat(answers.ended).isEmpty();
  }

  private void tickForEver() {
    while (!Thread.currentThread().isInterrupted()) {
      live.tick();
    }
  }

  private void tickUntilEmpty() {
    while (live.occupancy().rooms() > 0 && !Thread.currentThread().isInterrupted()) {
      live.tick();
    }
  }

  private Void comeAndGo(int person) throws Exception {
    for (int visit = 0; visit < VISITS; visit++) {
      var session = new SessionId((long) person * VISITS + visit + 1);
      var answer = answers.expect(session);
      new EnterRoom(live, answers)
          .handle(new EnterRoom.Command(ROOM, new JoiningSession(session, Optional.empty())));
      new ChooseSpeech(live)
          .handle(new ChooseSpeech.Command(Actor.GUEST, ROOM, session, Speech.BINARY));
      new AnswerSync(live)
          .handle(new AnswerSync.Command(Actor.GUEST, ROOM, session, StateVector.EMPTY));
      new ApplyUpdate(live)
          .handle(
              new ApplyUpdate.Command(
                  Actor.GUEST, ROOM, session, letter(100 + person, visit, "x")));
      if (visit % 2 == 0) {
        answer.get(20, SECONDS);
      }
      new LeaveRoom(live).handle(new LeaveRoom.Command(ROOM, session));
    }
    return null;
  }

  /** Knows of each session only whether it was answered, and whether it was ended. */
  private static final class Answers implements Broadcaster {
    final ConcurrentMap<SessionId, Ending> ended = new ConcurrentHashMap<>();
    private final ConcurrentMap<SessionId, CompletableFuture<Void>> expected =
        new ConcurrentHashMap<>();

    CompletableFuture<Void> expect(SessionId session) {
      var answer = new CompletableFuture<Void>();
      expected.put(session, answer);
      return answer;
    }

    @Override
    public void put(Collection<SessionId> receivers, RoomMessage message) {
      if (message instanceof RoomMessage.SyncAnswer) {
        receivers.forEach(receiver -> expected.get(receiver).complete(null));
      }
    }

    @Override
    public boolean hasCapacityFor(SessionId receiver, long bytes) {
      return true;
    }

    @Override
    public void send(Collection<SessionId> receivers) {}

    @Override
    public void probe(SessionId session) {}

    @Override
    public void end(SessionId session, Ending why) {
      ended.put(session, why);
    }
  }
}
