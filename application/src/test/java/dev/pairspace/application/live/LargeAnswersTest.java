package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.IDLE;
import static dev.pairspace.application.live.LiveRoomsFixture.PACE;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many lack much of a large document at once. */
class LargeAnswersTest {
  private static final int MIB = 1 << 20;
  private static final int DOCUMENT_BYTES = 10 * MIB;
  private static final int JOINERS = 8;

  private final LiveRoomsFixture people =
      new LiveRoomsFixture(
          new LiveLimits(
              new RoomLimits(16 * MIB, 16 * MIB, 16 * MIB, 20), 256 * MIB, 64 * MIB, IDLE, PACE));

  @BeforeEach
  void the_document_is_large() {
    people.comesIn(ALICE);
    people.edits(ALICE, text(DOCUMENT_BYTES));
    people.settle();
    for (int i = 0; i < JOINERS; i++) {
      people.enters(joiner(i), Optional.empty());
    }
    people.live.submit(ROOM, Actor.SERVER, room -> {}); // so that what follows waits for one turn
  }

  @Test
  void who_knows_something_different_each_is_told_in_several_turns() {
    for (int i = 0; i < JOINERS; i++) {
      people.syncs(joiner(i), StateVector.ofUpdate(LiveRoomsFixture.letter(1_000 + i, 0, "a")));
    }

    people.time.pass(PACE);
    List<Update> first = answers();
    people.settle();
    List<Update> rest = answers();

    assertThat(first).isNotEmpty();
    assertThat(first.stream().mapToLong(Update::sizeInBytes).sum())
        .isLessThan(32 * MIB + DOCUMENT_BYTES);
    assertThat(first.size() + rest.size()).isEqualTo(JOINERS);
  }

  @Test
  void who_knows_the_same_is_told_the_same_at_once() {
    for (int i = 0; i < JOINERS; i++) {
      people.syncs(joiner(i), StateVector.EMPTY);
    }

    people.time.pass(PACE);

    List<Update> answers = answers();
    assertThat(answers)
        .hasSize(JOINERS)
        .allSatisfy(answer -> assertThat(answer).isSameAs(answers.get(0)));
  }

  @Test
  void what_memory_has_no_place_for_is_told_when_it_has() {
    people.broadcaster.hasCapacityFor(MIB);
    people.syncs(joiner(0), StateVector.EMPTY);
    people.settle();
    people.secondsPass(3);
    assertThat(answers()).isEmpty();

    people.broadcaster.hasCapacityFor(DOCUMENT_BYTES + MIB);
    people.secondsPass(2);

    assertThat(answers()).hasSize(1);
  }

  @Test
  void who_lacks_little_does_not_wait_for_those_who_lack_much() {
    people.broadcaster.hasCapacityFor(MIB);
    people.syncs(joiner(0), StateVector.EMPTY);
    people.syncs(joiner(1), StateVector.ofUpdate(text(DOCUMENT_BYTES)));
    people.settle();

    assertThat(people.broadcaster.take(joiner(1), RoomMessage.SyncAnswer.class)).hasSize(1);
    assertThat(people.broadcaster.take(joiner(0), RoomMessage.SyncAnswer.class)).isEmpty();
  }

  @Test
  void who_is_gone_waits_for_nothing() {
    people.broadcaster.hasCapacityFor(MIB);
    people.syncs(joiner(0), StateVector.EMPTY);
    people.settle();

    people.leaves(joiner(0));
    people.broadcaster.hasCapacityFor(DOCUMENT_BYTES + MIB);
    people.secondsPass(2);

    assertThat(answers()).isEmpty();
  }

  private List<Update> answers() {
    List<Update> answers = new ArrayList<>();
    for (int i = 0; i < JOINERS; i++) {
      people.broadcaster.take(joiner(i), RoomMessage.SyncAnswer.class).stream()
          .map(RoomMessage.SyncAnswer::update)
          .forEach(answers::add);
    }
    return answers;
  }

  private static SessionId joiner(int number) {
    return new SessionId(100 + number);
  }

  private static Update text(int length) {
    Doc doc = Doc.create(DocOptions.forClient(7));
    List<Update> written = new ArrayList<>();
    var unused = doc.observeUpdates(written::add);
    doc.text("notes").insert(0, "x".repeat(length));
    return written.get(0);
  }
}
