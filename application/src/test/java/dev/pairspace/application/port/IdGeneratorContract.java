package dev.pairspace.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link IdGenerator} keeps. */
public abstract class IdGeneratorContract {

  private static final int DRAWS = 1_000;

  protected abstract IdGenerator ids();

  @Test
  void nothing_is_drawn_twice() {
    assertAllDiffer(ids()::newRoomId);
    assertAllDiffer(ids()::newDocumentId);
    assertAllDiffer(ids()::newFileId);
    assertAllDiffer(ids()::newMemberId);
    assertAllDiffer(ids()::newSuggestionId);
    assertAllDiffer(ids()::newMessageId);
    assertAllDiffer(ids()::newSecret);
  }

  @Test
  void a_secret_has_256_bits_in_characters_that_a_cookie_can_hold() {
    assertThat(ids().newSecret()).matches("[A-Za-z0-9_-]{43}");
  }

  private static <T> void assertAllDiffer(Supplier<T> draw) {
    assertThat(Stream.generate(draw).limit(DRAWS)).doesNotHaveDuplicates();
  }
}
