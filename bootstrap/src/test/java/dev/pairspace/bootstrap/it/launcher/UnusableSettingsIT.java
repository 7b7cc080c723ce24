package dev.pairspace.bootstrap.it.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusableSettingsIT {
  @TempDir private Path data;

  @ParameterizedTest
  @CsvSource({
    "HTTP_PORT, 99999",
    "PUBLIC_URL, ftp://example.org",
    "TRUSTED_PROXIES, proxy.example.org",
    "MAX_FRAME_BYTES, four",
    "GROUP_COMMIT_WINDOW, 20ms",
    "LOG_LEVEL, chatty"
  })
  void end_the_start_with_one_sentence_that_names_them(String name, String value) throws Exception {
    var start = RunningJar.start(data, Map.of(name, value));

    var said = start.outputUntilTheEnd();

    assertThat(start.awaitEnd()).isEqualTo(2);
    assertThat(said.lines().filter(line -> !line.startsWith("Picked up")))
        .singleElement()
        .asString()
        .startsWith(name + " is '" + value + "', but must be ");
  }

  @Test
  void are_not_repeated_where_they_may_hold_a_password() throws Exception {
    var address = "postgres://me:secret@example.org/pairspace";

    var start = RunningJar.start(data, Map.of("DATABASE_URL", address));

    assertThat(start.outputUntilTheEnd()).contains("DATABASE_URL").doesNotContain("secret");
  }

  @Test
  void say_what_is_missing_beside_a_database_address() throws Exception {
    var start =
        RunningJar.start(
            data,
            Map.of(
                "DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/nowhere",
                "DATABASE_USER", ""));

    assertThat(start.outputUntilTheEnd()).contains("DATABASE_USER must be set together");
    assertThat(start.awaitEnd()).isEqualTo(2);
  }
}
