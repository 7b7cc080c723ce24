package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.CAROL;
import static dev.pairspace.application.live.LiveRoomsFixture.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.chat.ChangeMessage;
import dev.pairspace.application.chat.ChatQueue;
import dev.pairspace.application.chat.ListMessages;
import dev.pairspace.application.chat.SendMessage;
import dev.pairspace.application.port.InMemoryChatRepository;
import dev.pairspace.application.port.InMemoryIdGenerator;
import dev.pairspace.application.port.RoomEvent.ChatSaid;
import dev.pairspace.application.port.RoomEvent.Refusal;
import dev.pairspace.application.port.RoomEvent.Refusal.Reason;
import dev.pairspace.application.presence.DescribeRoom;
import dev.pairspace.domain.chat.ChatMessage;
import dev.pairspace.domain.chat.ClientMessageId;
import dev.pairspace.domain.chat.MessageId;
import dev.pairspace.domain.chat.MessageText;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Participants write to each other. */
class ChatTest {
  private final LiveRoomsFixture people = new LiveRoomsFixture();
  private final InMemoryChatRepository messages = new InMemoryChatRepository(people.rooms);
  private final ChatQueue queue = new ChatQueue(people.time);
  private final SendMessage send =
      new SendMessage(people.live, messages, new InMemoryIdGenerator(), queue);
  private final ChangeMessage change = new ChangeMessage(people.live, messages, queue);
  private final ListMessages list = new ListMessages(people.rooms, messages);

  @BeforeEach
  void enter() {
    people.comesIn(ALICE);
    people.comesIn(BOB);
    asksForTheRoom(ALICE);
    asksForTheRoom(BOB);
  }

  @Test
  void a_message_is_stored_and_then_heard_by_all_its_author_included() {
    says(ALICE, "c1", "hello");
    people.settle();

    ChatMessage heard = heardBy(BOB).get(0);
    assertThat(heard.text()).contains(new MessageText("hello"));
    assertThat(heard.author().name()).isEqualTo("Guest");
    assertThat(heardBy(ALICE)).containsExactly(heard);
    assertThat(stored()).containsExactly(heard);
  }

  @Test
  void only_sessions_that_want_to_know_the_room_are_told_and_the_author() {
    people.comesIn(CAROL);

    says(ALICE, "c1", "hello");
    says(CAROL, "c1", "from a plain client");
    people.settle();

    assertThat(heardBy(CAROL)).extracting(ChatTest::textOf).containsExactly("from a plain client");
    assertThat(heardBy(BOB)).hasSize(2);
  }

  @Test
  void messages_are_heard_in_the_order_in_which_they_came() {
    for (int i = 0; i < 10; i++) {
      says(i % 2 == 0 ? ALICE : BOB, "c" + i, "text " + i);
    }
    people.settle();

    var heard = heardBy(ALICE);
    assertThat(heard).hasSize(10).containsExactlyElementsOf(heardBy(BOB));
    assertThat(heard.get(9).text()).contains(new MessageText("text 9"));
  }

  @Test
  void what_is_sent_twice_is_heard_once_and_its_author_learns_that_it_is_there() {
    says(ALICE, "c1", "hello");
    people.settle();
    var first = heardBy(ALICE).get(0);
    heardBy(BOB);

    says(ALICE, "c1", "hello");
    people.settle();

    assertThat(heardBy(ALICE)).containsExactly(first);
    assertThat(heardBy(BOB)).isEmpty();
  }

  @Test
  void a_message_that_cannot_be_stored_is_refused_and_can_be_sent_again() {
    messages.breakDown(true);
    says(ALICE, "c1", "hello");
    people.settle();

    assertThat(refusalOf(ALICE)).isEqualTo(refusal(Reason.UNAVAILABLE, "c1"));
    assertThat(heardBy(BOB)).isEmpty();
    messages.breakDown(false);
    says(ALICE, "c1", "hello");
    people.settle();
    assertThat(heardBy(BOB)).hasSize(1);
  }

  @Test
  void a_message_that_is_stored_although_that_failed_is_heard_when_it_is_sent_again() {
    messages.failsAfterwards();
    says(ALICE, "c1", "hello");
    people.settle();
    assertThat(refusalOf(ALICE).reason()).isEqualTo(Reason.UNAVAILABLE);

    says(ALICE, "c1", "hello");
    people.settle();

    assertThat(heardBy(BOB)).hasSize(1).containsExactlyElementsOf(stored());
  }

  @Test
  void its_author_changes_and_deletes_it_and_all_hear_that() {
    var said = said(ALICE, "helo");

    changes(ALICE, said.id(), "hello");
    changes(BOB, said.id(), "mine");
    people.settle();
    assertThat(heardBy(BOB)).extracting(ChatTest::textOf).containsExactly("hello");
    assertThat(refusalOf(BOB)).isEqualTo(refusal(Reason.FORBIDDEN, said.id().toString()));

    deletes(ALICE, said.id());
    changes(ALICE, said.id(), "again");
    people.settle();
    assertThat(heardBy(BOB)).allMatch(ChatMessage::isDeleted).hasSize(1);
    assertThat(refusalOf(ALICE)).isEqualTo(refusal(Reason.NO_MESSAGE, said.id().toString()));
  }

