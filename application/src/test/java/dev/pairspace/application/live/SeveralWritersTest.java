package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.CAROL;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static dev.pairspace.application.live.LiveRoomsFixture.deletion;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.SnapshotStore.DocumentSnapshot;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.application.presence.ChooseSpeech;
import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.Value;
import dev.pairspace.domain.crdt.YMap;
import dev.pairspace.domain.crdt.YText;
import dev.pairspace.domain.presence.SessionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another node writes to the log of a room that is in memory here. */
class SeveralWritersTest {
  private static final long FOREIGN = 800;
  private static final Update NONSENSE = Update.of(new byte[] {1, 2, 3});

  private final LiveRoomsFixture people = new LiveRoomsFixture();
  private final Map<Long, Integer> clocks = new HashMap<>();

  @Test
  void what_was_written_elsewhere_between_two_edits_comes_into_memory_and_to_everybody() {
    people.comesIn(ALICE);
    people.comesIn(BOB);
    types(ALICE, 7, 1);

    anotherNodeWrites(letter(FOREIGN, 0, "x"));
    types(ALICE, 7, 1);

    assertThat(clockOf(told(ALICE), FOREIGN)).as("told the author of the edits around").isOne();
    assertThat(clockOf(told(BOB), FOREIGN)).isOne();
    assertMemoryIsWhatTheLogHas();
    assertThat(people.log.committed(people.document)).as("logged once").hasSize(4);
  }

  @Test
  void who_edits_in_the_very_turn_in_which_it_comes_hears_of_it_too() {
    people.comesIn(ALICE);
    anotherNodeWrites(letter(FOREIGN, 0, "x"));
    people.edits(ALICE, letter(7, 0, "a"));
    people.time.pass(LiveRoomsFixture.PACE); // so that it is read, and comes with the next turn

    people.edits(ALICE, letter(7, 1, "b"));
    people.settle();

    assertThat(people.changesOf(ALICE)).hasSize(1);
    assertMemoryIsWhatTheLogHas();
  }

  @Test
  void what_comes_for_a_room_that_has_just_been_deleted_takes_no_memory() {
    people.comesIn(ALICE);
    anotherNodeWrites(letter(FOREIGN, 0, "x".repeat(2_000_000)));
    people.edits(ALICE, letter(7, 0, "a"));
    var unused =
        people.time.schedule(
            () -> people.live.deleted(ROOM), LiveRoomsFixture.PACE.toNanos(), NANOSECONDS);

    people.settle();

    assertThat(people.live.memory().usedBytes()).isZero();
  }

  @Test
  void a_snapshot_taken_afterwards_is_what_the_log_has() {
    people.comesIn(ALICE);
    types(ALICE, 7, 300);
    anotherNodeWrites(letter(FOREIGN, 0, "x"));
    types(ALICE, 7, 300);

    people.secondsPass(2);

    assertThat(people.snapshots.kept(people.document))
        .hasSize(1)
        .allSatisfy(this::assertIsWhatTheLogHas)
        .allSatisfy(snapshot -> assertThat(clockOf(snapshot.state(), FOREIGN)).isOne());
  }

  @Test
  void what_was_written_elsewhere_last_is_noticed_at_the_next_commit() {
    people.comesIn(ALICE);
    types(ALICE, 7, 3);
    anotherNodeWrites(letter(FOREIGN, 0, "x"), letter(FOREIGN, 1, "y"));
    people.secondsPass(5);

    types(ALICE, 7, 1);

    assertThat(clockOf(told(ALICE), FOREIGN)).isEqualTo(2);
    assertMemoryIsWhatTheLogHas();
  }

  @Test
  void those_who_hear_whole_texts_hear_of_it_without_an_author_of_theirs() {
    people.comesIn(ALICE);
    people.enters(CAROL, Optional.empty());
    new ChooseSpeech(people.live).handle(new ChooseSpeech.Command(ROOM, CAROL, Speech.TEXT));
    people.settle();

    anotherNodeWrites(afterStarter("print(1)"));
    types(ALICE, 7, 1);

    assertThat(people.broadcaster.take(CAROL, RoomEvent.TextChange.class))
        .last()
        .satisfies(heard -> assertThat(heard.text().text()).contains("print(1)"))
        .satisfies(heard -> assertThat(heard.author()).isEmpty());
  }

  @Test
  void more_than_a_piece_is_read_piece_by_piece() {
    people.comesIn(ALICE);
    anotherNodeWrites(letters(1_234));

    types(ALICE, 7, 1);
    people.secondsPass(1);

    assertThat(clockOf(told(ALICE), FOREIGN)).isEqualTo(1_234);
    assertMemoryIsWhatTheLogHas();
  }

