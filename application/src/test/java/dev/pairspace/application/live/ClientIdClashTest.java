package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.CAROL;
import static dev.pairspace.application.live.LiveRoomsFixture.deletion;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.presence.PresenceState;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody writes under another's client id. */
class ClientIdClashTest {
  private final LiveRoomsFixture people = new LiveRoomsFixture();

  @Test
  void the_owner_whose_id_was_taken_and_who_took_it_are_told_to_come_back_with_another() {
    aliceTypesAndIsSaved();
    people.edits(BOB, letter(7, 1, "forged"));
    people.settle();

    whatAliceTypesNextEndsBothUnsaved();
  }

  @Test
  void who_does_it_again_is_closed_for_good() {
    aliceTypes();
    people.edits(BOB, letter(7, 0, "x"));
    people.settle();
    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(BOB, Ending.CLIENT_ID_TAKEN));

    people.comesIn(CAROL);
    people.edits(CAROL, letter(7, 0, "y"));
    people.settle();

    assertThat(people.broadcaster.ended()).containsEntry(CAROL, Ending.MALFORMED);
    assertThat(people.broadcaster.ended()).doesNotContainKey(ALICE);
  }

  @Test
  void those_who_bring_the_same_for_each_other_go_on_working() {
    aliceTypes();
    people.edits(BOB, letter(7, 0, "a"));
    people.edits(BOB, letter(7, 1, "b"));
    people.settle();

    people.edits(ALICE, letter(7, 1, "b"));
    people.edits(ALICE, letter(7, 2, "c"));
    people.settle();

    assertThat(people.broadcaster.ended()).isEmpty();
  }

  @Test
  void what_is_typed_does_not_vanish_because_somebody_has_deleted_it_in_advance() {
    aliceTypesAndIsSaved();
    people.edits(BOB, deletion(7, 1, 1_000));
    people.settle();

    whatAliceTypesNextEndsBothUnsaved();
  }

  @Test
  void a_deletion_that_overtakes_what_another_tab_brings_goes_on_working() {
    aliceTypes();
    people.comesIn(CAROL);
    people.edits(BOB, deletion(7, 1, 1));
    people.edits(CAROL, letter(7, 1, "b"));
    people.settle();

    assertThat(people.broadcaster.ended()).isEmpty();
  }

  @Test
  void those_whose_waiting_texts_contradict_each_other_come_back_under_other_ids() {
    aliceTypes();
    people.comesIn(CAROL);
    people.edits(ALICE, letter(7, 2, "c"));
    people.edits(BOB, letter(7, 2, "xy"));
    people.settle();
    people.edits(CAROL, letter(9, 0, "z"));
    people.edits(ALICE, letter(7, 1, "b"));
    people.settle();

    assertThat(people.broadcaster.ended())
        .isEqualTo(Map.of(ALICE, Ending.CLIENT_ID_TAKEN, BOB, Ending.CLIENT_ID_TAKEN));
  }

  @Test
  void those_whose_waiting_letters_contradict_each_other_do_so_too() {
    aliceTypes();
    people.edits(ALICE, letter(7, 2, "c"));
    people.edits(BOB, letter(7, 2, "x"));
    people.settle();
    people.edits(ALICE, letter(7, 1, "b"));
    people.settle();

    assertThat(people.broadcaster.ended())
        .isEqualTo(Map.of(ALICE, Ending.CLIENT_ID_TAKEN, BOB, Ending.CLIENT_ID_TAKEN));
  }

  private void aliceTypesAndIsSaved() {
    aliceTypes();
    people.asksForSaved(ALICE);
    people.settle();
    people.savedOf(ALICE);
  }

  private void whatAliceTypesNextEndsBothUnsaved() {
    people.edits(ALICE, letter(7, 1, "b"));
    people.settle();

    assertThat(people.broadcaster.ended())
        .isEqualTo(Map.of(ALICE, Ending.CLIENT_ID_TAKEN, BOB, Ending.CLIENT_ID_TAKEN));
    assertThat(people.savedOf(ALICE)).isEmpty();
  }

  private void aliceTypes() {
    people.comesIn(ALICE);
    people.comesIn(BOB);
    people.announces(ALICE, new PresenceState(7, 1, "{}"));
    people.edits(ALICE, letter(7, 0, "a"));
    people.settle();
  }
}
