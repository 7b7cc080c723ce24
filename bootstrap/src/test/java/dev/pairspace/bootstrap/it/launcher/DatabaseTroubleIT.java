package dev.pairspace.bootstrap.it.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the people and their text when the embedded database dies or stands still. */
class DatabaseTroubleIT {
  private static final Pattern ROOM_ID = Pattern.compile("\"roomId\":\"([^\"]+)\"");
  private static final int CHANGES = 40;

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
  void changes_written_while_postgres_is_killed_are_all_saved_without_a_restart_of_the_server()
      throws Exception {
    var room = createRoom();
    write(room, 0).join();
    var killed = Postmaster.of(data);

    var before = IntStream.range(1, CHANGES / 2).mapToObj(i -> write(room, i)).toList();
    killed.signal("KILL");
    var after = IntStream.range(CHANGES / 2, CHANGES).mapToObj(i -> write(room, i)).toList();

    assertThat(statusesOf(before)).isSubsetOf(200, 201);
    assertThat(statusesOf(after)).isSubsetOf(200, 201);
    server.awaitReadiness(200);
    assertThat(Postmaster.of(data).process()).isNotEqualTo(killed.process());

    server.kill();
    server = RunningJar.start(data, Map.of()).ready();
    for (int i = 0; i < CHANGES; i++) {
      assertThat(server.send("GET", file(room, i)).body()).isEqualTo(textOf(i));
    }
  }

  @Test
  void while_postgres_stands_still_readiness_is_red_reads_are_refused_and_nothing_is_lost()
      throws Exception {
    var room = createRoom();
    var other = createRoom();
    var program = server.programIn(room);
    var postgres = Postmaster.of(data);

    postgres.signalAll("STOP");
    try {
      program.write("typed meanwhile");
      assertThat(server.awaitReadiness(503)).contains("the database");
      var socket = server.closeCodeOfSocketIn(other);
      var join = server.post("/api/rooms/" + other + "/join", "{\"name\":\"Ada\"}");
      var read = server.send("GET", "/api/rooms/" + other);
      assertThat(read.statusCode()).isEqualTo(503);
      assertThat(read.body()).contains("/problems/");
      assertThat(join.join().statusCode()).isEqualTo(503);
      assertThat(socket.join()).isEqualTo(4500);
      assertThat(program.heardSaved()).isFalse();
    } finally {
      postgres.signalAll("CONT");
    }

    program.awaitSaved();
    server.awaitReadiness(200);
    assertThat(server.send("GET", "/api/rooms/" + other).statusCode()).isEqualTo(200);
    assertThat(server.send("GET", "/api/rooms/" + room + "/files/main.py").body())
        .isEqualTo("typed meanwhile");
  }

  /** Its own folder is taken away and comes back: as good as a disk that is full for a while. */
  @Test
  void a_database_that_cannot_start_is_tried_until_it_can() throws Exception {
    var room = createRoom();
    var postgres = Postmaster.of(data);
    var configuration = data.resolve("database/postgresql.conf");
    var aside = data.resolve("aside.conf");

    Files.move(configuration, aside);
    postgres.signal("KILL");
    server.outputUntil("The embedded PostgreSQL could not be started");
    assertThat(server.awaitReadiness(503)).contains("embedded PostgreSQL");
    Files.move(aside, configuration);
    server.outputUntil("The embedded PostgreSQL runs again.");

    assertThat(write(room, 0).join().statusCode()).isIn(200, 201);
    server.awaitReadiness(200);
  }

  private CompletableFuture<HttpResponse<String>> write(String room, int number) {
    return server.put(file(room, number), textOf(number));
  }

  private static String file(String room, int number) {
    return "/api/rooms/" + room + "/files/file" + number + ".txt";
  }

  private static String textOf(int number) {
    return "change number " + number;
  }

  private static List<Integer> statusesOf(List<CompletableFuture<HttpResponse<String>>> answers) {
    return answers.stream().map(answer -> answer.join().statusCode()).toList();
  }

  private String createRoom() throws Exception {
    var body = server.send("POST", "/api/rooms").body();
    var id = ROOM_ID.matcher(body);
    assertThat(id.find()).as(body).isTrue();
    return id.group(1);
  }
}
