package dev.pairspace.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.Delta;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentEmbedsTest extends DocumentFixture {
  private static final char PLACE = '\uFFFC';

  @BeforeEach
  void a_picture_is_in_the_text() {
    document.apply(typed(alice, 0, "hello world"));
    embedBefore(6);
  }

  @Test
  void are_one_character_of_the_text() {
    assertThat(textNow()).isEqualTo("hello " + PLACE + "world");
    assertThat(document.lengthOf(MAIN)).isEqualTo(12);
  }

  @Test
  void stay_where_they_are_when_others_send_whole_texts() {
    document.write(MAIN, "hello " + PLACE + "world!", Optional.empty());

    assertThat(deltaNow()).containsExactly("hello ", "embed", "world!");
  }

  @Test
  void stay_when_everything_around_them_is_replaced() {
    embedBefore(8);
    document.write(MAIN, "1\n2" + PLACE + "3" + PLACE + "4\n5", Optional.empty());

    assertThat(deltaNow()).containsExactly("1\n2", "embed", "3", "embed", "4\n5");
  }

  @Test
  void go_when_their_character_is_removed() {
    document.write(MAIN, "hello world", Optional.empty());

    assertThat(deltaNow()).containsExactly("hello world");
  }

  @Test
  void count_for_those_who_change_an_older_version() {
    long version = document.read(MAIN).orElseThrow().version();
    embedBefore(0);

    document.write(MAIN, "hello " + PLACE + "World", Optional.of(version));

    assertThat(deltaNow()).containsExactly("embed", "hello ", "embed", "World");
  }

  @Test
  void count_in_places() {
    assertThat(document.positionIn(MAIN, document.placeAt(MAIN, 8))).hasValue(8);
  }

  /** As Yjs writes {@code insertEmbed} before a letter of Alice's. */
  private void embedBefore(int letter) {
    var update = new ByteWriter();
    update.writeVarUint(1);
    update.writeVarUint(1);
    update.writeVarUint(20 + letter);
    update.writeVarUint(0);
    update.writeUint8(letter > 0 ? 0xC5 : 0x45);
    if (letter > 0) {
      update.writeVarUint(7);
      update.writeVarUint(letter - 1);
    }
    update.writeVarUint(7);
    update.writeVarUint(letter);
    update.writeString("{\"image\":1}");
    update.writeVarUint(0);
    assertThat(document.apply(Update.of(update.toBytes())))
        .isInstanceOf(ApplyOutcome.Applied.class);
  }

  private List<String> deltaNow() {
    Doc reader = replica(99);
    reader.apply(document.state());
    return textOf(reader).toDelta().stream()
        .map(delta -> delta instanceof Delta.Insert insert ? insert.text() : "embed")
        .toList();
  }
}
