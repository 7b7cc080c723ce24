package dev.pairspace.application.live;

import dev.pairspace.application.editing.AnswerSync;
import dev.pairspace.application.editing.ApplyUpdate;
import dev.pairspace.application.editing.FollowSaving;
import dev.pairspace.application.live.turn.JoiningSession;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.application.port.InMemoryRoomRepository;
import dev.pairspace.application.port.InMemorySnapshotStore;
import dev.pairspace.application.port.InMemoryUpdateLog;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.application.presence.AnnouncePresence;
import dev.pairspace.application.presence.ChooseSpeech;
import dev.pairspace.application.presence.EnterRoom;
import dev.pairspace.application.presence.LeaveRoom;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.document.StarterContent;
import dev.pairspace.domain.presence.OwnPresence;
import dev.pairspace.domain.presence.PresenceState;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Member;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomLimits;
import dev.pairspace.domain.room.RoomTitle;
import dev.pairspace.domain.room.Visibility;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/** Rooms in memory over in-memory ports, with time standing still, and people who come to them. */
public final class LiveRoomsFixture {
  static final RoomId ROOM = new RoomId("abcdefghjk");
  static final SessionId ALICE = new SessionId(1);
  static final SessionId BOB = new SessionId(2);
  static final SessionId CAROL = new SessionId(3);
  static final Duration PACE = Duration.ofMillis(2);
  static final Duration IDLE = Duration.ofSeconds(60);

  private static final RoomLimits ROOM_LIMITS = new RoomLimits(100_000, 10_000, 200_000, 3);

  final ManualTime time = new ManualTime();

  /** For rooms whose turns take long; stands still until a test moves it. */
  final ManualTime slow = new ManualTime();

  final InMemoryUpdateLog log = new InMemoryUpdateLog();
  final InMemoryRoomRepository rooms = new InMemoryRoomRepository(log);
  final InMemorySnapshotStore snapshots = new InMemorySnapshotStore(log);
  final RecordingBroadcaster broadcaster = new RecordingBroadcaster();
  final DocumentId document = new DocumentId(new UUID(1, 2));
  final LiveRooms live;

  LiveRoomsFixture() {
    this(new LiveLimits(ROOM_LIMITS, 10_000_000, 300_000, IDLE, PACE));
  }

  LiveRoomsFixture(LiveLimits limits) {
    live =
        new LiveRooms(
            rooms,
            log,
            snapshots,
            broadcaster,
            new TurnThreads(time, slow),
            time,
            time,
            new SplittableRandom(1),
            limits);
    create(ROOM, document);
  }

  /** There is another room, which nobody is in. */
  void hasRoom(RoomId id) {
    create(id, new DocumentId(new UUID(3, id.hashCode())));
  }

  private void create(RoomId id, DocumentId document) {
    var room =
        new Room(
            id,
            document,
            new RoomTitle("Pairing"),
            Language.PYTHON,
            Visibility.PUBLIC,
            time.instant());
    var unused =
        rooms.create(room, StarterContent.of(Language.PYTHON, time.instant(), new FileId("f")));
  }

  static LiveLimits limits(long maxLiveBytes, long maxUnsavedBytes) {
    return new LiveLimits(ROOM_LIMITS, maxLiveBytes, maxUnsavedBytes, IDLE, PACE);
  }

  /** A guest with a replica comes in, and is up to date. */
  void comesIn(SessionId session) {
    enters(session, Optional.empty());
    syncs(session, StateVector.EMPTY);
    settle();
    broadcaster.all(session);
  }

  void enters(SessionId session, Optional<Member> member) {
    new EnterRoom(live, broadcaster)
        .handle(new EnterRoom.Command(ROOM, new JoiningSession(session, member)));
    settle();
  }

  void syncs(SessionId session, StateVector known) {
    new ChooseSpeech(live)
        .handle(new ChooseSpeech.Command(Actor.SERVER, ROOM, session, Speech.BINARY));
    new AnswerSync(live).handle(new AnswerSync.Command(Actor.SERVER, ROOM, session, known));
  }

  void leaves(SessionId session) {
    new LeaveRoom(live).handle(new LeaveRoom.Command(ROOM, session));
  }

  void edits(SessionId session, Update update) {
    editsAs(Actor.SERVER, session, update);
  }

  void editsAs(Actor actor, SessionId session, Update update) {
    new ApplyUpdate(live).handle(new ApplyUpdate.Command(actor, ROOM, session, update));
  }

  void asksForSaved(SessionId session) {
    new FollowSaving(live).handle(new FollowSaving.Command(Actor.SERVER, ROOM, session));
  }

  void announces(SessionId session, PresenceState state) {
    var own = new OwnPresence(state, Optional.empty(), Optional.empty(), Optional.empty());
    new AnnouncePresence(live)
        .handle(new AnnouncePresence.Command(Actor.SERVER, ROOM, session, own));
  }

  /** Everything that is due happens, paced turns included, but no more time than that passes. */
  void settle() {
    time.pass(PACE.multipliedBy(3));
  }

  void secondsPass(int seconds) {
    for (int i = 0; i < seconds; i++) {
      time.pass(Duration.ofSeconds(1));
      live.tick();
      settle();
    }
  }

  List<Long> savedOf(SessionId session) {
    return broadcaster.take(session, RoomMessage.Saved.class).stream()
        .map(RoomMessage.Saved::through)
        .toList();
  }

  List<Update> changesOf(SessionId session) {
    return broadcaster.take(session, RoomMessage.Change.class).stream()
        .map(RoomMessage.Change::update)
        .toList();
  }

  /** The letter that the client types at the clock, appended to what it typed before. */
  public static Update letter(long client, int clock, String letter) {
    ByteWriter out = new ByteWriter();
    out.writeVarUint(1);
    out.writeVarUint(1);
    out.writeVarUint(client);
    out.writeVarUint(clock);
    if (clock == 0) {
      out.writeUint8(4);
      out.writeVarUint(1);
      out.writeString("notes");
    } else {
      out.writeUint8(0x84);
      out.writeVarUint(client);
      out.writeVarUint(clock - 1L);
    }
    out.writeString(letter);
    out.writeVarUint(0);
    return Update.of(out.toBytes());
  }

  /** So many units of a client from the clock on are deleted. */
  static Update deletion(long client, int clock, int length) {
    ByteWriter out = new ByteWriter();
    out.writeVarUint(0);
    out.writeVarUint(1);
    out.writeVarUint(client);
    out.writeVarUint(1);
    out.writeVarUint(clock);
    out.writeVarUint(length);
    return Update.of(out.toBytes());
  }
}
