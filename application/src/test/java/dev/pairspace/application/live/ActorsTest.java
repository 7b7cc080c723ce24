package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.chat.ListMessages;
import dev.pairspace.application.editing.ChangeFile;
import dev.pairspace.application.editing.DeleteFile;
import dev.pairspace.application.editing.ExportRoom;
import dev.pairspace.application.editing.ListFiles;
import dev.pairspace.application.editing.ReadFile;
import dev.pairspace.application.editing.WriteFile;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.InMemoryChatRepository;
import dev.pairspace.application.port.InMemoryIdGenerator;
import dev.pairspace.application.port.InMemoryMemberRepository;
import dev.pairspace.application.port.InMemorySuggestionRepository;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.room.FindRoom;
import dev.pairspace.application.room.JoinRoom;
import dev.pairspace.application.room.ReadRoomStatus;
import dev.pairspace.application.room.RenameRoom;
import dev.pairspace.application.suggestion.RequestSuggestion;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.document.FileChangeOutcome;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Member;
import dev.pairspace.domain.room.MemberColor;
import dev.pairspace.domain.room.MemberId;
import dev.pairspace.domain.room.MemberName;
import dev.pairspace.domain.room.Role;
import dev.pairspace.domain.room.RoomLimits;
import dev.pairspace.domain.room.RoomTitle;
import dev.pairspace.domain.room.Visibility;
import dev.pairspace.domain.suggestion.CodeContext;
import dev.pairspace.domain.suggestion.builtin.BuiltInSuggester;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Whoever acts is asked for by the room, whatever they want to do. */
class ActorsTest {
  private static final RoomLimits LIMITS = new RoomLimits(100_000, 10_000, 200_000, 3);
  private static final FileName MAIN = new FileName("main.py");

  private final LiveRoomsFixture people = new LiveRoomsFixture();
  private final Member member = memberAs(Role.MEMBER, 1);
  private final Member observer = memberAs(Role.OBSERVER, 2);

  private Member memberAs(Role role, int number) {
    return new Member(
        new MemberId(new UUID(0, number)),
        ROOM,
        new MemberName("Member " + number),
        MemberColor.leastUsed(Map.of()),
        role,
        people.time.instant());
  }

  private void becomesPrivate() {
    people.rooms.change(ROOM, room -> room.visibleTo(Visibility.PRIVATE));
    people.live.roomChanged(ROOM);
    people.settle();
  }

  @Test
  void a_stranger_is_not_let_into_a_private_room_and_a_member_is() {
    becomesPrivate();

    people.enters(BOB, Optional.empty());
    people.enters(ALICE, Optional.of(member));

    assertThat(people.broadcaster.ended()).containsOnlyKeys(BOB);
    assertThat(people.broadcaster.ended()).containsEntry(BOB, Ending.FORBIDDEN);
  }

  @Test
  void a_room_that_becomes_private_goes_on_for_its_members_only_without_being_loaded_anew() {
    entersWithReplica(ALICE, Optional.of(member));
    entersWithReplica(BOB, Optional.empty());
    people.edits(ALICE, letter(7, 0, "before"));

    becomesPrivate();
    people.asksForSaved(ALICE);
    people.edits(ALICE, letter(7, 6, "after"));
    people.settle();

    assertThat(people.broadcaster.ended()).containsOnlyKeys(BOB);
    assertThat(people.broadcaster.ended()).containsEntry(BOB, Ending.FORBIDDEN);
    assertThat(people.savedOf(ALICE)).endsWith(2L);
    assertThat(people.live.occupancy().rooms()).isOne();
  }

  private void entersWithReplica(SessionId session, Optional<Member> who) {
    people.enters(session, who);
    people.syncs(session, StateVector.EMPTY);
    people.settle();
    people.broadcaster.all(session);
  }

  @Test
  void nothing_is_done_in_a_private_room_for_a_stranger() {
    entersWithReplica(ALICE, Optional.of(member));
    becomesPrivate();
    List<String> done = new ArrayList<>();

    people.live.submit(ROOM, Actor.GUEST, room -> done.add("of a guest"));
    people.live.submit(ROOM, Actor.SCRIPT, BOB, (room, session) -> done.add("of a session"));
    people.live.submit(ROOM, new Actor.OfMember(member), room -> done.add("of a member"));
    people.live.submit(ROOM, Actor.SERVER, room -> done.add("of the server"));
    people.settle();

    assertThat(done).containsExactly("of a member", "of the server");
    assertThat(people.broadcaster.ended()).containsEntry(BOB, Ending.FORBIDDEN);
  }

  @Test
  void a_stranger_learns_nothing_of_a_private_room_and_a_member_does() {
    becomesPrivate();

    assertThat(asked(Actor.SCRIPT)).containsOnly("forbidden").hasSize(12);
    assertThat(asked(new Actor.OfMember(member))).doesNotContain("forbidden").hasSize(12);
  }

