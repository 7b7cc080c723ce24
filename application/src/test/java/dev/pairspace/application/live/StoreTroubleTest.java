package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.document.StarterContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The store does what nobody expects. */
class StoreTroubleTest {

  private final LiveRoomsFixture people = new LiveRoomsFixture();

  @Test
  void a_store_that_contradicts_itself_turns_people_away_and_keeps_nobody_waiting() {
    people.comesIn(ALICE);
    people.edits(ALICE, letter(7, 0, "a"));
    people.leaves(ALICE);
    people.secondsPass(65);
    loseTheEndOfTheLog();

    people.enters(BOB, Optional.empty());

    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(BOB, Ending.UNREADABLE));
    assertThat(people.live.occupancy().rooms()).isZero();
  }

  @Test
  void a_snapshot_never_covers_what_another_node_wrote_meanwhile() {
    people.comesIn(ALICE);
    var ofAnotherNode = new LoggedUpdate(letter(8, 0, "b"), "carol");
    people.log.append(people.document, List.of(ofAnotherNode));
    people.edits(ALICE, letter(7, 0, "a"));
    people.leaves(ALICE);
    people.secondsPass(65);

    people.comesIn(BOB);

    var answer = people.broadcaster.take(BOB, RoomMessage.SyncAnswer.class).get(0);
    var state = StateVector.ofUpdate(answer.update());
    assertThat(state.clockOf(7)).isEqualTo(1);
    assertThat(state.clockOf(8)).isEqualTo(1);
  }

  @Test
  void a_snapshot_that_the_store_refuses_does_not_keep_the_room_in_memory() {
    people.comesIn(ALICE);
    people.edits(ALICE, letter(7, 0, "a"));
    people.leaves(ALICE);
    people.settle();
    loseTheEndOfTheLog();

    people.secondsPass(65);

    assertThat(people.live.occupancy().rooms()).isZero();
  }

  /** As after a restore from an old backup: the snapshot covers more than the log holds. */
  private void loseTheEndOfTheLog() {
    var first = StarterContent.of(Language.PYTHON, people.time.instant(), new FileId("f"));
    people.log.delete(people.document);
    people.log.create(people.document, new LoggedUpdate(first, "server"));
  }
}
