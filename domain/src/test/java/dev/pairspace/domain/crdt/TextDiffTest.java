package dev.pairspace.domain.crdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDiffTest {

  @Test
  void equal_texts_need_no_edit() {
    assertThat(TextDiff.between("same", "same")).isEmpty();
  }

  @Test
  void a_typed_character_is_one_insertion() {
    assertThat(TextDiff.between("aab", "aaab")).containsExactly(new TextDiff.Edit(2, 0, "a"));
  }

  @Test
  void two_changed_words_are_two_edits() {
    assertThat(TextDiff.between("one two three four", "one 2 three 4"))
        .containsExactly(new TextDiff.Edit(14, 4, "4"), new TextDiff.Edit(4, 3, "2"));
  }

  @Test
  void a_moved_line_leaves_the_others_alone() {
    List<TextDiff.Edit> edits = TextDiff.between("a\nb\nc\nd\n", "b\nc\na\nd\n");

    assertThat(apply("a\nb\nc\nd\n", edits)).isEqualTo("b\nc\na\nd\n");
    assertThat(edits.stream().mapToInt(TextDiff.Edit::deleted).sum()).isEqualTo(2);
  }

  @Test
  void a_surrogate_pair_is_replaced_whole() {
    for (TextDiff.Edit edit : TextDiff.between("x😀y", "x😁y")) {
      assertThat(edit.index()).isEqualTo(1);
      assertThat(edit.deleted()).isEqualTo(2);
    }
    for (TextDiff.Edit edit : TextDiff.between("x😀y", "x\uD83E\uDE00y")) {
      assertThat(edit.deleted()).isEqualTo(2);
    }
  }

  @Test
  void texts_with_nothing_in_common_cost_no_more_than_they_must() {
    String from = "ab ".repeat(200_000);
    String to = "cd\n".repeat(200_000);

    assertThat(apply(from, TextDiff.between(from, to))).isEqualTo(to);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_edits_make_one_text_the_other(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String from = randomText(random);
      String to = random.nextBoolean() ? randomText(random) : vary(from, random);

      List<TextDiff.Edit> edits = TextDiff.between(from, to);

      assertThat(apply(from, edits)).isEqualTo(to);
      for (TextDiff.Edit edit : edits) {
        assertThat(splitsPair(from, edit.index())).isFalse();
        assertThat(splitsPair(from, edit.index() + edit.deleted())).isFalse();
      }
    }
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    String[] pieces = {"a", "b", "foo", " ", "\n", "😀", "😁", "bar", "é"};
    for (int n = random.nextInt(30); n > 0; n--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static String vary(String text, Random random) {
    StringBuilder varied = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (random.nextInt(6) > 0) {
                varied.appendCodePoint(c);
              }
              if (random.nextInt(8) == 0) {
                varied.append("x");
              }
            });
    return varied.toString();
  }

  private static String apply(String text, List<TextDiff.Edit> edits) {
    StringBuilder result = new StringBuilder(text);
    for (TextDiff.Edit edit : edits) {
      result.replace(edit.index(), edit.index() + edit.deleted(), edit.inserted());
    }
    return result.toString();
  }
}