  @Test
  void what_was_written_elsewhere_counts_for_what_a_log_may_grow_in_a_minute() {
    people.comesIn(ALICE);
    for (int i = 0; i < 10; i++) {
      anotherNodeWrites(
          letter(FOREIGN, i * 90_000, "x".repeat(90_000)), deletion(FOREIGN, i * 90_000, 90_000));
    }
    types(ALICE, 7, 1);

    for (int i = 0; i < 3; i++) {
      people.edits(ALICE, letter(7, 1 + i * 90_000, "a".repeat(90_000)));
      people.edits(ALICE, deletion(7, 1 + i * 90_000, 90_000));
      people.settle();
    }

    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.RATE_LIMITED));
  }

  @Test
  void a_store_that_does_not_answer_is_asked_again() {
    people.comesIn(ALICE);
    people.log.holdCommits();
    anotherNodeWrites(letter(FOREIGN, 0, "x"));
    types(ALICE, 7, 1);
    people.log.breakDownReads();
    people.log.releaseCommits();
    people.secondsPass(3);
    assertThat(clockOf(told(ALICE), FOREIGN)).isZero();

    people.log.recover();
    people.secondsPass(1);

    assertThat(clockOf(told(ALICE), FOREIGN)).isOne();
    assertMemoryIsWhatTheLogHas();
  }

  @Test
  void what_cannot_be_read_is_left_out_and_counted() {
    people.comesIn(ALICE);
    anotherNodeWrites(letter(FOREIGN, 0, "x"), NONSENSE, letter(FOREIGN, 1, "y"));

    types(ALICE, 7, 150);
    var unused = people.live.keepSnapshots();
    people.settle();

    assertThat(clockOf(told(ALICE), FOREIGN)).isEqualTo(2);
    assertThat(people.live.statusOf(ROOM).orElseThrow().unreadableUpdates()).isOne();
    assertThat(people.snapshots.kept(people.document))
        .extracting(DocumentSnapshot::unreadable)
        .containsExactly(1L);
  }

  @Test
  void a_room_that_contradicts_the_log_is_loaded_anew() {
    people.comesIn(ALICE);
    people.comesIn(BOB);
    types(ALICE, 7, 1);
    anotherNodeWrites(letter(7, 1, "x"));

    types(ALICE, 7, 1);

    assertThat(people.broadcaster.ended())
        .isEqualTo(Map.of(ALICE, Ending.CLIENT_ID_TAKEN, BOB, Ending.RESTARTING));
    people.comesIn(CAROL);
    assertMemoryIsWhatTheLogHas();
  }

  @Test
  void so_is_one_in_which_something_waits_that_contradicts_the_log() {
    people.comesIn(ALICE);
    people.comesIn(BOB);
    anotherNodeWrites(letter(9, 0, "xy"));

    people.edits(ALICE, letter(9, 1, "b"));
    people.settle();

    assertThat(people.broadcaster.ended())
        .isEqualTo(Map.of(ALICE, Ending.CLIENT_ID_TAKEN, BOB, Ending.RESTARTING));
  }

  @Test
  void a_room_for_which_memory_has_no_place_any_more_is_given_up() {
    var small = new LiveRoomsFixture(LiveRoomsFixture.limits(4_000_000, 300_000));
    small.comesIn(ALICE);
    Update large = letter(FOREIGN, 0, "x".repeat(3_000_000));
    small.log.append(small.document, List.of(new LoggedUpdate(large, "carol")));

    small.edits(ALICE, letter(7, 0, "a"));
    small.settle();

    assertThat(small.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.OVERLOADED));
    assertThat(small.live.memory().usedBytes()).isZero();
  }

  @Test
  void a_log_that_has_lost_something_ends_snapshots_but_not_saving() {
    people.comesIn(ALICE);
    people.asksForSaved(ALICE);
    anotherNodeWrites(letter(FOREIGN, 0, "x"));
    people.log.lose(people.document, 2);

    types(ALICE, 7, 600);
    people.secondsPass(40);

    assertThat(people.savedOf(ALICE)).endsWith(600L);
    assertThat(people.broadcaster.ended()).isEmpty();
    assertThat(people.snapshots.kept(people.document)).isEmpty();
  }

  @Test
  void a_snapshot_that_another_node_gets_into_covers_only_what_comes_before() {
    people.comesIn(ALICE);
    types(ALICE, 7, 150);
    people.log.holdCommits();
    anotherNodeWrites(letter(FOREIGN, 0, "x"));
    types(ALICE, 7, 1);
    var kept = people.live.keepSnapshots();
    people.settle();

    people.log.breakDownReads();
    people.log.releaseCommits();
    people.settle();
    assertThat(kept).as("it may contradict what is not known yet").isNotDone();
    people.log.recover();
    people.secondsPass(1);

    assertThat(kept).isCompleted();
    assertThat(people.snapshots.kept(people.document))
        .hasSize(1)
        .allSatisfy(this::assertHasWhatItCovers)
        .allSatisfy(snapshot -> assertThat(snapshot.coversSeq()).isEqualTo(151));
  }

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("pairspace.seeds", 30));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void memory_snapshots_and_log_agree_whoever_writes_when(long seed) {
    var random = new SplittableRandom(seed);
    people.comesIn(ALICE);
    people.comesIn(BOB);
    for (int step = 0; step < 40; step++) {
      something(random);
      assertThat(people.snapshots.kept(people.document)).allSatisfy(this::assertHasWhatItCovers);
    }
    people.log.recover();
    types(ALICE, 7, 1);
    people.secondsPass(2);

    assertThat(people.broadcaster.ended()).isEmpty();
    assertMemoryIsWhatTheLogHas();
  }

  private void something(SplittableRandom random) {
    switch (random.nextInt(10)) {
      case 0 -> people.log.holdCommits();
      case 1 -> people.log.releaseCommits();
      case 2 -> people.secondsPass(1 + random.nextInt(31));
      case 3 -> people.log.breakDownReads();
      case 4 -> people.log.recover();
      case 5 -> {
        for (int i = random.nextInt(60); i > 0; i--) {
          people.log.releaseOneCommit();
        }
        people.settle();
      }
      case 6, 7 -> writesElsewhere(random);
      default -> types(random.nextBoolean() ? ALICE : BOB, 7 + random.nextInt(2), 120);
    }
  }

  private void writesElsewhere(SplittableRandom random) {
    long client = FOREIGN + random.nextInt(2);
    int count = 1 + random.nextInt(80);
    anotherNodeWrites(
        IntStream.range(0, count)
            .mapToObj(i -> letter(client, next(client), "x"))
            .toArray(Update[]::new));
  }

  private void types(SessionId session, long client, int letters) {
    for (int i = 0; i < letters; i++) {
      people.edits(session, letter(client, next(client), "a"));
      people.settle();
    }
  }

  private int next(long client) {
    return clocks.merge(client, 1, Integer::sum) - 1;
  }

  private void anotherNodeWrites(Update... updates) {
    people.log.append(
        people.document,
        Stream.of(updates).map(update -> new LoggedUpdate(update, "carol")).toList());
  }

  private static Update[] letters(int count) {
    return IntStream.range(0, count).mapToObj(i -> letter(FOREIGN, i, "x")).toArray(Update[]::new);
  }

  /** Text in the main file, from somebody who has the document as it was created. */
  private Update afterStarter(String text) {
    Doc elsewhere = Doc.create(DocOptions.forClient(FOREIGN));
    committed().forEach(elsewhere::apply);
    YMap file = (YMap) nested(elsewhere.map("files"), "f");
    List<Update> written = new ArrayList<>();
    var unused = elsewhere.observeUpdates(written::add);
    ((YText) nested(file, "text")).insert(0, text);
    return written.get(0);
  }

  private static Object nested(YMap map, String key) {
    return ((Value.Nested) map.get(key).orElseThrow()).type();
  }

  /** Everything the session has been told of the document since it came. */
  private Update told(SessionId session) {
    Doc heard = Doc.create(new DocOptions(1, true, Budget.STORAGE));
    people.changesOf(session).forEach(heard::apply);
    return heard.encodeState();
  }

  private static int clockOf(Update state, long client) {
    return (int) replayed(Stream.of(state)).stateVector().clockOf(client);
  }

  private List<Update> committed() {
    return people.log.committed(people.document).stream().map(LoggedUpdate::payload).toList();
  }

  private void assertMemoryIsWhatTheLogHas() {
    List<Update> memory = new ArrayList<>();
    people.live.submit(ROOM, room -> memory.add(room.document().state()));
    people.settle();
    assertSame(replayed(memory.stream()), replayed(committed().stream()));
  }

  private void assertIsWhatTheLogHas(DocumentSnapshot snapshot) {
    var covered = committed().subList(0, (int) snapshot.coversSeq());
    assertSame(replayed(Stream.of(snapshot.state())), replayed(covered.stream()));
  }

  /** Everything that it covers, and nothing that may still be lost. */
  private void assertHasWhatItCovers(DocumentSnapshot snapshot) {
    var covered = committed().subList(0, (int) snapshot.coversSeq());
    Doc alone = replayed(Stream.of(snapshot.state()));
    assertSame(alone, replayed(Stream.concat(Stream.of(snapshot.state()), covered.stream())));
    assertSame(
        replayed(committed().stream()),
        replayed(Stream.concat(committed().stream(), Stream.of(snapshot.state()))));
  }

  private static void assertSame(Doc one, Doc other) {
    assertThat(one.stateVector()).isEqualTo(other.stateVector());
    assertThat(replayed(Stream.of(one.encodeState())).encodeState())
        .isEqualTo(replayed(Stream.of(other.encodeState())).encodeState());
  }

  private static Doc replayed(Stream<Update> updates) {
    Doc doc = Doc.create(new DocOptions(1, true, Budget.STORAGE));
    updates.filter(update -> !update.equals(NONSENSE)).forEach(doc::apply);
    return doc;
  }
}
