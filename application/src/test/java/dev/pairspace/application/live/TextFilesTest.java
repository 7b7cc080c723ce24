package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.CAROL;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.editing.DeleteFile;
import dev.pairspace.application.editing.ListFiles;
import dev.pairspace.application.editing.ReadFile;
import dev.pairspace.application.editing.WriteFile;
import dev.pairspace.application.editing.WriteText;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.RoomEvent.Refusal;
import dev.pairspace.application.port.RoomEvent.TextForm;
import dev.pairspace.application.presence.ChooseSpeech;
import dev.pairspace.application.presence.DescribeRoom;
import dev.pairspace.application.presence.MoveCursor;
import dev.pairspace.domain.document.DocumentFile;
import dev.pairspace.domain.document.FileChangeOutcome;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions without a replica choose the file that they read and write. */
class TextFilesTest {
  private static final String STARTER = "# Write code here, together\n";
  private static final FileName MAIN = new FileName("main.py");
  private static final FileName UTIL = new FileName("lib/util.py");
  private static final FileId NO_FILE = new FileId("none");

  private final LiveRoomsFixture people = new LiveRoomsFixture();
  private FileId util;

  @BeforeEach
  void make_a_second_file() {
    comesIn(ALICE);
    put(UTIL, "util = 1\n");
    util = filesNow().get(1).id();
    assertThat(textsOf(ALICE)).containsExactly(STARTER);
  }

  private void comesIn(SessionId session) {
    people.enters(session, Optional.empty());
    new ChooseSpeech(people.live)
        .handle(new ChooseSpeech.Command(Actor.GUEST, ROOM, session, Speech.TEXT));
    people.settle();
  }

  @Test
  void are_told_which_files_there_are_and_which_one_they_are_in() {
    describes(ALICE, Optional.empty());

    var state = stateOf(ALICE);
    assertThat(state.files()).extracting(DocumentFile::name).containsExactly(MAIN, UTIL);
    assertThat(state.file()).contains(state.files().get(0).id());
    assertThat(state.code().orElseThrow().text()).isEqualTo(STARTER);
  }

  @Test
  void choose_a_file_when_they_join_and_hear_only_of_that_one() {
    describes(ALICE, Optional.of(util));

    assertThat(stateOf(ALICE).code().orElseThrow().text()).isEqualTo("util = 1\n");
    put(MAIN, "other");
    assertThat(textsOf(ALICE)).isEmpty();
    put(UTIL, "util = 2\n");
    assertThat(textsOf(ALICE)).containsExactly("util = 2\n");
  }

  @Test
  void stay_in_the_file_that_they_have_written() {
    writes(ALICE, Optional.of(util), "util = 1\nmore\n");
    writes(ALICE, Optional.empty(), "util = 1\nmore and more\n");

    assertThat(textOf(UTIL)).isEqualTo("util = 1\nmore and more\n");
    assertThat(textOf(MAIN)).isEqualTo(STARTER);
  }

  @Test
  void in_the_main_file_are_not_told_of_another() {
    comesIn(BOB);
    describes(BOB, Optional.empty());

    writes(ALICE, Optional.of(util), "util = 3\n");

    assertThat(textsOf(BOB)).isEmpty();
  }

  @Test
  void are_refused_a_file_that_is_not_there_and_stay_where_they_were() {
    writes(ALICE, Optional.of(NO_FILE), "lost");

    assertThat(refusalsOf(ALICE)).containsExactly(Refusal.Reason.NO_FILE);
    assertThat(textOf(MAIN)).isEqualTo(STARTER);
    writes(ALICE, Optional.empty(), "kept");
    assertThat(textOf(MAIN)).isEqualTo("kept");
  }

  @Test
  void write_nowhere_else_when_their_file_was_deleted() {
    writes(ALICE, Optional.of(util), "util = 1\nmore\n");
    delete(UTIL);

    writes(ALICE, Optional.empty(), "util = 1\nmore and more\n");

    assertThat(refusalsOf(ALICE)).containsExactly(Refusal.Reason.NO_FILE, Refusal.Reason.NO_FILE);
    assertThat(textOf(MAIN)).isEqualTo(STARTER);
  }

