package dev.pairspace.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.ChatRepository.Addition;
import dev.pairspace.application.port.ChatRepository.Page;
import dev.pairspace.domain.chat.ChatMessage;
import dev.pairspace.domain.chat.ChatMessage.Change;
import dev.pairspace.domain.chat.ClientMessageId;
import dev.pairspace.domain.chat.MessageAuthor;
import dev.pairspace.domain.chat.MessageId;
import dev.pairspace.domain.chat.MessageText;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomTitle;
import dev.pairspace.domain.room.Visibility;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every chat repository promises. */
public abstract class ChatRepositoryContract {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.001Z");
  private static final MessageAuthor ADA = new MessageAuthor("ada", "Ada \uD83D\uDC69", "#aabbcc");
  private static final MessageAuthor BO = new MessageAuthor("bo", "Bo", "#112233");

  private RoomId room;

  protected abstract ChatRepository messages();

  protected abstract RoomRepository rooms();

  @BeforeEach
  void openRoom() {
    room = newRoom();
  }

  @Test
  void a_message_is_found_as_it_was_added() {
    var message = said(ADA, "c1", "one\n\ttwo \uD83D\uDE00", NOON);

    assertThat(messages().add(message)).isEqualTo(new Addition.Added(message));

    assertThat(messages().find(room, message.id())).contains(message);
    assertThat(messages().find(newRoom(), message.id())).isEmpty();
  }

  @Test
  void what_an_author_sends_twice_is_one_message() {
    var first = said(ADA, "c1", "hello", NOON);
    messages().add(first);

    var again = messages().add(said(ADA, "c1", "hello again", NOON.plusSeconds(9)));

    assertThat(again).isEqualTo(new Addition.AlreadySent(first));
    assertThat(all()).containsExactly(first);
  }

  @Test
  void others_and_other_rooms_may_use_the_same_client_id() {
    messages().add(said(ADA, "c1", "hello", NOON));

    assertThat(messages().add(said(BO, "c1", "hello", NOON))).isInstanceOf(Addition.Added.class);
    room = newRoom();
    assertThat(messages().add(said(ADA, "c1", "hello", NOON))).isInstanceOf(Addition.Added.class);
  }

  @Test
  void a_room_that_is_gone_takes_no_message() {
    rooms().removeIfInactiveSince(room, NOON.plusSeconds(99), NOON.plusSeconds(99));

    assertThat(messages().add(said(ADA, "c1", "hello", NOON)))
        .isInstanceOf(Addition.NoSuchRoom.class);
  }

  @Test
  void a_changed_text_is_kept_and_a_deleted_one_never_comes_back() {
    var message = said(ADA, "c1", "hello", NOON);
    messages().add(message);
    var edited = changed(message.edited("ada", new MessageText("hi"), NOON.plusSeconds(1)));
    var deleted = changed(edited.deleted("ada", NOON.plusSeconds(2)));

    assertThat(messages().update(edited)).isTrue();
    assertThat(messages().find(room, message.id())).contains(edited);
    assertThat(messages().update(deleted)).isTrue();
    assertThat(messages().update(edited)).isFalse();
    assertThat(messages().find(room, message.id())).contains(deleted);
    assertThat(all()).containsExactly(deleted);
  }

  @Test
  void a_message_that_is_not_there_is_not_changed() {
    assertThat(messages().update(said(ADA, "c1", "hello", NOON))).isFalse();
  }

  @Test
  void pages_go_back_to_the_first_message_in_the_order_of_storing_whatever_the_clock_says() {
    List<ChatMessage> said = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      said.add(stored(said(ADA, "c" + i, "text " + i, NOON.minusMillis(i / 3))));
    }
    List<ChatMessage> read = new ArrayList<>();

    Page page = messages().page(room, Optional.empty(), 3).orElseThrow();
    while (page.more()) {
      assertThat(page.messages()).hasSize(3);
      read.addAll(0, page.messages());
      page = messages().page(room, Optional.of(read.get(0).id()), 3).orElseThrow();
    }
    read.addAll(0, page.messages());

    assertThat(read).containsExactlyElementsOf(said);
    assertThat(read).extracting(ChatMessage::sentAt).isSorted().doesNotHaveDuplicates();
  }

  private ChatMessage stored(ChatMessage message) {
    return ((Addition.Added) messages().add(message)).stored();
  }

  @Test
  void a_page_ends_before_a_message_of_the_room_only() {
    var message = said(ADA, "c1", "hello", NOON);
    messages().add(message);

    assertThat(messages().page(room, Optional.of(new MessageId(UUID.randomUUID())), 3)).isEmpty();
    assertThat(messages().page(newRoom(), Optional.of(message.id()), 3)).isEmpty();
    assertThat(messages().page(room, Optional.of(message.id()), 3))
        .contains(new Page(List.of(), false));
  }

  private List<ChatMessage> all() {
    return messages().page(room, Optional.empty(), 99).orElseThrow().messages();
  }

  private ChatMessage said(MessageAuthor author, String clientId, String text, Instant at) {
    return ChatMessage.sent(
        new MessageId(UUID.randomUUID()),
        room,
        author,
        new ClientMessageId(clientId),
        new MessageText(text),
        at);
  }

  private static ChatMessage changed(Change change) {
    return ((Change.Changed) change).message();
  }

  private RoomId newRoom() {
    var made =
        new Room(
            RoomId.draw(new SecureRandom()),
            new DocumentId(UUID.randomUUID()),
            new RoomTitle("Pairing"),
            Language.PYTHON,
            Visibility.PUBLIC,
            NOON);
    rooms().create(made, Update.EMPTY);
    return made.id();
  }
}
