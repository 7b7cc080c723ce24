package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.room.Actor;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SavingTest {
  private LiveRoomsFixture people = new LiveRoomsFixture();

  @Test
  void parts_with_everybody_for_good_when_the_document_is_gone() {
    people.comesIn(ALICE);
    people.comesIn(BOB);
    people.log.delete(people.document);

    people.edits(ALICE, letter(7, 0, "a"));
    people.settle();

    assertThat(people.broadcaster.ended())
        .isEqualTo(Map.of(ALICE, Ending.ROOM_DELETED, BOB, Ending.ROOM_DELETED));
    assertThat(people.live.occupancy().rooms()).isZero();
  }

  @Test
  void comes_before_telling_others() {
    people.comesIn(ALICE);
    people.comesIn(BOB);
    people.broadcaster.breaksAt(RoomMessage.Change.class);

    people.edits(ALICE, letter(7, 0, "a"));
    people.settle();

    assertThat(people.log.committed(people.document)).hasSize(2);
    assertThat(people.broadcaster.ended()).containsKeys(ALICE, BOB);
  }

  @Test
  void comes_before_answering_questions() {
    people.comesIn(ALICE);
    people.comesIn(BOB);
    people.broadcaster.breaksAt(RoomMessage.SyncAnswer.class);
    people.live.submit(ROOM, Actor.SERVER, room -> {}); // so that what follows waits for one turn

    people.syncs(BOB, StateVector.EMPTY);
    people.edits(ALICE, letter(7, 0, "a"));
    people.settle();

    assertThat(people.log.committed(people.document)).hasSize(2);
  }

  @Test
  void is_announced_only_after_the_commit() {
    people.comesIn(ALICE);
    people.asksForSaved(ALICE);
    people.log.holdCommits();

    people.edits(ALICE, letter(7, 0, "a"));
    people.edits(ALICE, letter(7, 1, "b"));
    people.settle();
    assertThat(people.savedOf(ALICE)).isEmpty();

    people.log.releaseCommits();
    people.settle();
    assertThat(people.savedOf(ALICE)).endsWith(2L);
  }

  @Test
  void covers_what_others_had_applied_before() {
    people.comesIn(ALICE);
    people.comesIn(BOB);
    people.asksForSaved(BOB);
    people.log.holdCommits();
    people.edits(ALICE, letter(7, 0, "a"));
    people.settle();

    people.edits(BOB, Update.EMPTY);
    people.settle();
    assertThat(people.savedOf(BOB)).isEmpty();

    people.log.releaseCommits();
    people.settle();
    assertThat(people.savedOf(BOB)).containsExactly(1L);
  }

  @Test
  void of_a_change_that_brings_nothing_is_announced_at_once() {
    people.comesIn(ALICE);
    people.asksForSaved(ALICE);

    people.edits(ALICE, Update.EMPTY);
    people.settle();

    assertThat(people.savedOf(ALICE)).containsExactly(1L);
  }

  @Test
  void is_no_concern_of_sessions_that_did_not_ask() {
    people.comesIn(ALICE);

    people.edits(ALICE, letter(7, 0, "a"));
    people.settle();

    assertThat(people.savedOf(ALICE)).isEmpty();
  }

  @Test
  void is_not_said_of_the_change_for_which_a_session_is_ended() {
    people.comesIn(ALICE);
    people.asksForSaved(ALICE);

    people.edits(ALICE, Update.of(new byte[] {1, 2, 3}));
    people.settle();

    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.MALFORMED));
    assertThat(people.savedOf(ALICE)).isEmpty();
  }

  @Test
  void is_announced_also_to_a_session_that_asks_late() {
    people.comesIn(ALICE);
    people.edits(ALICE, letter(7, 0, "a"));
    people.settle();

    people.asksForSaved(ALICE);
    people.settle();

    assertThat(people.savedOf(ALICE)).containsExactly(1L);
  }
}