  @Test
  void in_the_main_file_stay_there_when_it_is_deleted_and_write_nowhere_else() {
    writes(ALICE, Optional.empty(), "typed in main\n");
    delete(MAIN);

    writes(ALICE, Optional.empty(), "typed in main, and more\n");

    assertThat(refusalsOf(ALICE)).containsExactly(Refusal.Reason.NO_FILE, Refusal.Reason.NO_FILE);
    assertThat(textOf(UTIL)).isEqualTo("util = 1\n");
  }

  @Test
  void that_only_listen_are_told_once_that_their_file_is_gone() {
    delete(MAIN);
    put(UTIL, "util = 2\n");

    assertThat(refusalsOf(ALICE)).containsExactly(Refusal.Reason.NO_FILE);
    assertThat(textsOf(ALICE)).isEmpty();
  }

  @Test
  void whose_file_is_gone_go_into_the_main_file_when_they_join_again() {
    delete(MAIN);

    describes(ALICE, Optional.empty());

    assertThat(stateOf(ALICE).code().orElseThrow().text()).isEqualTo("util = 1\n");
    writes(ALICE, Optional.empty(), "util = 1\nmore\n");
    assertThat(textOf(UTIL)).isEqualTo("util = 1\nmore\n");
  }

  private void delete(FileName name) {
    var deletion =
        new DeleteFile(people.live)
            .handle(new DeleteFile.Command(Actor.SCRIPT, ROOM, name, Optional.empty()));
    people.settle();
    assertThat(deletion).isCompletedWithValue(new FileChangeOutcome.Removed());
  }

  @Test
  void go_into_a_file_by_their_caret_and_are_told_its_text() {
    moves(ALICE, Optional.of(util), 2);

    assertThat(textsOf(ALICE)).containsExactly("util = 1\n");
    moves(ALICE, Optional.of(NO_FILE), 2);
    assertThat(refusalsOf(ALICE)).containsExactly(Refusal.Reason.NO_FILE);
  }

  @Test
  void see_the_carets_of_those_in_the_same_file() {
    comesIn(BOB);
    describes(BOB, Optional.of(util));
    comesIn(CAROL);
    describes(CAROL, Optional.empty());

    moves(ALICE, Optional.of(util), 4);

    assertThat(people.broadcaster.take(BOB, RoomEvent.CursorMoved.class))
        .singleElement()
        .satisfies(
            moved -> {
              assertThat(moved.position()).isEqualTo(4);
              assertThat(moved.file()).isEqualTo(util);
            });
    assertThat(people.broadcaster.take(CAROL, RoomEvent.CursorMoved.class)).isEmpty();
  }

  private void describes(SessionId session, Optional<FileId> file) {
    new DescribeRoom(people.live)
        .handle(new DescribeRoom.Command(Actor.GUEST, ROOM, session, file));
    people.settle();
  }

  private RoomEvent.RoomState stateOf(SessionId session) {
    return people.broadcaster.take(session, RoomEvent.RoomState.class).get(0);
  }

  private void writes(SessionId session, Optional<FileId> file, String text) {
    new WriteText(people.live)
        .handle(
            new WriteText.Command(
                Actor.GUEST, ROOM, session, file, text, Optional.empty(), TextForm.CODE_UPDATE));
    people.settle();
  }

  private void moves(SessionId session, Optional<FileId> file, int position) {
    new MoveCursor(people.live)
        .handle(new MoveCursor.Command(Actor.GUEST, ROOM, session, file, position));
    people.settle();
  }

  private void put(FileName name, String text) {
    var answer =
        new WriteFile(people.live, new SplittableRandom(3))
            .handle(new WriteFile.Command(Actor.SCRIPT, ROOM, name, text, Optional.empty()));
    people.settle();
    assertThat(answer).isCompleted();
  }

  private List<DocumentFile> filesNow() {
    var listing = new ListFiles(people.live).handle(new ListFiles.Command(Actor.SCRIPT, ROOM));
    people.settle();
    return listing.join().files().files();
  }

  private String textOf(FileName name) {
    var reading = new ReadFile(people.live).handle(new ReadFile.Command(Actor.SCRIPT, ROOM, name));
    people.settle();
    return reading.join().orElseThrow().text();
  }

  private List<String> textsOf(SessionId session) {
    return people.broadcaster.take(session, RoomEvent.TextChange.class).stream()
        .map(change -> change.text().text())
        .toList();
  }

  private List<Refusal.Reason> refusalsOf(SessionId session) {
    return people.broadcaster.take(session, Refusal.class).stream().map(Refusal::reason).toList();
  }
}