  @Test
  void nothing_is_changed_that_is_too_old_or_not_there() {
    var said = said(ALICE, "hello");
    people.time.pass(ChatMessage.CHANGEABLE_FOR.plusMillis(1));

    changes(ALICE, said.id(), "late");
    people.settle();
    assertThat(refusalOf(ALICE)).isEqualTo(refusal(Reason.TOO_LATE, said.id().toString()));

    var unknown = new MessageId(new UUID(1, 1));
    deletes(ALICE, unknown);
    people.settle();
    assertThat(refusalOf(ALICE)).isEqualTo(refusal(Reason.NO_MESSAGE, unknown.toString()));
    assertThat(stored()).containsExactly(said);
  }

  @Test
  void who_says_too_much_is_refused_for_a_while_and_others_are_not() {
    for (int i = 0; i < 21; i++) {
      says(ALICE, "c" + i, "text");
    }
    says(BOB, "c1", "text");
    people.settle();

    assertThat(heardBy(BOB)).hasSize(21);
    assertThat(refusalOf(ALICE)).isEqualTo(refusal(Reason.TOO_MANY_MESSAGES, "c20"));
    people.secondsPass(1);
    says(ALICE, "c20", "text");
    people.settle();
    assertThat(heardBy(BOB)).hasSize(1);
  }

  @Test
  void who_may_not_enter_says_nothing_and_reads_nothing() {
    said(ALICE, "hello");
    people.rooms.change(ROOM, room -> room.visibleTo(Visibility.PRIVATE));

    assertThat(list.handle(new ListMessages.Command(Actor.GUEST, ROOM, Optional.empty(), 9)))
        .isInstanceOf(ListMessages.Result.Forbidden.class);
    assertThat(list.handle(page(new RoomId("zzzzzzzzzz"))))
        .isInstanceOf(ListMessages.Result.NoSuchRoom.class);
    people.rooms.delete(ROOM, people.time.instant());
    assertThat(list.handle(page(ROOM))).isInstanceOf(ListMessages.Result.RoomDeleted.class);
  }

  @Test
  void a_room_that_waits_for_the_store_for_long_takes_no_more() {
    var stuck = new ChatQueue(task -> {});

    for (int i = 0; i < ChatTest.MOST_WAITING; i++) {
      new ChangeMessage(people.live, messages, stuck)
          .handle(
              new ChangeMessage.Command(Actor.SERVER, ROOM, sender(i), anId(), Optional.empty()));
      people.secondsPass(1);
    }
    assertThat(refusalsOf(ALICE)).isEmpty();
    new ChangeMessage(people.live, messages, stuck)
        .handle(new ChangeMessage.Command(Actor.SERVER, ROOM, ALICE, anId(), Optional.empty()));
    people.settle();

    assertThat(refusalOf(ALICE).reason()).isEqualTo(Reason.UNAVAILABLE);
  }

  private static final int MOST_WAITING = 200;

  private static SessionId sender(int i) {
    return i % 2 == 0 ? ALICE : BOB;
  }

  private static MessageId anId() {
    return new MessageId(new UUID(3, 4));
  }

  private void asksForTheRoom(SessionId session) {
    new DescribeRoom(people.live)
        .handle(new DescribeRoom.Command(Actor.SERVER, ROOM, session, Optional.empty()));
    people.settle();
  }

  private void says(SessionId session, String clientId, String text) {
    send.handle(
        new SendMessage.Command(
            Actor.GUEST, ROOM, session, new ClientMessageId(clientId), new MessageText(text)));
  }

  private ChatMessage said(SessionId session, String text) {
    says(session, "c1", text);
    people.settle();
    heardBy(BOB);
    return heardBy(session.equals(BOB) ? ALICE : session).get(0);
  }

  private void changes(SessionId session, MessageId message, String text) {
    change.handle(
        new ChangeMessage.Command(
            Actor.GUEST, ROOM, session, message, Optional.of(new MessageText(text))));
  }

  private void deletes(SessionId session, MessageId message) {
    change.handle(new ChangeMessage.Command(Actor.GUEST, ROOM, session, message, Optional.empty()));
  }

  private List<ChatMessage> heardBy(SessionId session) {
    return people.broadcaster.take(session, ChatSaid.class).stream()
        .map(ChatSaid::message)
        .toList();
  }

  private List<Refusal> refusalsOf(SessionId session) {
    return people.broadcaster.take(session, Refusal.class);
  }

  /** Without its sentence, which only users read. */
  private Refusal refusalOf(SessionId session) {
    List<Refusal> refusals = refusalsOf(session);
    assertThat(refusals).hasSize(1);
    return refusal(refusals.get(0).reason(), refusals.get(0).regarding().orElse("nothing"));
  }

  private static Refusal refusal(Reason reason, String regarding) {
    return new Refusal(reason, "", Optional.of(regarding));
  }

  private List<ChatMessage> stored() {
    var found = (ListMessages.Result.Found) list.handle(page(ROOM));
    return found.messages();
  }

  private static ListMessages.Command page(RoomId room) {
    return new ListMessages.Command(Actor.SERVER, room, Optional.empty(), 99);
  }

  private static String textOf(ChatMessage message) {
    return message.text().map(MessageText::value).orElse("");
  }
}
