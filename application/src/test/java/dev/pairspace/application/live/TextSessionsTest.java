package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.CAROL;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.editing.ReadFile;
import dev.pairspace.application.editing.WriteFile;
import dev.pairspace.application.editing.WriteText;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.RoomEvent.TextForm;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.application.presence.ChooseSpeech;
import dev.pairspace.application.presence.DescribeRoom;
import dev.pairspace.application.presence.MoveCursor;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.Value;
import dev.pairspace.domain.crdt.YMap;
import dev.pairspace.domain.crdt.YText;
import dev.pairspace.domain.document.EditOutcome;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextSessionsTest {
  private static final String STARTER = "# Write code here, together\n";
  private static final FileName MAIN = new FileName("main.py");

  private final LiveRoomsFixture people = new LiveRoomsFixture();

  @Test
  void hear_of_the_edits_of_a_yjs_client_as_whole_texts() {
    speaksText(ALICE);
    Doc bob = comesInWithReplica(BOB);

    types(BOB, bob, 0, "x = 1\n");

    assertThat(textsOf(ALICE)).containsExactly("x = 1\n" + STARTER);
    assertThat(people.changesOf(ALICE)).isEmpty();
  }

  @Test
  void edit_what_yjs_clients_see() {
    speaksText(ALICE);
    Doc bob = comesInWithReplica(BOB);

    writes(ALICE, "print(1)\n", Optional.empty(), TextForm.EDIT);

    people.changesOf(BOB).forEach(bob::apply);
    assertThat(mainText(bob).toString()).isEqualTo("print(1)\n");
    assertThat(textsOf(ALICE)).isEmpty();
  }

  @Test
  void that_stay_silent_hear_of_an_edit_in_the_form_of_its_author() {
    speaksText(ALICE);
    speaksText(BOB);

    writes(BOB, "a", Optional.empty(), TextForm.EDIT);

    assertThat(people.broadcaster.take(ALICE, RoomEvent.TextChange.class))
        .extracting(RoomEvent.TextChange::form)
        .containsExactly(TextForm.EDIT);
  }

  @Test
  void are_answered_in_the_form_that_they_used_first() {
    speaksText(ALICE);
    speaksText(BOB);
    writes(ALICE, "a", Optional.empty(), TextForm.CODE_UPDATE);

    writes(BOB, "ab", Optional.empty(), TextForm.EDIT);

    assertThat(people.broadcaster.take(ALICE, RoomEvent.TextChange.class))
        .extracting(RoomEvent.TextChange::form)
        .containsExactly(TextForm.CODE_UPDATE);
  }

  @Test
  void merge_what_they_changed_in_a_version_with_what_came_since() {
    speaksText(ALICE);
    describes(ALICE);
    long version = roomStateOf(ALICE).code().orElseThrow().version();
    Doc bob = comesInWithReplica(BOB);
    types(BOB, bob, 0, "import os\n");

    writes(ALICE, STARTER + "x\n", Optional.of(version), TextForm.CODE_UPDATE);

    assertThat(textNow()).isEqualTo("import os\n" + STARTER + "x\n");
    assertThat(textsOf(ALICE)).endsWith("import os\n" + STARTER + "x\n");
  }

  @Test
  void may_name_a_version_twice_without_doubling_what_they_wrote() {
    speaksText(ALICE);
    describes(ALICE);
    long version = roomStateOf(ALICE).code().orElseThrow().version();

    writes(ALICE, STARTER + "x", Optional.of(version), TextForm.CODE_UPDATE);
    writes(ALICE, STARTER + "xy", Optional.of(version), TextForm.CODE_UPDATE);

    assertThat(textNow()).isEqualTo(STARTER + "xy");
  }

  @Test
  void are_told_when_a_version_is_not_known_and_get_the_text_as_it_is() {
    speaksText(ALICE);

    writes(ALICE, "x", Optional.of(3L), TextForm.CODE_UPDATE);

    assertThat(people.broadcaster.take(ALICE, RoomEvent.Refusal.class))
        .extracting(RoomEvent.Refusal::reason)
        .containsExactly(RoomEvent.Refusal.Reason.VERSION_UNKNOWN);
    assertThat(textsOf(ALICE)).containsExactly(STARTER);
    assertThat(textNow()).isEqualTo(STARTER);
  }

  @Test
  void hear_after_their_silence_of_what_was_edited_in_it() {
    people.enters(ALICE, Optional.empty());
    Doc bob = comesInWithReplica(BOB);
    types(BOB, bob, 0, "x");
    assertThat(people.broadcaster.all(ALICE)).isEmpty();

    new ChooseSpeech(people.live)
        .handle(new ChooseSpeech.Command(Actor.GUEST, ROOM, ALICE, Speech.TEXT));
    people.settle();

    assertThat(textsOf(ALICE)).containsExactly("x" + STARTER);
  }

  @Test
  void are_told_what_of_their_edits_is_saved() {
    speaksText(ALICE);
    people.asksForSaved(ALICE);
    people.log.holdCommits();
    writes(ALICE, "a", Optional.empty(), TextForm.EDIT);
    assertThat(people.savedOf(ALICE)).isEmpty();

    people.log.releaseCommits();
    people.settle();

    assertThat(people.savedOf(ALICE)).containsExactly(1L);
  }

  @Test
  void are_never_told_that_a_refused_edit_is_saved() {
    speaksText(ALICE);
    people.asksForSaved(ALICE);
    writes(ALICE, "a", Optional.empty(), TextForm.EDIT);
    assertThat(people.savedOf(ALICE)).containsExactly(1L);

    writes(ALICE, "b", Optional.of(3L), TextForm.CODE_UPDATE);
    writes(ALICE, "x".repeat(20_000), Optional.empty(), TextForm.EDIT);
    writes(ALICE, "ab", Optional.empty(), TextForm.EDIT);

    assertThat(people.broadcaster.take(ALICE, RoomEvent.Refusal.class))
        .extracting(RoomEvent.Refusal::reason)
        .containsExactly(
            RoomEvent.Refusal.Reason.VERSION_UNKNOWN, RoomEvent.Refusal.Reason.TOO_LARGE);
    assertThat(textNow()).isEqualTo("ab");
    assertThat(people.savedOf(ALICE)).isEmpty();
  }

  @Test
  void show_their_caret_to_all_others_and_stay_visible() {
    speaksText(ALICE);
    describes(ALICE);
    speaksText(CAROL);
    describes(CAROL);
    comesInWithReplica(BOB);

    new MoveCursor(people.live)
        .handle(new MoveCursor.Command(Actor.GUEST, ROOM, ALICE, Optional.empty(), 3));
    people.settle();

    var presence = people.broadcaster.take(BOB, RoomMessage.PresenceChange.class);
    assertThat(presence.get(presence.size() - 1).states().get(0).json())
        .contains("\"cursor\":{\"anchor\":{\"type\":null,\"tname\":null,\"item\":{");
    assertThat(people.broadcaster.take(CAROL, RoomEvent.CursorMoved.class))
        .extracting(RoomEvent.CursorMoved::position)
        .containsExactly(3);

    people.secondsPass(40);
    assertThat(people.broadcaster.take(BOB, RoomMessage.PresenceChange.class))
        .allSatisfy(change -> assertThat(change.states()).noneMatch(state -> state.isGone()));
  }

  @Test
  void lose_no_character_to_each_other() {
    speaksText(ALICE);
    describes(ALICE);
    Doc bob = comesInWithReplica(BOB);
    String alices = STARTER;
    for (int i = 0; i < 50; i++) {
      types(BOB, bob, mainText(bob).length(), "b");
      alices = "a" + alices;
      writes(ALICE, alices, Optional.empty(), TextForm.EDIT);
      people.changesOf(BOB).forEach(bob::apply);
    }

    assertThat(textNow()).isEqualTo("a".repeat(50) + STARTER + "b".repeat(50));
    assertThat(mainText(bob).toString()).isEqualTo(textNow());
  }

  @Test
  void files_are_written_from_outside_as_an_edit_that_everybody_sees() {
    speaksText(ALICE);
    Doc bob = comesInWithReplica(BOB);

    var answer =
        new WriteFile(people.live, new SplittableRandom(3))
            .handle(new WriteFile.Command(Actor.SCRIPT, ROOM, MAIN, "new\r\n", Optional.empty()));
    people.settle();

    assertThat(answer.join().outcome()).isInstanceOf(EditOutcome.Edited.class);
    assertThat(answer.join().isNew()).isFalse();
    people.changesOf(BOB).forEach(bob::apply);
    assertThat(mainText(bob).toString()).isEqualTo("new\n");
    assertThat(textsOf(ALICE)).containsExactly("new\n");
  }

  @Test
  void a_file_written_from_outside_is_answered_only_when_it_is_committed() {
    people.log.holdCommits();
    var answer =
        new WriteFile(people.live, new SplittableRandom(3))
            .handle(
                new WriteFile.Command(
                    Actor.SCRIPT, ROOM, new FileName("src/util.js"), "x", Optional.empty()));
    people.settle();
    assertThat(answer).isNotDone();

    people.log.releaseCommits();
    people.settle();

    assertThat(answer.join().isNew()).isTrue();
  }

  @Test
  void hear_of_a_text_later_that_memory_has_no_place_for_now() {
    speaksText(ALICE);
    Doc bob = comesInWithReplica(BOB);
    people.broadcaster.hasCapacityFor(5);
    describes(ALICE);
    types(BOB, bob, 0, "x = 1\n");
    assertThat(textsOf(ALICE)).isEmpty();
    assertThat(people.broadcaster.take(ALICE, RoomEvent.RoomState.class))
        .singleElement()
        .satisfies(state -> assertThat(state.code()).isEmpty());

    people.broadcaster.hasCapacityFor(1_000);
    people.secondsPass(2);

    assertThat(textsOf(ALICE)).containsExactly("x = 1\n" + STARTER);
  }

  private void speaksText(SessionId session) {
    people.enters(session, Optional.empty());
    new ChooseSpeech(people.live)
        .handle(new ChooseSpeech.Command(Actor.GUEST, ROOM, session, Speech.TEXT));
    people.settle();
  }

  private void describes(SessionId session) {
    new DescribeRoom(people.live)
        .handle(new DescribeRoom.Command(Actor.GUEST, ROOM, session, Optional.empty()));
    people.settle();
  }

  private RoomEvent.RoomState roomStateOf(SessionId session) {
    return people.broadcaster.take(session, RoomEvent.RoomState.class).get(0);
  }

  private Doc comesInWithReplica(SessionId session) {
    people.comesIn(session);
    Doc replica = Doc.create(DocOptions.forClient(70 + session.value()));
    people
        .broadcaster
        .take(session, RoomMessage.SyncAnswer.class)
        .forEach(answer -> replica.apply(answer.update()));
    people.changesOf(session);
    return replica;
  }

  private void types(SessionId session, Doc replica, int index, String text) {
    List<Update> made = new ArrayList<>();
    var report = replica.observeUpdates(made::add);
    mainText(replica).insert(index, text);
    report.cancel();
    people.edits(session, made.get(0));
    people.settle();
  }

  private void writes(SessionId session, String text, Optional<Long> version, TextForm form) {
    new WriteText(people.live)
        .handle(
            new WriteText.Command(
                Actor.GUEST, ROOM, session, Optional.empty(), text, version, form));
    people.settle();
  }

  private List<String> textsOf(SessionId session) {
    return people.broadcaster.take(session, RoomEvent.TextChange.class).stream()
        .map(change -> change.text().text())
        .toList();
  }

  private String textNow() {
    var reading = new ReadFile(people.live).handle(new ReadFile.Command(Actor.SCRIPT, ROOM, MAIN));
    people.settle();
    return reading.join().orElseThrow().text();
  }

  private static YText mainText(Doc doc) {
    Value file = doc.map("files").toMap().values().iterator().next();
    YMap map = (YMap) ((Value.Nested) file).type();
    return (YText) ((Value.Nested) map.get("text").orElseThrow()).type();
  }
}
