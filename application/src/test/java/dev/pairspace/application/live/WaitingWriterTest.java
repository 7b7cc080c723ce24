package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.application.editing.WriteFile;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.room.Actor;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Somebody who is not connected has written a file and waits for the commit. */
class WaitingWriterTest {
  private static final FileName MAIN = new FileName("main.py");

  private final LiveRoomsFixture people = new LiveRoomsFixture();

  @Test
  void hears_that_the_store_will_never_take_it() {
    people.log.refuse(people.document, "told to refuse");

    var answer = puts("x");

    assertUnavailable(answer, Ending.RESTARTING);
  }

  @Test
  void hears_that_the_room_was_deleted_meanwhile() {
    people.comesIn(BOB);
    people.log.holdCommits();
    var answer = puts("x");
    people.log.delete(people.document);

    people.log.releaseCommits();
    people.settle();

    assertUnavailable(answer, Ending.ROOM_DELETED);
  }

  @Test
  void hears_of_the_commit_also_when_the_room_breaks_at_telling_others() {
    people.comesIn(BOB);
    people.broadcaster.breaksAt(RoomMessage.Change.class);

    var answer = puts("x");

    assertThat(people.broadcaster.ended()).containsEntry(BOB, Ending.RESTARTING);
    assertThat(people.log.committed(people.document)).hasSize(2);
    assertThat(answer).isCompleted();
  }

  @Test
  void hears_that_the_log_did_not_take_it() {
    people.log.close();

    var answer = puts("x");

    assertUnavailable(answer, Ending.RESTARTING);
  }

  @Test
  void hears_that_the_room_broke_in_the_turn_in_which_it_was_written() {
    people.log.holdCommits();
    var before = puts("x");
    people.log.refuse(people.document, "told to refuse");
    people.live.submit(ROOM, Actor.SERVER, room -> {}); // so that what follows waits for one turn
    people.log.releaseCommits();

    var answer = puts("y");

    assertUnavailable(before, Ending.RESTARTING);
    assertUnavailable(answer, Ending.RESTARTING);
  }

  private CompletableFuture<WriteFile.Result> puts(String text) {
    var answer =
        new WriteFile(people.live, new SplittableRandom(3))
            .handle(new WriteFile.Command(Actor.SCRIPT, ROOM, MAIN, text, Optional.empty()));
    people.settle();
    return answer;
  }

  private static void assertUnavailable(CompletableFuture<?> answer, Ending why) {
    assertThat(answer).isCompletedExceptionally();
    assertThatThrownBy(answer::join).hasCause(new RoomUnavailableException(why));
  }
}
