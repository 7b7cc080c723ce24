package dev.pairspace.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {

  @Test
  void nothing_has_to_be_set() {
    var settings = read(Map.of());

    assertThat(settings.httpHost()).isEqualTo("localhost");
    assertThat(settings.httpPort()).isEqualTo(9080);
    assertThat(settings.database()).isEmpty();
    assertThat(settings.dataFolder()).isAbsolute().endsWithRaw(Path.of("pairspace-data"));
  }

  @Test
  void a_blank_value_counts_as_not_set() {
    assertThat(read(Map.of("HTTP_PORT", " ")).httpPort()).isEqualTo(9080);
  }

  @Test
  void an_external_database_needs_a_user() {
    var onlyAddress = Map.of("DATABASE_URL", "jdbc:postgresql://db/pairspace");

    assertThatThrownBy(() -> read(onlyAddress))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("DATABASE_USER must be set together with DATABASE_URL.");
  }

  @Test
  void an_origin_has_no_path() {
    assertThatThrownBy(
            () -> read(Map.of("ALLOWED_ORIGINS", "https://a.example, https://b.example/x")))
        .hasMessageStartingWith("ALLOWED_ORIGINS is 'https://b.example/x'");
  }

  @Test
  void a_password_is_never_shown() {
    var settings =
        read(
            Map.of(
                "DATABASE_URL", "jdbc:postgresql://db/pairspace",
                "DATABASE_USER", "me",
                "DATABASE_PASSWORD", "secret"));

    assertThat(settings.toString()).contains("me at").doesNotContain("secret");
  }

  @Test
  void limits_of_rooms_have_bounds_that_the_sentence_names() {
    assertThatThrownBy(() -> RoomSettings.read(source(Map.of("MAX_ROOM_SESSIONS", "0"))))
        .hasMessage("MAX_ROOM_SESSIONS is '0', but must be a whole number from 1 to 1000000.");
  }

  @Test
  void what_waits_for_one_reader_is_bounded_and_the_bound_can_be_set() {
    assertThat(RoomSettings.read(source(Map.of())).maxBacklogBytes()).isEqualTo(256 << 10);
    assertThat(RoomSettings.read(source(Map.of("MAX_BACKLOG_BYTES", "4096"))).maxBacklogBytes())
        .isEqualTo(4096);
  }

  @Test
  void durations_are_iso() {
    var settings = RoomSettings.read(source(Map.of("ROOM_IDLE_UNLOAD", "PT5S")));

    assertThat(settings.roomIdleUnload()).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.groupCommitWindow()).isEqualTo(Duration.ofMillis(20));
    assertThat(settings.roomRetention()).isEmpty();
  }

  @Test
  void every_setting_is_in_the_README() throws IOException {
    Set<String> asked = new TreeSet<>();
    var database = Map.of("DATABASE_URL", "jdbc:postgresql://db/pairspace", "DATABASE_USER", "me");
    Function<String, Optional<String>> source =
        name -> {
          asked.add(name);
          return Optional.ofNullable(database.get(name));
        };
    ServerSettings.read(source);
    RoomSettings.read(source);
    String readme = Files.readString(Path.of("../README.md"));
    String table = readme.substring(readme.indexOf("## Configuration"));

    assertThat(asked)
        .contains("DATABASE_PASSWORD", "ROOM_RETENTION")
        .allSatisfy(name -> assertThat(table).containsPattern("(?m)^\\|[^|]*`" + name + "`"));
  }

  private static ServerSettings read(Map<String, String> values) {
    return ServerSettings.read(source(values));
  }

  private static Function<String, Optional<String>> source(Map<String, String> values) {
    return name -> Optional.ofNullable(values.get(name));
  }
}
