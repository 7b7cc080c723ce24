package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.CAROL;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static dev.pairspace.application.live.LiveRoomsFixture.limits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateMerge;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditingTest {
  private static final Update MALFORMED = Update.of(new byte[] {9, 9, 9});

  private LiveRoomsFixture people = new LiveRoomsFixture();

  @Test
  void tells_everybody_else_what_is_new() {
    people.comesIn(ALICE);
    people.comesIn(BOB);

    people.edits(ALICE, letter(7, 0, "a"));
    people.settle();

    assertThat(people.changesOf(BOB)).containsExactly(letter(7, 0, "a"));
    assertThat(people.changesOf(ALICE)).isEmpty();
  }

  @Test
  void merges_what_came_during_a_turn_into_one_frame_for_all() {
    people.comesIn(ALICE);
    people.comesIn(BOB);
    people.comesIn(CAROL);
    people.edits(ALICE, letter(7, 0, "a"));
    people.changesOf(CAROL);

    people.edits(ALICE, letter(7, 1, "b"));
    people.edits(BOB, letter(8, 0, "x"));
    people.edits(ALICE, letter(7, 2, "c"));
    people.settle();

    Update all =
        UpdateMerge.merge(List.of(letter(7, 1, "b"), letter(8, 0, "x"), letter(7, 2, "c")));
    assertThat(people.changesOf(CAROL)).containsExactly(all);
    assertThat(people.changesOf(BOB)).endsWith(all);
  }

  @Test
  void refuses_what_cannot_be_read_and_disturbs_nobody_else() {
    people.comesIn(ALICE);
    people.comesIn(BOB);

    people.edits(ALICE, MALFORMED);
    people.edits(BOB, letter(8, 0, "x"));
    people.settle();

    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.MALFORMED));
    assertThat(people.log.committed(people.document))
        .extracting(LoggedUpdate::payload)
        .hasSize(2)
        .endsWith(letter(8, 0, "x"));
  }

  @Test
  void refuses_what_makes_the_document_too_large() {
    people.comesIn(ALICE);

    people.edits(ALICE, letter(7, 0, "a".repeat(120_000)));
    people.settle();
    people.edits(ALICE, letter(7, 120_000, "b".repeat(120_000)));
    people.settle();
    people.edits(ALICE, letter(7, 240_000, "c".repeat(120_000)));
    people.settle();

    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.TOO_LARGE));
    assertThat(people.log.committed(people.document)).hasSize(3);
  }

  @Test
  void refuses_edits_when_too_much_waits_for_the_store() {
    people = new LiveRoomsFixture(limits(1_000_000, 1_000));
    people.comesIn(ALICE);
    people.log.holdCommits();

    people.edits(ALICE, letter(7, 0, "a".repeat(600)));
    people.edits(ALICE, letter(7, 600, "a".repeat(600)));
    people.settle();
    people.edits(ALICE, letter(7, 1200, "a".repeat(600)));
    people.settle();

    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.STORAGE_DOWN));
  }

  @Test
  void parts_with_those_whose_edit_can_never_be_stored() {
    people.comesIn(ALICE);
    people.comesIn(BOB);
    people.log.refuse(people.document, "too long a row");

    people.edits(ALICE, letter(7, 0, "a"));
    people.settle();

    assertThat(people.broadcaster.ended())
        .isEqualTo(Map.of(ALICE, Ending.TOO_LARGE, BOB, Ending.RESTARTING));
    assertThat(people.live.occupancy().rooms()).isZero();
  }
}
