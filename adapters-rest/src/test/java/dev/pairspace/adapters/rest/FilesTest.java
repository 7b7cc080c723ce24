package dev.pairspace.adapters.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.rest.Service.Answer;
import dev.pairspace.domain.room.RoomId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilesTest {

  private static final String STARTER = "# Write code here, together\n";

  private final Service service = new Service(100);

  private String room;

  @BeforeEach
  void open_a_room() {
    room = "/rooms/" + service.post("/rooms", "{}").text("roomId");
  }

  private Answer put(String name, String text) {
    return put(name, text, Map.of());
  }

  private Answer put(String name, String text, Map<String, String> more) {
    var headers = new HashMap<>(more);
    headers.put("Content-Type", "text/plain");
    return service.send("PUT", room + "/files/" + name, text, headers);
  }

  private Answer read(String name) {
    return service.get(room + "/files/" + name);
  }

  @Test
  void a_new_room_has_one_file_with_its_starter() {
    var description = service.get(room);

    assertThat(description.json().path("files")).hasSize(1);
    assertThat(description.json().path("files").path(0).path("name").asText()).isEqualTo("main.py");
    assertThat(description.json().path("files").path(0).path("language").asText())
        .isEqualTo("python");
    assertThat(read("main.py").body()).isEqualTo(STARTER);
    assertThat(read("main.py").header("Content-Type")).startsWith("text/plain;charset=UTF-8");
  }

  @Test
  void what_was_put_is_read_again() {
    var written = put("main.py", "print('ü')\r\n");

    assertThat(written.status()).isEqualTo(200);
    assertThat(read("main.py").body()).isEqualTo("print('ü')\n");
    assertThat(read("main.py").header("ETag")).isEqualTo(written.header("ETag"));
  }

  @Test
  void slashes_in_a_name_stay_slashes() {
    var written = put("src/app/main.js", "let x;\n");

    assertThat(written.status()).isEqualTo(201);
    assertThat(read("src/app/main.js").body()).isEqualTo("let x;\n");
    assertThat(service.get(room).json().path("files").findValuesAsText("name"))
        .containsExactlyInAnyOrder("main.py", "src/app/main.js");
  }

  @Test
  void a_file_may_be_empty() {
    assertThat(service.send("PUT", room + "/files/empty.txt", null, Map.of()).status())
        .isEqualTo(201);
    assertThat(read("empty.txt").body()).isEmpty();
  }

  @Test
  void two_changes_of_one_version_are_merged() {
    put("main.py", "one\ntwo\nthree\n");
    var based = Map.of("If-Match", read("main.py").header("ETag"));

    put("main.py", "ONE\ntwo\nthree\n", based);
    var merged = put("main.py", "one\ntwo\nTHREE\n", based);

    assertThat(merged.body()).isEqualTo("ONE\ntwo\nTHREE\n");
  }

  @Test
  void a_version_that_nobody_knows_is_refused() {
    var answer = put("main.py", "x", Map.of("If-Match", "\"1\""));

    assertThat(answer.status()).isEqualTo(412);
    assertThat(answer.text("type")).isEqualTo("/problems/version-unknown");
    assertThat(put("main.py", "x", Map.of("If-Match", "yesterday")).status()).isEqualTo(400);
    assertThat(read("main.py").body()).isEqualTo(STARTER);
  }

  @Test
  void a_file_that_is_not_there_is_not_found() {
    var answer = read("nothing.py");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("type")).isEqualTo("/problems/file-not-found");
  }

  @Test
  void a_name_that_no_file_can_have_is_refused() {
    var answer = put("a//b", "x");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().findValuesAsText("field")).containsExactly("name");
  }

  @Test
  void a_room_that_nobody_made_has_no_files() {
    assertThat(service.get("/rooms/23456789ab/files/main.py").status()).isEqualTo(404);
    assertThat(service.get("/rooms/23456789ab/export").status()).isEqualTo(404);
  }

  @Test
  void a_file_that_is_too_large_is_refused() {
    var answer = put("main.py", "x".repeat(1_300_000));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text("type")).isEqualTo("/problems/document-too-large");
  }

  @Test
  void more_than_may_wait_for_the_database_is_refused_for_now() {
    var tight = new Service(100, 1_000);
    var file = "/rooms/" + tight.post("/rooms", "{}").text("roomId") + "/files/main.py";

    var answer = tight.send("PUT", file, "x".repeat(2_000), Map.of("Content-Type", "text/plain"));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.text("type")).isEqualTo("/problems/room-unavailable");
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    assertThat(tight.get(file).body()).isEqualTo(STARTER);
  }

  @Test
  void a_write_into_a_room_that_is_deleted_meanwhile_is_gone() {
    read("main.py");
    service.rooms.delete(new RoomId(room.substring("/rooms/".length())), Service.NOW);

    var answer = put("main.py", "x");

    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.text("type")).isEqualTo("/problems/room-deleted");
  }

  @Test
  void an_export_holds_every_file() throws IOException {
    put("src/ä.py", "x = 1\n");

    var answer = service.get(room + "/export");

    assertThat(answer.header("Content-Disposition")).contains(".zip");
    assertThat(unzipped(answer.bytes()))
        .containsExactlyInAnyOrderEntriesOf(Map.of("main.py", STARTER, "src/ä.py", "x = 1\n"));
  }

  private static Map<String, String> unzipped(byte[] archive) throws IOException {
    var files = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }
}
