package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.application.port.SnapshotStore.DocumentSnapshot;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.application.presence.DescribeRoom;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the store holds of a room cannot be read, or not all of it. */
class UnreadableStoreTest {
  private static final Update NONSENSE = Update.of(new byte[] {1, 2, 3});

  private final LiveRoomsFixture people = new LiveRoomsFixture();

  @Test
  void an_update_that_cannot_be_read_is_left_out_and_the_others_are_there() {
    logged(letter(7, 0, "a"), NONSENSE, letter(7, 1, "b"));

    people.comesIn(ALICE);

    assertThat(clockIn(answerTo(ALICE), 7)).isEqualTo(2);
    assertThat(people.broadcaster.ended()).isEmpty();
  }

  @Test
  void an_update_that_was_left_out_is_told_to_everybody_who_asks() {
    logged(NONSENSE);

    people.comesIn(ALICE);
    new DescribeRoom(people.live)
        .handle(new DescribeRoom.Command(Actor.SERVER, ROOM, ALICE, Optional.empty()));
    people.settle();

    assertThat(people.broadcaster.take(ALICE, RoomEvent.RoomState.class).get(0))
        .extracting(RoomEvent.RoomState::unreadableUpdates)
        .isEqualTo(1L);
    assertThat(people.live.statusOf(ROOM).orElseThrow().unreadableUpdates()).isOne();
  }

  @Test
  void an_update_that_was_left_out_is_told_also_when_a_snapshot_covers_it() {
    logged(NONSENSE, letter(7, 0, "a"));
    people.comesIn(ALICE);
    people.leaves(ALICE);
    people.secondsPass(65);
    assertThat(people.snapshots.kept(people.document)).hasSize(1);

    people.comesIn(BOB);

    assertThat(people.live.statusOf(ROOM).orElseThrow().unreadableUpdates()).isOne();
  }

  @Test
  void behind_a_snapshot_that_cannot_be_read_is_the_one_before() {
    logged(letter(7, 0, "a"), letter(7, 1, "b"), letter(7, 2, "c"));
    people.snapshots.save(people.document, new DocumentSnapshot(2, letter(7, 0, "a"), 0));
    people.snapshots.save(people.document, new DocumentSnapshot(3, NONSENSE, 0));

    people.comesIn(ALICE);

    Update answer = answerTo(ALICE);
    assertThat(clockIn(answer, 7)).isEqualTo(3);
    assertThat(clockIn(answer, 1)).as("only in the log, covered").isZero();
  }

  @Test
  void behind_the_last_snapshot_that_cannot_be_read_is_the_whole_log() {
    logged(letter(7, 0, "a"));
    people.snapshots.save(people.document, new DocumentSnapshot(1, NONSENSE, 0));
    people.snapshots.save(people.document, new DocumentSnapshot(2, NONSENSE, 0));

    people.comesIn(ALICE);

    Update answer = answerTo(ALICE);
    assertThat(clockIn(answer, 7)).isEqualTo(1);
    assertThat(clockIn(answer, 1)).isPositive();
  }

  @Test
  void a_store_that_does_not_answer_is_told_otherwise_than_one_that_cannot_be_read() {
    people.log.breakDown();
    people.enters(ALICE, Optional.empty());
    people.log.recover();
    logged(letter(7, 0, "a"));
    people.snapshots.save(people.document, new DocumentSnapshot(2, letter(7, 0, "a"), 0));
    loseTheEndOfTheLog();
    people.enters(BOB, Optional.empty());

    assertThat(people.broadcaster.ended())
        .isEqualTo(Map.of(ALICE, Ending.STORAGE_DOWN, BOB, Ending.UNREADABLE));
  }

  private void loseTheEndOfTheLog() {
    people.log.delete(people.document);
    people.log.create(people.document, new LoggedUpdate(letter(7, 0, "a"), "alice"));
  }

  private void logged(Update... updates) {
    var logged = List.of(updates).stream().map(update -> new LoggedUpdate(update, "x")).toList();
    people.log.append(people.document, logged);
  }

  private Update answerTo(SessionId session) {
    return people.broadcaster.take(session, RoomMessage.SyncAnswer.class).get(0).update();
  }

  private static long clockIn(Update state, long client) {
    return StateVector.ofUpdate(state).clockOf(client);
  }
}
