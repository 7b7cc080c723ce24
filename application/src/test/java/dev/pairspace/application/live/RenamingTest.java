package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.PACE;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomRepository.Lookup.Found;
import dev.pairspace.application.room.RenameRoom;
import dev.pairspace.application.room.RenameRoom.Result.Renamed;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Value;
import dev.pairspace.domain.crdt.encoding.Any;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomTitle;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Somebody calls a room something else. */
class RenamingTest {
  private static final RoomTitle KATA = new RoomTitle("Kata");
  private static final RoomTitle DEMO = new RoomTitle("Demo");

  private final LiveRoomsFixture people = new LiveRoomsFixture();

  @Test
  void shows_the_new_title_to_everybody_inside_at_once() {
    people.comesIn(BOB);

    var answer = rename(KATA);

    assertThat(answer).isCompletedWithValue(new Renamed(KATA));
    var replica = Doc.create(DocOptions.forClient(77));
    people.changesOf(BOB).forEach(replica::apply);
    assertThat(replica.map("meta").get("title")).contains(new Value.Plain(Any.of("Kata")));
  }

  @Test
  void is_answered_when_document_and_room_are_stored() {
    people.comesIn(BOB);
    people.log.holdCommits();
    var answer = rename(KATA);
    assertThat(answer).isNotDone();

    people.log.releaseCommits();
    people.settle();

    assertThat(answer).isCompletedWithValue(new Renamed(KATA));
    assertThat(storedTitle()).isEqualTo(KATA);
  }

  @Test
  void to_what_it_is_called_already_changes_nothing() {
    people.comesIn(BOB);
    var before = rename(KATA);
    assertThat(people.changesOf(BOB)).hasSize(1);

    var answer = rename(KATA);

    assertThat(answer).isCompletedWithValue(before.join());
    assertThat(people.changesOf(BOB)).isEmpty();
  }

  @Test
  void by_two_at_once_ends_with_one_title_everywhere() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    people.comesIn(BOB);
    var slow = new RenameRoom(people.live, people.rooms, waiting::add);
    var first = slow.handle(new RenameRoom.Command(Actor.SCRIPT, ROOM, KATA));
    people.settle();

    var second = rename(DEMO);
    while (!waiting.isEmpty()) {
      waiting.remove().run();
      people.settle();
    }

    assertThat(first).isCompletedWithValue(new Renamed(KATA));
    assertThat(second).isCompletedWithValue(new Renamed(DEMO));
    assertThat(storedTitle()).isEqualTo(DEMO);
  }

  @Test
  void a_room_of_which_too_much_waits_for_the_store_is_refused_and_changes_nothing() {
    var full = new LiveRoomsFixture(LiveRoomsFixture.limits(10_000_000, 1));
    full.comesIn(BOB);
    full.log.holdCommits();

    var answer =
        new RenameRoom(full.live, full.rooms, Runnable::run)
            .handle(new RenameRoom.Command(Actor.SCRIPT, ROOM, KATA));
    full.time.pass(PACE.multipliedBy(3));

    assertThat(answer)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .havingCause()
        .isInstanceOfSatisfying(
            RoomUnavailableException.class,
            refused -> assertThat(refused.why()).isEqualTo(Ending.STORAGE_DOWN));
    assertThat(full.changesOf(BOB)).isEmpty();
  }

  private CompletableFuture<RenameRoom.Result> rename(RoomTitle title) {
    var answer =
        new RenameRoom(people.live, people.rooms, Runnable::run)
            .handle(new RenameRoom.Command(Actor.SCRIPT, ROOM, title));
    people.settle();
    return answer;
  }

  private RoomTitle storedTitle() {
    return ((Found) people.rooms.find(ROOM)).room().title();
  }
}
