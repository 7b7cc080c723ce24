package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.editing.CatchUp;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.application.presence.ChooseSpeech;
import dev.pairspace.application.presence.DescribeRoom;
import dev.pairspace.domain.crdt.MissingFrom;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A room whose turns take long holds up nobody else. */
class SlowRoomTest {
  private static final RoomId OTHER = new RoomId("bcdefghjkm");

  private final LiveRoomsFixture people = new LiveRoomsFixture();
  private final List<String> done = new ArrayList<>();

  @Test
  void does_not_hold_up_the_turns_of_another() {
    people.hasRoom(OTHER);
    people.comesIn(ALICE);
    people.live.open(OTHER, Actor.SERVER, room -> {});
    people.settle();
    people.live.submit(ROOM, Actor.SERVER, room -> people.time.pass(Duration.ofSeconds(5)));
    people.settle();

    people.live.submit(ROOM, Actor.SERVER, room -> done.add("of the slow room"));
    people.live.submit(OTHER, Actor.SERVER, room -> done.add("of the other"));
    people.settle();

    assertThat(done).containsExactly("of the other");
    people.slow.pass(Duration.ofSeconds(1));
    assertThat(done).containsExactly("of the other", "of the slow room");
  }

  @Test
  void is_asked_and_joined_on_threads_of_turns_only() {
    people.comesIn(ALICE);

    var answer = people.live.ask(ROOM, Actor.SERVER, (room, open) -> open.complete("answer"));

    assertThat(answer).as("on the thread that asks").isNotDone();
    people.settle();
    assertThat(answer).isCompletedWithValue("answer");
  }

  @Test
  void tells_whole_texts_on_threads_of_turns_only() {
    people.enters(ALICE, Optional.empty());
    new ChooseSpeech(people.live)
        .handle(new ChooseSpeech.Command(Actor.GUEST, ROOM, ALICE, Speech.TEXT));
    people.settle();

    new DescribeRoom(people.live)
        .handle(new DescribeRoom.Command(Actor.GUEST, ROOM, ALICE, Optional.empty()));
    assertThat(people.broadcaster.all(ALICE)).as("on the thread that asks").isEmpty();
    people.settle();
    assertThat(people.broadcaster.all(ALICE)).hasSize(1);

    new CatchUp(people.live)
        .handle(new CatchUp.Command(Actor.GUEST, ROOM, ALICE, MissingFrom.NO_CLOCK));
    assertThat(people.broadcaster.all(ALICE)).as("on the thread that sends").hasSize(1);
    people.settle();
    assertThat(people.broadcaster.all(ALICE)).hasSize(2);
  }
}
