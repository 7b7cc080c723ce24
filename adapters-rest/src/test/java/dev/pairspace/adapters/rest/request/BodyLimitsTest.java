package dev.pairspace.adapters.rest.request;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.document.DocumentLimits;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitsTest {

  private static final int SOFT = 1_000_000;
  private static final int HARD = 1_250_000;
  private static final Charset UTF_32_WITH_MARK = Charset.forName("X-UTF-32BE-BOM");

  private final BodyLimits limits = new BodyLimits(new DocumentLimits(SOFT, 1, 1));

  @ParameterizedTest
  @ValueSource(strings = {"x", "ä", "漢", "🦊"})
  void the_longest_file_that_a_room_takes_fits_whatever_its_letters(String letter) {
    String longest = letter.repeat(HARD / letter.length());
    long limit = limits.limitOf("PUT", "/api/rooms/23456789ab/files/src/main.py");

    assertThat(longest.getBytes(UTF_8).length).isLessThanOrEqualTo((int) limit);
    assertThat(longest.getBytes(UTF_16).length).isLessThanOrEqualTo((int) limit);
    assertThat(longest.getBytes(UTF_32_WITH_MARK).length).isLessThanOrEqualTo((int) limit);
    assertThat(limit).isLessThan(5L * HARD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/autocomplete", "/autocomplete"})
  void the_longest_code_fits_even_if_every_letter_is_escaped(String path) {
    assertThat(limits.limitOf("POST", path)).isBetween(6L * HARD, 7L * HARD);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/rooms",
    "POST, /create_room",
    "POST, /api/rooms/23456789ab/join",
    "POST, /api/rooms/23456789ab/files/main.py",
    "PUT, /api/autocomplete",
    "POST, /api/suggestions/1/outcome",
    "POST, /nowhere"
  })
  void what_carries_no_file_has_the_standard_limit(String method, String path) {
    assertThat(limits.limitOf(method, path)).isEqualTo(BodyLimits.STANDARD);
  }

  @Test
  void a_file_may_be_named_in_the_query_as_well() {
    assertThat(limits.limitOf("PUT", "/api/rooms/23456789ab/files")).isGreaterThan(4L * HARD - 1);
  }

  @Test
  void small_rooms_have_small_bodies() {
    var small = new BodyLimits(new DocumentLimits(100, 1, 1));

    assertThat(small.limitOf("PUT", "/api/rooms/a/files/b")).isEqualTo(BodyLimits.STANDARD);
    assertThat(small.limitOf("POST", "/autocomplete")).isLessThan(70_000);
  }
}
