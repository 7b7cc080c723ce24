package dev.pairspace.bootstrap.it.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server says and does when memory or patience ends. */
class ScarcityIT {
  private static final Pattern ROOM_ID = Pattern.compile("\"roomId\":\"([^\"]+)\"");
  private static final int MIB = 1 << 20;
  private static final int MOST_ROOMS = 20;

  @TempDir private static Path data;

  private static RunningJar server;

  @BeforeAll
  static void start() throws Exception {
    server = RunningJar.start(data, Map.of("MAX_LIVE_BYTES", Integer.toString(MIB))).ready();
  }

  @AfterAll
  static void stop() throws Exception {
    server.terminate();
  }

  @Test
  void readiness_turns_red_when_not_even_a_small_room_finds_place_and_says_so() throws Exception {
    for (int i = 0; i < MOST_ROOMS && isReady(); i++) {
      fillRoom();
    }

    var answer = server.send("GET", "/health/ready");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("full: no room can be opened");
    assertThat(server.send("GET", "/health/live").statusCode()).isEqualTo(200);
  }

  private static boolean isReady() throws Exception {
    return server.send("GET", "/health/ready").statusCode() == 200;
  }

  /** Somebody stays in the room and writes as much as the server takes. */
  private static void fillRoom() throws Exception {
    var id = ROOM_ID.matcher(server.send("POST", "/api/rooms").body());
    assertThat(id.find()).isTrue();
    server.programIn(id.group(1));
    for (int length = MIB / 2; length >= 1024; length /= 2) {
      var path = "/api/rooms/" + id.group(1) + "/files/" + length + ".txt";
      server.put(path, "x".repeat(length)).join();
    }
  }

  @Test
  void who_stops_in_the_middle_of_a_request_is_given_up() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(40));
      socket
          .getOutputStream()
          .write("GET /api/rooms HTTP/1.1\r\nHost: x\r\n".getBytes(StandardCharsets.US_ASCII));

      var answer = socket.getInputStream().readAllBytes();

      assertThat(new String(answer, StandardCharsets.US_ASCII)).doesNotContain(" 200 ");
    }
  }
}
