package dev.pairspace.adapters.websocket.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloseCodeTest {
  private static final Pattern CODE = Pattern.compile("\\d{4}");

  @Test
  void codes_are_those_that_the_README_lists() throws IOException {
    Set<Integer> sent =
        Stream.of(CloseCode.values()).map(CloseCode::code).collect(Collectors.toSet());

    assertThat(codesInTheReadme()).isEqualTo(new TreeSet<>(sent));
  }

  /** 1001 is a lost connection to it, and 4400 what every final code is that it does not know. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"GOING_AWAY", "MALFORMED_FRAME"})
  void the_client_knows_what_a_code_means(CloseCode code) throws IOException {
    var client = Files.readString(Path.of("../frontend/src/collab/protocol/closeCode.ts"));

    assertThat(client).contains("case " + code.code() + ":");
  }

  /** The container refuses a goodbye with more. */
  @ParameterizedTest
  @EnumSource
  void reasons_fit_into_a_frame(CloseCode code) {
    assertThat(code.reason()).isNotBlank();
    assertThat(code.reason().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(123);
  }

  @Test
  void who_should_come_back_later_is_told_after_how_many_seconds() {
    assertThat(CloseCode.RATE_LIMITED.reason()).matches("\\d+");
    assertThat(CloseCode.ROOM_FULL.reason()).matches("\\d+");
  }

  private static Set<Integer> codesInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String table = readme.substring(readme.indexOf("## Close codes"));
    return table
        .lines()
        .filter(line -> line.startsWith("| ") && Character.isDigit(line.charAt(2)))
        .flatMap(line -> CODE.matcher(line.split("\\|", 3)[1]).results())
        .map(code -> Integer.valueOf(code.group()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