  @Test
  void who_may_only_look_on_changes_nothing() {
    var looksOn = new Actor.OfMember(observer);

    assertThat(asked(looksOn).stream().filter("forbidden"::equals)).hasSize(5);
    assertThat(outcomeOf(write(looksOn))).isEqualTo("forbidden");
    assertThat(outcomeOf(rename(looksOn))).isEqualTo("forbidden");
  }

  @Test
  void a_session_that_may_only_look_on_is_told_so_and_its_edit_dropped() {
    entersWithReplica(BOB, Optional.of(observer));
    entersWithReplica(ALICE, Optional.of(member));

    people.editsAs(new Actor.OfMember(observer), BOB, letter(7, 0, "x"));
    people.settle();

    assertThat(people.broadcaster.take(BOB, RoomEvent.Refusal.class))
        .singleElement()
        .extracting(RoomEvent.Refusal::reason)
        .isEqualTo(RoomEvent.Refusal.Reason.READ_ONLY);
    assertThat(people.changesOf(ALICE)).isEmpty();
  }

  /** What becomes of everything that can be asked without being connected. */
  private List<String> asked(Actor actor) {
    return List.of(
        outcomeOf(new ReadFile(people.live).handle(new ReadFile.Command(actor, ROOM, MAIN))),
        outcomeOf(new ListFiles(people.live).handle(new ListFiles.Command(actor, ROOM))),
        outcomeOf(new ExportRoom(people.live).handle(new ExportRoom.Command(actor, ROOM))),
        outcomeOf(write(actor)),
        outcomeOf(move(actor)),
        outcomeOf(delete(actor)),
        outcomeOf(rename(actor)),
        wordOf(
            new FindRoom(
                    people.rooms,
                    new InMemoryMemberRepository(people.rooms),
                    people.live,
                    LIMITS,
                    people.time)
                .handle(new FindRoom.Command(actor, ROOM))),
        wordOf(
            new ReadRoomStatus(people.rooms, people.live, people.snapshots)
                .handle(new ReadRoomStatus.Command(actor, ROOM))),
        wordOf(
            new ListMessages(people.rooms, new InMemoryChatRepository(people.rooms))
                .handle(new ListMessages.Command(actor, ROOM, Optional.empty(), 1))),
        wordOf(join(actor)),
        wordOf(suggest(actor)));
  }

  private CompletableFuture<WriteFile.Result> write(Actor actor) {
    return new WriteFile(people.live, new Random(1))
        .handle(new WriteFile.Command(actor, ROOM, MAIN, "written", Optional.empty()));
  }

  private CompletableFuture<FileChangeOutcome> move(Actor actor) {
    var name = Optional.of(new FileName("lib/main.py"));
    return new ChangeFile(people.live)
        .handle(
            new ChangeFile.Command(actor, ROOM, MAIN, name, Optional.empty(), Optional.empty()));
  }

  private CompletableFuture<FileChangeOutcome> delete(Actor actor) {
    return new DeleteFile(people.live)
        .handle(new DeleteFile.Command(actor, ROOM, MAIN, Optional.empty()));
  }

  private CompletableFuture<RenameRoom.Result> rename(Actor actor) {
    return new RenameRoom(people.live, people.rooms, Runnable::run)
        .handle(new RenameRoom.Command(actor, ROOM, new RoomTitle("Kata")));
  }

  private JoinRoom.Result join(Actor actor) {
    var members = new InMemoryMemberRepository(people.rooms);
    return new JoinRoom(people.rooms, members, new InMemoryIdGenerator(), people.time)
        .handle(
            new JoinRoom.Command(
                actor, ROOM, new MemberName("Eve"), Optional.empty(), Optional.empty()));
  }

  private RequestSuggestion.Result suggest(Actor actor) {
    var suggestions = new InMemorySuggestionRepository(people.rooms);
    return new RequestSuggestion(
            List.of(),
            new BuiltInSuggester(),
            suggestions,
            people.rooms,
            new InMemoryIdGenerator(),
            people.time)
        .handle(
            new RequestSuggestion.Command(
                actor,
                new CodeContext("", 0, Language.PYTHON),
                Optional.of(ROOM),
                Optional.empty()));
  }

  private String outcomeOf(CompletableFuture<?> answer) {
    people.settle();
    people.settle();
    return answer
        .handle(
            (done, failure) ->
                failure == null
                    ? "done"
                    : failure.toString().contains(Ending.FORBIDDEN.name())
                        ? "forbidden"
                        : failure.toString())
        .getNow("nothing");
  }

  private static String wordOf(Object result) {
    return result.getClass().getSimpleName().equals("Forbidden") ? "forbidden" : "done";
  }
}
