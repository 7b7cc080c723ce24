package dev.pairspace.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pairspace.domain.chat.ChatMessage.Change;
import dev.pairspace.domain.room.RoomId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatMessageTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.001234Z");

  private final ChatMessage message =
      ChatMessage.sent(
          new MessageId(new UUID(1, 2)),
          new RoomId("abcdefghjk"),
          new MessageAuthor("ada", "Ada", "#aabbcc"),
          new ClientMessageId("c1"),
          new MessageText("hello"),
          NOON);

  @Test
  void its_author_may_change_it_for_five_minutes() {
    var last = message.sentAt().plus(ChatMessage.CHANGEABLE_FOR);

    var change = message.edited("ada", new MessageText("hi"), last);

    var edited = ((Change.Changed) change).message();
    assertThat(edited.text()).contains(new MessageText("hi"));
    assertThat(edited.editedAt()).contains(last);
    assertThat(edited.sentAt()).isEqualTo(message.sentAt());
    assertThat(message.edited("ada", new MessageText("hi"), last.plusMillis(1)))
        .isInstanceOf(Change.TooLate.class);
  }

  @Test
  void nobody_else_may_change_it() {
    assertThat(message.edited("bo", new MessageText("hi"), NOON))
        .isInstanceOf(Change.NotAuthor.class);
    assertThat(message.deleted("bo", NOON)).isInstanceOf(Change.NotAuthor.class);
  }

  @Test
  void a_deleted_one_has_no_text_and_gets_none() {
    var deleted = ((Change.Changed) message.deleted("ada", NOON)).message();

    assertThat(deleted.isDeleted()).isTrue();
    assertThat(deleted.author()).isEqualTo(message.author());
    assertThat(deleted.edited("ada", new MessageText("hi"), NOON))
        .isInstanceOf(Change.Deleted.class);
  }

  @Test
  void a_change_that_is_made_already_is_done_however_late_it_is_asked_for_again() {
    var later = NOON.plus(ChatMessage.CHANGEABLE_FOR).plusSeconds(60);
    var edited = ((Change.Changed) message.edited("ada", new MessageText("hi"), NOON)).message();
    var deleted = ((Change.Changed) message.deleted("ada", NOON)).message();

    assertThat(edited.edited("ada", new MessageText("hi"), later))
        .isEqualTo(new Change.Done(edited));
    assertThat(deleted.deleted("ada", later)).isEqualTo(new Change.Done(deleted));
    assertThat(deleted.deleted("bo", later)).isInstanceOf(Change.NotAuthor.class);
    assertThat(edited.edited("ada", new MessageText("ho"), later))
        .isInstanceOf(Change.TooLate.class);
  }

  @Test
  void the_text_keeps_its_lines_and_leaves_out_what_no_reader_sees() {
    var pasted = " \r\n\tone\u001b[31m\r\ntwo\rthree\u0000 \uD83D\uDE00\uD83D \n";

    assertThat(new MessageText(pasted).value()).isEqualTo("one[31m\ntwo\nthree \uD83D\uDE00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t ", "\u200b\n\u200b", "\u0000", "\uD83D"})
  void a_text_without_anything_to_be_seen_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MessageText(text))
        .withMessageContaining("can be seen");
  }

  @ParameterizedTest
  @CsvSource({"4000, true", "4001, false", "8001, false"})
  void a_text_has_at_most_4000_characters(int length, boolean isTaken) {
    if (isTaken) {
      assertThat(new MessageText("x".repeat(length)).value()).hasSize(length);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new MessageText("x".repeat(length)))
          .withMessage("must have 1 to 4000 characters, has " + length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "é", "\u0000"})
  void a_client_id_is_short_visible_ascii(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ClientMessageId(id));
    assertThatIllegalArgumentException().isThrownBy(() -> new ClientMessageId("x".repeat(65)));
    assertThat(new ClientMessageId("0f-1:x").value()).isEqualTo("0f-1:x");
  }
}
