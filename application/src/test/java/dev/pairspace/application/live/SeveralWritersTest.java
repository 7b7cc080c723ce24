package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.CAROL;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static dev.pairspace.application.live.LiveRoomsFixture.deletion;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.SnapshotStore.DocumentSnapshot;
import dev.pairspace.application.presence.ChooseSpeech;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.Value;
import dev.pairspace.domain.crdt.YMap;
import dev.pairspace.domain.crdt.YText;
import dev.pairspace.domain.room.Actor;
import java.util.ArrayList;
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
class SeveralWritersTest extends SeveralWritersFixture {
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
    new ChooseSpeech(people.live)
        .handle(new ChooseSpeech.Command(Actor.GUEST, ROOM, CAROL, Speech.TEXT));
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
}
