package dev.pairspace.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextChangeTest {

  @Test
  void leads_from_one_text_to_the_other() {
    assertThat(made("hello world", TextChange.between("hello world", "hey, world!")))
        .isEqualTo("hey, world!");
  }

  @Test
  void carried_over_another_keeps_what_both_inserted() {
    TextChange mine = TextChange.between("ab", "aXb");
    TextChange theirs = TextChange.between("ab", "aYb");

    assertThat(made("aYb", mine.after(theirs, false))).isEqualTo("aYXb");
    assertThat(made("aYb", mine.after(theirs, true))).isEqualTo("aXYb");
  }

  @Test
  void carried_over_another_deletes_once_what_both_deleted() {
    TextChange mine = TextChange.between("abcd", "ad");
    TextChange theirs = TextChange.between("abcd", "acd");

    assertThat(made("acd", mine.after(theirs, false))).isEqualTo("ad");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void two_changes_lead_to_the_same_text_in_either_order(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      String base = randomText(random, 12);
      String first = edited(base, random);
      String second = edited(base, random);
      TextChange a = TextChange.between(base, first);
      TextChange b = TextChange.between(base, second);

      assertThat(made(first, b.after(a, false)))
          .as("seed %d round %d: '%s' → '%s', '%s'", seed, round, base, first, second)
          .isEqualTo(made(second, a.after(b, true)));
    }
  }

  private static String made(String text, TextChange change) {
    StringBuilder result = new StringBuilder(text);
    change.makeIn(
        new TextChange.Editor() {
          @Override
          public void delete(int index, int length) {
            result.delete(index, index + length);
          }

          @Override
          public void insert(int index, String inserted) {
            result.insert(index, inserted);
          }
        });
    return result.toString();
  }

  private static String edited(String base, Random random) {
    StringBuilder text = new StringBuilder(base);
    for (int i = 0; i < 3; i++) {
      int at = random.nextInt(text.length() + 1);
      if (random.nextBoolean()) {
        text.insert(at, randomText(random, 3));
      } else {
        text.delete(at, Math.min(text.length(), at + random.nextInt(4)));
      }
    }
    return text.toString();
  }

  private static String randomText(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append("ab \n".charAt(random.nextInt(4)));
    }
    return text.toString();
  }
}
