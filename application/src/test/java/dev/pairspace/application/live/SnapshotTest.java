package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.deletion;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.application.port.SnapshotStore.DocumentSnapshot;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A snapshot is what the log has up to the number that it covers: neither less nor more. */
class SnapshotTest {
  private static final int BURST = 120;

  private final LiveRoomsFixture people = new LiveRoomsFixture();
  private final Map<Long, Integer> clocks = new HashMap<>();
  private final List<Update> late = new ArrayList<>();

  @Test
  void holds_nothing_that_waits_for_its_commit_when_the_server_dies() {
    people.comesIn(ALICE);
    typesMuch(600);
    people.log.holdCommits();
    people.edits(ALICE, letter(7, 600, "x"));
    people.settle();

    people.secondsPass(2);

    // The server dies here: what waits is never committed.
    assertThat(people.snapshots.kept(people.document)).allSatisfy(this::assertIsWhatTheLogHas);
  }

  @Test
  void is_taken_also_of_a_room_in_which_something_always_waits_for_its_commit() {
    people.comesIn(ALICE);
    people.log.holdCommits();
    for (int i = 0; i < 1_400; i++) {
      people.edits(ALICE, letter(7, i, "a"));
      people.settle();
      if (i > 0) {
        people.log.releaseOneCommit();
      }
    }

    people.settle();

    assertThat(people.snapshots.kept(people.document))
        .isNotEmpty()
        .allSatisfy(this::assertIsWhatTheLogHas);
  }

  @Test
  void is_taken_when_much_was_written_in_few_updates() {
    people.comesIn(ALICE);

    writesAndDeletes(9 << 20);

    assertThat(people.log.committed(people.document)).hasSizeLessThan(500);
    assertThat(people.snapshots.kept(people.document)).isNotEmpty();
  }

  @Test
  void is_taken_of_a_room_with_a_long_tail_when_the_server_stops() {
    people.comesIn(ALICE);
    typesMuch(150);
    people.log.holdCommits();
    people.edits(ALICE, letter(7, 150, "x"));
    people.settle();

    CompletableFuture<Void> kept = people.live.keepSnapshots();
    people.settle();
    assertThat(kept).isNotDone();
    people.log.releaseCommits();
    people.settle();

    assertThat(kept).isCompleted();
    assertThat(people.snapshots.kept(people.document))
        .hasSize(1)
        .allSatisfy(this::assertIsWhatTheLogHas);
  }

  @Test
  void is_not_waited_for_in_a_room_that_breaks_meanwhile() {
    people.comesIn(ALICE);
    people.comesIn(BOB);
    typesMuch(150);
    people.broadcaster.breaksAt(RoomMessage.Change.class);

    people.edits(ALICE, letter(7, 150, "x"));
    CompletableFuture<Void> kept = people.live.keepSnapshots();
    people.settle();

    assertThat(kept).isCompleted();
  }

  @Test
  void is_not_waited_for_where_it_would_spare_hardly_anything() {
    people.comesIn(ALICE);
    typesMuch(3);

    CompletableFuture<Void> kept = people.live.keepSnapshots();
    people.settle();

    assertThat(kept).isCompleted();
    assertThat(people.snapshots.kept(people.document)).isEmpty();
  }

  @Test
  void of_what_is_written_in_a_minute_is_bounded_for_those_who_bring_much() {
    people.comesIn(ALICE);
    people.comesIn(BOB);
    for (int i = 0; i < 20; i++) {
      people.edits(ALICE, letter(7, i * 90_000, "x".repeat(90_000)));
      people.edits(ALICE, deletion(7, i * 90_000, 90_000));
      people.settle();
    }
    people.edits(BOB, letter(8, 0, "b"));
    people.settle();

    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.RATE_LIMITED));
  }

  private void writesAndDeletes(int bytes) {
    int clock = 0;
    for (int written = 0; written < bytes; written += 90_000) {
      people.edits(ALICE, letter(7, clock, "x".repeat(90_000)));
      people.edits(ALICE, deletion(7, clock, 90_000));
      clock += 90_000;
      people.secondsPass(20);
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("pairspace.seeds", 30));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void is_what_the_log_has_whatever_happens_and_whenever_the_server_dies(long seed) {
    var random = new SplittableRandom(seed);
    people.comesIn(ALICE);
    people.comesIn(BOB);
    for (int step = 0; step < 40; step++) {
      something(random);
      assertThat(people.snapshots.kept(people.document)).allSatisfy(this::assertIsWhatTheLogHas);
    }
    late.forEach(update -> people.edits(BOB, update));
    people.log.releaseCommits();
    people.settle();

    var log = people.log.committed(people.document);
    assertThat(replayed(log.stream().map(LoggedUpdate::payload)).hasWaiting()).isFalse();
  }

  private void something(SplittableRandom random) {
    switch (random.nextInt(8)) {
      case 0 -> people.log.holdCommits();
      case 1 -> people.log.releaseCommits();
      case 2 -> people.secondsPass(1 + random.nextInt(31));
      case 3, 4 -> {
        for (int i = random.nextInt(60); i > 0; i--) {
          people.log.releaseOneCommit();
        }
        people.settle();
      }
      default -> types(random);
    }
  }

  /** A burst, of which a piece may come only later, so that what follows waits for it. */
  private void types(SplittableRandom random) {
    long client = 7L + random.nextInt(3);
    int missing = random.nextInt(4) == 0 ? random.nextInt(BURST) : -1;
    for (int i = 0; i < BURST; i++) {
      Update typed = letter(client, clocks.merge(client, 1, Integer::sum) - 1, "a");
      if (i == missing) {
        late.add(typed);
      } else {
        people.edits(ALICE, typed);
      }
      if (random.nextInt(3) == 0) {
        people.settle();
      }
    }
    if (random.nextBoolean() && !late.isEmpty()) {
      people.edits(BOB, late.remove(0));
    }
  }

  private void typesMuch(int letters) {
    for (int i = 0; i < letters; i++) {
      people.edits(ALICE, letter(7, i, "a"));
      people.settle();
    }
  }

  private void assertIsWhatTheLogHas(DocumentSnapshot snapshot) {
    var covered = people.log.committed(people.document).subList(0, (int) snapshot.coversSeq());
    Doc fromLog = replayed(covered.stream().map(LoggedUpdate::payload));
    Doc fromSnapshot = replayed(Stream.of(snapshot.state()));
    assertThat(fromSnapshot.stateVector()).isEqualTo(fromLog.stateVector());
    assertThat(replayed(Stream.of(fromLog.encodeState())).encodeState())
        .isEqualTo(fromSnapshot.encodeState());
  }

  private static Doc replayed(Stream<Update> updates) {
    Doc doc = Doc.create(new DocOptions(1, true, Budget.STORAGE));
    updates.forEach(doc::apply);
    return doc;
  }
}
