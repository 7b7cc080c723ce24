package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.CAROL;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static dev.pairspace.application.live.LiveRoomsFixture.limits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateMerge;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.RoomId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LiveRoomsTest {
  private static final Update MALFORMED = Update.of(new byte[] {9, 9, 9});

  private LiveRoomsFixture people = new LiveRoomsFixture();

  @Nested
  class Joining {

    @Test
    void answers_a_joiner_with_everything_and_asks_back() {
      people.enters(ALICE, Optional.empty());
      people.syncs(ALICE, StateVector.EMPTY);
      people.settle();

      assertThat(people.broadcaster.all(ALICE))
          .hasSize(2)
          .hasExactlyElementsOfTypes(RoomMessage.SyncAnswer.class, RoomMessage.StateQuestion.class);
      var answer = people.broadcaster.take(ALICE, RoomMessage.SyncAnswer.class).get(0);
      assertThat(StateVector.ofUpdate(answer.update()).clockOf(1)).isGreaterThan(5);
    }

    @Test
    void answers_even_when_nothing_is_lacking() {
      people.comesIn(ALICE);
      var question = people.broadcaster.take(ALICE, RoomMessage.StateQuestion.class).get(0);
      people.broadcaster.take(ALICE, RoomMessage.SyncAnswer.class);

      people.syncs(ALICE, question.known());
      people.settle();

      var answers = people.broadcaster.take(ALICE, RoomMessage.SyncAnswer.class);
      assertThat(answers).containsExactly(new RoomMessage.SyncAnswer(Update.EMPTY));
    }

    @Test
    void answers_only_the_last_of_many_questions_that_a_session_asks_in_one_turn() {
      people.comesIn(ALICE);
      var question = people.broadcaster.take(ALICE, RoomMessage.StateQuestion.class).get(0);
      people.broadcaster.take(ALICE, RoomMessage.SyncAnswer.class);
      people.live.submit(ROOM, room -> {}); // so that what follows waits for one turn

      for (int i = 0; i < 1_000; i++) {
        people.syncs(ALICE, StateVector.EMPTY);
      }
      people.syncs(ALICE, question.known());
      people.settle();

      var answers = people.broadcaster.take(ALICE, RoomMessage.SyncAnswer.class);
      assertThat(answers).hasSizeLessThan(4).endsWith(new RoomMessage.SyncAnswer(Update.EMPTY));
    }

    @Test
    void says_nothing_to_a_session_that_has_not_spoken() {
      people.enters(ALICE, Optional.empty());
      people.comesIn(BOB);

      people.edits(BOB, letter(7, 0, "a"));
      people.settle();

      assertThat(people.broadcaster.all(ALICE)).isEmpty();
    }

    @Test
    void keeps_what_arrives_while_the_room_is_loading() {
      people.live.open(ROOM, room -> room.enter(new Visitor(ALICE, Optional.empty())));
      people.syncs(ALICE, StateVector.EMPTY);
      people.edits(ALICE, letter(7, 0, "a"));

      people.settle();

      assertThat(people.broadcaster.take(ALICE, RoomMessage.SyncAnswer.class)).hasSize(1);
      assertThat(people.log.committed(people.document)).hasSize(2);
    }

    @Test
    void refuses_a_room_that_does_not_exist_for_good() {
      people.rooms.delete(ROOM, people.time.instant());
      people.enters(ALICE, Optional.empty());

      assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.ROOM_DELETED));
      assertThat(people.live.loadedRooms()).isZero();
    }

    @Test
    void treats_a_failed_load_as_neither_missing_nor_empty() {
      people.rooms.breakDown();
      people.enters(ALICE, Optional.empty());
      assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.STORAGE_DOWN));

      people.rooms.recover();
      people.comesIn(BOB);

      var answer = people.broadcaster.take(BOB, RoomMessage.SyncAnswer.class).get(0);
      assertThat(answer.update().isEmpty()).isFalse();
    }

    @Test
    void lets_in_as_many_as_the_room_may_have() {
      people.comesIn(ALICE);
      people.comesIn(BOB);
      people.comesIn(CAROL);

      people.enters(new SessionId(4), Optional.empty());

      assertThat(people.broadcaster.ended()).isEqualTo(Map.of(new SessionId(4), Ending.ROOM_FULL));
    }

    @Test
    void loads_no_further_room_when_memory_is_full() {
      people = new LiveRoomsFixture(limits(1, 1_000_000));
      people.comesIn(ALICE);
      people.live.open(
          new RoomId("2222222222"),
          new RoomTask() {
            @Override
            public void run(LiveRoom room) {}

            @Override
            public void roomUnavailable(Ending why) {
              people.broadcaster.end(BOB, why);
            }
          });
      people.settle();

      assertThat(people.broadcaster.ended()).isEqualTo(Map.of(BOB, Ending.OVERLOADED));
    }
  }

  @Nested
  class Editing {

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
      people.edits(ALICE, letter(7, 120_000, "b".repeat(120_000)));
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
      assertThat(people.live.loadedRooms()).isZero();
    }
  }

  @Nested
  class Saving {

    @Test
    void parts_with_everybody_for_good_when_the_document_is_gone() {
      people.comesIn(ALICE);
      people.comesIn(BOB);
      people.log.delete(people.document);

      people.edits(ALICE, letter(7, 0, "a"));
      people.settle();

      assertThat(people.broadcaster.ended())
          .isEqualTo(Map.of(ALICE, Ending.ROOM_DELETED, BOB, Ending.ROOM_DELETED));
      assertThat(people.live.loadedRooms()).isZero();
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
    void is_announced_also_to_a_session_that_asks_late() {
      people.comesIn(ALICE);
      people.edits(ALICE, letter(7, 0, "a"));
      people.settle();

      people.asksForSaved(ALICE);
      people.settle();

      assertThat(people.savedOf(ALICE)).containsExactly(1L);
    }
  }

  @Nested
  class Unloading {

    @Test
    void happens_when_nobody_has_been_there_for_a_while() {
      people.comesIn(ALICE);
      people.leaves(ALICE);
      people.settle();

      people.secondsPass(59);
      assertThat(people.live.loadedRooms()).isEqualTo(1);

      people.secondsPass(3);
      assertThat(people.live.loadedRooms()).isZero();
      assertThat(people.live.liveBytes()).isZero();
    }

    @Test
    void leaves_a_snapshot_from_which_the_room_comes_back() {
      people.comesIn(ALICE);
      people.edits(ALICE, letter(7, 0, "a"));
      people.leaves(ALICE);
      people.secondsPass(65);
      assertThat(people.snapshots.kept(people.document)).hasSize(1);

      people.comesIn(BOB);

      var answer = people.broadcaster.take(BOB, RoomMessage.SyncAnswer.class).get(0);
      assertThat(StateVector.ofUpdate(answer.update()).clockOf(7)).isEqualTo(1);
    }

    @Test
    void never_happens_while_something_is_not_committed() {
      people.comesIn(ALICE);
      people.log.holdCommits();
      people.edits(ALICE, letter(7, 0, "a"));
      people.leaves(ALICE);

      people.secondsPass(300);
      assertThat(people.live.loadedRooms()).isEqualTo(1);

      people.log.releaseCommits();
      people.secondsPass(65);
      assertThat(people.live.loadedRooms()).isZero();
    }

    @Test
    void is_called_off_when_somebody_comes() {
      people.comesIn(ALICE);
      people.edits(ALICE, letter(7, 0, "a"));
      people.leaves(ALICE);
      people.secondsPass(59);
      people.time.pass(Duration.ofSeconds(2));
      people.live.tick();

      people.comesIn(BOB);
      people.secondsPass(5);

      assertThat(people.live.loadedRooms()).isEqualTo(1);
      assertThat(people.live.statusOf(ROOM).orElseThrow().connections()).isEqualTo(1);
    }
  }

  @Test
  void takes_snapshots_of_a_busy_room_without_waiting_for_its_end() {
    people.comesIn(ALICE);
    for (int i = 0; i < 600; i++) {
      people.edits(ALICE, letter(7, i, "a"));
      people.settle();
    }

    people.secondsPass(2);

    assertThat(people.snapshots.kept(people.document)).hasSize(1);
    assertThat(people.snapshots.kept(people.document).get(0).coversSeq()).isEqualTo(601);
  }

  @Test
  void parts_with_a_room_in_which_something_unforeseen_happened_and_loads_it_anew() {
    people.comesIn(ALICE);
    people.live.submit(
        ROOM,
        room -> {
          throw new IllegalStateException("a defect, on purpose");
        });
    people.settle();
    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.RESTARTING));

    people.comesIn(BOB);

    assertThat(people.broadcaster.take(BOB, RoomMessage.SyncAnswer.class)).hasSize(1);
  }

  @Test
  void treats_the_end_of_the_stack_like_any_other_defect_and_forgets_nothing_behind_it() {
    people.comesIn(ALICE);
    CompletableFuture<String> question = people.live.ask(ROOM, (room, answer) -> overflow());
    people.live.open(ROOM, room -> room.enter(new Visitor(BOB, Optional.empty())));
    people.syncs(BOB, StateVector.EMPTY);
    people.settle();

    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.RESTARTING));
    assertThat(people.broadcaster.take(BOB, RoomMessage.SyncAnswer.class)).hasSize(1);
    assertThat(question).isCompletedExceptionally();
  }

  private static void overflow() {
    throw new StackOverflowError("on purpose");
  }
}
