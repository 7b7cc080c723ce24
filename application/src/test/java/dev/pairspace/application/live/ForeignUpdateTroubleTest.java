package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.CAROL;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.SnapshotStore.DocumentSnapshot;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.Update;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What another node has written to the log of a room cannot simply come into its memory. */
class ForeignUpdateTroubleTest extends SeveralWritersFixture {
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
}
