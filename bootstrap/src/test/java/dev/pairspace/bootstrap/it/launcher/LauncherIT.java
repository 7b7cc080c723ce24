package dev.pairspace.bootstrap.it.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
  private static final Pattern ROOM_ID = Pattern.compile("\"roomId\":\"([^\"]+)\"");

  private static final Pattern LAST_ACTIVE = Pattern.compile("\"lastActiveAt\":\"([^\"]+)\"");

  @TempDir private Path data;

  private RunningJar server;

  @BeforeEach
  void start() throws Exception {
    server = RunningJar.start(data, Map.of()).ready();
  }

  @AfterEach
  void stop() throws Exception {
    server.terminate();
  }

  @Test
  void a_second_start_on_the_same_data_says_who_has_it() throws Exception {
    var second = RunningJar.start(data, Map.of());

    var said = second.outputUntilTheEnd();

    assertThat(second.awaitEnd()).isEqualTo(3);
    assertThat(said).startsWith("Pairspace is already running on the data folder " + data);
    assertThat(said).doesNotContain("\tat ");
    assertThat(server.send("GET", "/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void after_a_kill_the_next_start_replaces_the_surviving_database_and_finds_the_rooms()
      throws Exception {
    var room = createRoom();
    var survivor = Postmaster.of(data);

    server.kill();
    assertThat(survivor.isAlive()).as("PostgreSQL survives its parent").isTrue();
    server = RunningJar.start(data, Map.of()).ready();

    survivor.awaitEnd();
    assertThat(server.send("GET", "/api/rooms/" + room).statusCode()).isEqualTo(200);
  }

  @Test
  void the_embedded_database_is_durable_and_asks_for_its_password() throws Exception {
    var postmaster = Postmaster.of(data);

    assertThat(postmaster.setting("fsync")).isEqualTo("on");
    assertThat(postmaster.setting("synchronous_commit")).isEqualTo("on");
    assertThat(postmaster.setting("listen_addresses")).isEqualTo("127.0.0.1");
    assertThatThrownBy(() -> postmaster.connect("guessed"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
  }

  @Test
  void a_signal_to_stop_ends_everything_and_says_by_its_code_that_all_is_committed()
      throws Exception {
    createRoom();
    var postmaster = Postmaster.of(data);

    int code = server.terminate();

    assertThat(code).isZero();
    postmaster.awaitEnd();
  }

  @Test
  void a_signal_to_stop_tells_every_socket_to_come_back_later() throws Exception {
    var room = createRoom();
    var first = server.closeCodeOfSocketIn(room);
    var second = server.closeCodeOfSocketIn(room);

    server.terminate();

    assertThat(first.join()).isEqualTo(1012);
    assertThat(second.join()).isEqualTo(1012);
  }

  @Test
  void who_is_in_a_room_when_the_server_stops_has_been_there_until_then() throws Exception {
    var room = createRoom();
    var closed = server.closeCodeOfSocketIn(room);
    assertThat(server.send("GET", "/api/rooms/" + room + "/export").statusCode()).isEqualTo(200);
    var before = Instant.now();

    server.terminate();
    assertThat(closed.join()).isEqualTo(1012);
    server = RunningJar.start(data, Map.of()).ready();

    assertThat(lastActivityIn(room)).isAfterOrEqualTo(before.truncatedTo(ChronoUnit.MICROS));
  }

  @Test
  void statements_are_logged_without_their_parameters_if_somebody_wants_to_see_them()
      throws Exception {
    server.terminate();
    server = RunningJar.start(data, Map.of("LOG_SQL", "true")).ready();

    var room = createRoom();

    assertThat(data.resolve("logs/messages.log"))
        .content()
        .contains("INSERT INTO room", "parameters bound")
        .doesNotContain(room)
        .doesNotContain("Untitled room");
  }

  @Test
  void says_on_its_console_only_what_an_operator_needs_and_where_the_rest_is() throws Exception {
    server.terminate();
    server = RunningJar.start(data, Map.of()).ready();

    assertThat(server.outputUntil("Only this machine").lines())
        .hasSize(3)
        .satisfiesExactly(
            first -> assertThat(first).contains("starts", data.resolve("logs").toString()),
            second -> assertThat(second).startsWith("Pairspace is ready: open http://"),
            third -> assertThat(third).contains("HTTP_HOST='*'"));
    assertThat(data.resolve("logs/messages.log")).content().contains("application.starting");
  }

  private Instant lastActivityIn(String room) throws IOException, InterruptedException {
    var body = server.send("GET", "/api/rooms/" + room).body();
    var at = LAST_ACTIVE.matcher(body);
    assertThat(at.find()).as(body).isTrue();
    return Instant.parse(at.group(1));
  }

  private String createRoom() throws IOException, InterruptedException {
    var body = server.send("POST", "/api/rooms").body();
    var id = ROOM_ID.matcher(body);
    assertThat(id.find()).as(body).isTrue();
    return id.group(1);
  }
}
