package dev.pairspace.adapters.websocket.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.RoomMessage.TextForm;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
  private final TextReader reader = new TextReader(new RoomId("abcdefghjk"));

  @Test
  void reads_an_introduction() {
    assertThat(
            reader.read(
                "{\"type\":\"join_room\",\"data\":{\"name\":\" Ada \",\"color\":\"#12ab34\"}}"))
        .isEqualTo(new TextMessage.JoinRoom(Optional.of("Ada"), Optional.of("#12ab34")));
    assertThat(reader.read("{\"type\":\"join_room\",\"userId\":\"u\",\"roomId\":\"abcdefghjk\"}"))
        .isEqualTo(new TextMessage.JoinRoom(Optional.empty(), Optional.empty()));
  }

  @Test
  void reads_whole_texts_in_both_forms() {
    assertThat(
            reader.read(
                "{\"type\":\"code_update\",\"data\":{\"code\":\"x\",\"version\":7,\"cursorPosition\":1}}"))
        .isEqualTo(
            new TextMessage.WholeText(
                TextForm.CODE_UPDATE, "x", Optional.of(7L), Optional.of(1), Optional.empty()));
    assertThat(reader.read("{\"type\":\"edit\",\"content\":\"x\",\"sender\":\"me\"}"))
        .isEqualTo(
            new TextMessage.WholeText(
                TextForm.EDIT, "x", Optional.empty(), Optional.empty(), Optional.of("me")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "malformed | {]",
        "malformed | ''",
        "malformed | null",
        "malformed | []",
        "malformed | {}",
        "malformed | {\"type\":7}",
        "malformed | {\"type\":\"ping\"} {}",
        "malformed | {\"type\":\"ping\",\"type\":\"ping\"}",
        "malformed | {\"type\":\"join_room\",\"data\":[]}",
        "malformed | {\"type\":\"join_room\",\"data\":{\"name\":\"\"}}",
        "malformed | {\"type\":\"join_room\",\"data\":{\"color\":\"red\"}}",
        "malformed | {\"type\":\"code_update\",\"data\":{}}",
        "malformed | {\"type\":\"code_update\",\"data\":{\"code\":\"\",\"version\":\"1\"}}",
        "malformed | {\"type\":\"code_update\",\"data\":{\"code\":\"\",\"cursorPosition\":-1}}",
        "malformed | {\"type\":\"cursor_update\",\"data\":{\"cursorPosition\":1.5}}",
        "malformed | {\"type\":\"cursor_update\",\"data\":{\"cursorPosition\":99999999999}}",
        "malformed | {\"type\":\"edit\"}",
        "unknown_type | {\"type\":\"Ping\"}",
        "wrong_room | {\"type\":\"ping\",\"roomId\":\"2222222222\"}",
      })
  void answers_what_it_cannot_use_with_the_reason(String code, String frame) {
    TextMessage read = reader.read(frame);

    assertThat(read).isInstanceOf(TextMessage.Unusable.class);
    assertThat(((TextMessage.Unusable) read).code().id()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 100_000})
  @Timeout(2)
  void does_not_follow_nesting_without_end(int depth) {
    TextMessage read = reader.read("[".repeat(depth));

    assertThat(read).isInstanceOf(TextMessage.Unusable.class);
  }
}
