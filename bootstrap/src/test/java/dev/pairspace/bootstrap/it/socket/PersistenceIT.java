package dev.pairspace.bootstrap.it.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.bootstrap.it.DeployedApplication;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a socket's client writes is in PostgreSQL, and comes back out of it. */
class PersistenceIT extends DeployedApplication {

  private static final String NUMBERS =
      """
      SELECT u.seq FROM document_update u JOIN document d ON d.id = u.document_id
      WHERE d.room_id = ? ORDER BY u.seq""";

  private static final String LIVE_ROOMS = "pairspace_live_rooms ";

  private static final String LAST_NUMBER = "SELECT last_seq FROM document WHERE room_id = ?";

  @Test
  void what_is_called_saved_is_in_the_log_without_a_gap() throws Exception {
    var room = createRoom();

    try (var socket = openedBySimpleClient(room)) {
      for (int i = 1; i <= 5; i++) {
        saveText(socket, "print(%d)\n".formatted(i), i);
      }
    }

    assertThat(query(NUMBERS, room)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(query(LAST_NUMBER, room)).containsExactly(6L);
  }

  @Test
  void a_room_that_has_left_memory_comes_back_as_it_was() throws Exception {
    var room = createRoom();
    try (var socket = openedBySimpleClient(room)) {
      saveText(socket, "kept = True\n", 1);
      assertThat(liveRooms()).isPositive();
    }

    untilNoRoomIsInMemory();
    var status = json(get("api/rooms/" + room + "/status"));
    var text = get("api/rooms/" + room + "/files/main.py").body();

    assertThat(status.get("documentBytes").asLong()).as("what is stored").isPositive();
    assertThat(text).isEqualTo("kept = True\n");
  }

  private static RawSocket openedBySimpleClient(String room) {
    var address = address().resolve("ws/" + room + "?mode=json");
    return RawSocket.open(URI.create(address.toString().replaceFirst("^http", "ws")));
  }

  /** Returns when the server calls it saved. */
  private static void saveText(RawSocket socket, String code, int through) throws Exception {
    socket.sendText(
        "{\"type\":\"code_update\",\"data\":{\"code\":\"%s\"}}"
            .formatted(code.replace("\n", "\\n")));
    var saved = "{\"type\":\"saved\",\"data\":{\"through\":%d}}".formatted(through);
    var heard = socket.nextText();
    while (heard != null && !heard.equals(saved)) {
      heard = socket.nextText();
    }
    assertThat(heard).isEqualTo(saved);
  }

  private static List<Long> query(String sql, String room) throws SQLException {
    try (var connection = DriverManager.getConnection(System.getProperty("pairspace.it.database"));
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, room);
      List<Long> numbers = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getLong(1));
        }
      }
      return numbers;
    }
  }

  private long liveRooms() {
    return get("metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(LIVE_ROOMS))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(LIVE_ROOMS.length())))
        .sum();
  }

  /** Looks again and again, half a minute at most. */
  private void untilNoRoomIsInMemory() throws Exception {
    var look = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (liveRooms() > 0) {
      assertThat(System.nanoTime()).as("a room stays in memory").isLessThan(deadline);
      CompletableFuture.runAsync(() -> {}, look).get();
    }
  }
}
