package dev.pairspace.domain.crdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.domain.crdt.encoding.Any;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YTextTest {

  private static final Any TRUE = Any.of(true);

  private final Doc doc = Doc.create(DocOptions.forClient(1));
  private final YText text = doc.text("t");

  @Test
  void inserting_and_deleting_count_utf16_units() {
    text.insert(0, "a😀c");
    text.delete(1, 2);
    text.insert(2, "d");

    assertThat(text).hasToString("acd");
    assertThat(text.length()).isEqualTo(3);
  }

  @Test
  void splitting_a_surrogate_pair_leaves_replacement_characters() {
    text.insert(0, "😀");

    text.insert(1, "x");

    assertThat(text).hasToString("\uFFFDx\uFFFD");
  }

  @Test
  void positions_beyond_the_end_are_refused() {
    text.insert(0, "ab");

    assertThatThrownBy(() -> text.insert(3, "x")).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> text.delete(1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(text).hasToString("ab");
  }

  @Test
  void formatting_a_range_shows_in_the_delta() {
    text.insert(0, "one two");

    text.format(4, 3, Map.of("bold", TRUE));
    text.insert(7, "!");

    assertThat(text.toDelta())
        .containsExactly(
            new Delta.Insert("one ", Map.of()), new Delta.Insert("two!", Map.of("bold", TRUE)));
  }

  @Test
  void a_listener_is_told_what_changed_where() {
    text.insert(0, "hello world");
    List<TypeChange> changes = new ArrayList<>();
    text.observe(changes::add);

    doc.transact(
        () -> {
          text.delete(0, 1);
          text.insert(0, "J");
          text.insert(11, "!");
        });

    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).delta())
        .containsExactlyInAnyOrder(
            new Delta.Insert("J", Map.of()),
            new Delta.Delete(1),
            new Delta.Retain(10, Map.of()),
            new Delta.Insert("!", Map.of()));
  }

  @Test
  void replacing_the_text_keeps_positions_in_what_stays() {
    text.insert(0, "int a = 1;\nint b = 2;\nint c = 3;\n");
    RelativePosition atB = text.positionAt(15, 0);
    List<Update> messages = new ArrayList<>();
    doc.observeUpdates(messages::add);

    text.replaceText("long a = 1;\nint b = 2;\nint c = 30;\n");

    assertThat(text).hasToString("long a = 1;\nint b = 2;\nint c = 30;\n");
    assertThat(doc.resolve(atB).orElseThrow().index()).isEqualTo(16);
    assertThat(messages).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void random_edits_do_what_a_string_builder_does(long seed) {
    Random random = new Random(seed);
    StringBuilder expected = new StringBuilder();
    StringBuilder told = new StringBuilder();
    text.observe(change -> Deltas.applyTo(told, change.delta()));

    for (int i = 0; i < 2_000; i++) {
      int index = random.nextInt(expected.length() + 1);
      if (random.nextInt(3) == 0) {
        int length = Math.min(random.nextInt(6), expected.length() - index);
        expected.delete(index, index + length);
        text.delete(index, length);
      } else {
        String inserted = "abcdefgh".substring(random.nextInt(8));
        expected.insert(index, inserted);
        text.insert(index, inserted);
      }
      if (i % 50 == 0) {
        doc.checkIntegrity();
      }
    }

    assertThat(text).hasToString(expected.toString());
    assertThat(told).hasToString(expected.toString());
    doc.checkIntegrity();
  }
}
