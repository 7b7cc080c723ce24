package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static dev.pairspace.application.live.LiveRoomsFixture.limits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.application.editing.ReadFile;
import dev.pairspace.application.editing.WriteFile;
import dev.pairspace.application.editing.WriteText;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomEvent.TextForm;
import dev.pairspace.application.presence.ChooseSpeech;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.room.Actor;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While nothing can be committed, a room takes only so much. */
class UnsavedBoundTest {
  private static final FileName MAIN = new FileName("main.py");
  private static final int BOUND = 1_000;

  private final LiveRoomsFixture people = new LiveRoomsFixture(limits(1_000_000, BOUND));

  @BeforeEach
  void the_store_commits_nothing() {
    people.log.holdCommits();
  }

  @Test
  void a_session_that_writes_whole_texts_is_sent_away_until_the_store_is_back() {
    speaksText();
    writes("x".repeat(BOUND / 2));
    assertThat(people.broadcaster.ended()).isEmpty();

    writes("x".repeat(2 * BOUND));

    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.STORAGE_DOWN));
    assertThat(textNow()).isEqualTo("x".repeat(BOUND / 2));
  }

  @Test
  void small_edits_by_whole_text_come_to_their_end_too() {
    speaksText();

    for (int i = 0; i < BOUND; i++) {
      writes(i % 2 == 0 ? "a" : "b");
    }

    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.STORAGE_DOWN));
    assertThat(people.live.statusOf(ROOM).orElseThrow().unsavedUpdates()).isLessThan(BOUND / 10);
  }

  @Test
  void a_file_that_would_be_too_much_is_not_written() {
    var answer = puts(MAIN, "x".repeat(2 * BOUND));

    assertThat(answer).isCompletedExceptionally();
    assertThatThrownBy(answer::join).hasCause(new RoomUnavailableException(Ending.STORAGE_DOWN));
    assertThat(people.live.statusOf(ROOM).orElseThrow().unsavedUpdates()).isZero();
    assertThat(textNow()).doesNotContain("x");
  }

  @Test
  void a_file_that_would_be_too_much_is_not_made() {
    var name = new FileName("more.py");

    var answer = puts(name, "x".repeat(2 * BOUND));

    assertThat(answer).isCompletedExceptionally();
    assertThat(read(name)).isEmpty();
  }

  @Test
  void what_others_made_wait_counts() {
    people.comesIn(BOB);
    for (int clock = 0; clock < BOUND / 8; clock++) {
      people.edits(BOB, letter(7, clock, "b"));
    }
    people.settle();
    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(BOB, Ending.STORAGE_DOWN));

    assertThat(puts(MAIN, "x".repeat(50))).isCompletedExceptionally();
  }

  @Test
  void edits_are_taken_again_when_the_store_has_caught_up() {
    assertThat(puts(MAIN, "x".repeat(BOUND - 100))).isNotDone();
    assertThat(puts(new FileName("more.py"), "y".repeat(BOUND / 2))).isCompletedExceptionally();

    people.log.releaseCommits();
    people.settle();

    assertThat(puts(new FileName("more.py"), "y".repeat(BOUND / 2))).isCompleted();
  }

  private void speaksText() {
    people.enters(ALICE, Optional.empty());
    new ChooseSpeech(people.live)
        .handle(new ChooseSpeech.Command(Actor.GUEST, ROOM, ALICE, Speech.TEXT));
    people.settle();
  }

  private void writes(String text) {
    new WriteText(people.live)
        .handle(
            new WriteText.Command(
                Actor.GUEST, ROOM, ALICE, Optional.empty(), text, Optional.empty(), TextForm.EDIT));
    people.settle();
  }

  private CompletableFuture<WriteFile.Result> puts(FileName name, String text) {
    var answer =
        new WriteFile(people.live, new SplittableRandom(3))
            .handle(new WriteFile.Command(Actor.SCRIPT, ROOM, name, text, Optional.empty()));
    people.settle();
    return answer;
  }

  private String textNow() {
    return read(MAIN).orElseThrow();
  }

  private Optional<String> read(FileName name) {
    var reading = new ReadFile(people.live).handle(new ReadFile.Command(Actor.SCRIPT, ROOM, name));
    people.settle();
    return reading.join().map(file -> file.text());
  }
}
