package dev.pairspace.adapters.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.rest.Service.Answer;
import dev.pairspace.domain.room.RoomId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Files by HTTP. */
class FilesTest extends FilesFixture {
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
  void who_does_not_read_long_answers_is_sent_no_more_of_them() {
    put("main.py", "x".repeat(900_000));
    int read = 0;
    while (read < 10 && read("main.py").status() == 200) {
      read++;
    }

    assertThat(read).isBetween(2, Service.MAX_ANSWER_BYTES / 900_000 / 4);
    assertThat(read("main.py").text("type")).isEqualTo("/problems/too-many-requests");
    assertThat(service.get(room + "/export").status()).isEqualTo(429);
    assertThat(service.calledFrom("192.0.2.7").get(room + "/export").status()).isEqualTo(200);
  }

  @Test
  void what_is_refused_for_the_length_of_its_answer_is_not_written() {
    put("main.py", "x".repeat(900_000));
    for (int i = 0; i < 10 && read("main.py").status() == 200; i++) {
      assertThat(i).isLessThan(9);
    }

    var written = put("main.py", "y".repeat(900_000));

    assertThat(written.text("type")).isEqualTo("/problems/too-many-requests");
    assertThat(service.calledFrom("192.0.2.7").get(room + "/files/main.py").body())
        .isEqualTo("x".repeat(900_000));
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
  void who_wants_to_make_a_new_file_changes_none() {
    var onlyNew = Map.of("If-None-Match", "*");

    assertThat(put("new.py", "x", onlyNew).status()).isEqualTo(201);
    var answer = put("New.py", "y", onlyNew);

    assertThat(answer.status()).isEqualTo(412);
    assertThat(answer.text("type")).isEqualTo("/problems/file-exists");
    assertThat(read("new.py").body()).isEqualTo("x");
    assertThat(put("new.py", "y", Map.of("If-None-Match", "\"1\"")).status()).isEqualTo(400);
  }

  @Test
  void who_wants_to_change_a_file_makes_none() {
    assertThat(put("new.py", "x", Map.of("If-Match", "*")).status()).isEqualTo(412);
    assertThat(put("main.py", "x", Map.of("If-Match", "*")).status()).isEqualTo(200);
    assertThat(names()).containsExactly("main.py");
  }

  @Test
  void who_has_the_version_is_not_sent_the_text_again() {
    var known = Map.of("If-None-Match", read("main.py").header("ETag"));

    assertThat(service.send("GET", room + "/files/main.py", null, known).status()).isEqualTo(304);
    put("main.py", "x");
    assertThat(service.send("GET", room + "/files/main.py", null, known).status()).isEqualTo(200);
  }

  @Test
  void text_is_read_in_the_character_set_that_is_declared() {
    assertThat(putAs("text/plain; charset=ISO-8859-1", "gr\u00fcn", ISO_8859_1)).isEqualTo("grün");
    assertThat(putAs("text/plain;charset=utf-16le", "grün", UTF_16LE)).isEqualTo("grün");
    assertThat(putAs("text/plain", "\uFEFFgrün", UTF_8)).isEqualTo("grün");
    assertThat(putAs("text/plain", "\uFEFFgrün", UTF_16LE)).isEqualTo("grün");
    assertThat(putAs("text/plain", "\uFEFFgrün", UTF_16BE)).isEqualTo("grün");
  }

  @Test
  void what_is_no_text_is_refused_and_says_why() {
    assertThat(putBytes("text/plain", "grün".getBytes(ISO_8859_1)).text("detail"))
        .contains("UTF-8");
    assertThat(putBytes("text/plain", "grün".getBytes(UTF_16LE)).status()).isEqualTo(400);
    assertThat(putBytes("text/plain", "abc".getBytes(UTF_16LE)).text("detail")).contains("binary");
    var unknown = putBytes("text/plain; charset=klingon", new byte[] {65});
    assertThat(unknown.status()).isEqualTo(415);
    assertThat(unknown.text("detail")).contains("klingon");
    assertThat(read("main.py").body()).isEqualTo(STARTER);
  }

  @Test
  void half_a_character_becomes_the_replacement_character() {
    byte[] body = {0, 'a', (byte) 0xD8, 0x3D, 0, 'b'};

    putBytes("text/plain; charset=utf-16be", body);

    assertThat(read("main.py").body()).isEqualTo("a\uFFFDb");
  }

  @Test
  void a_body_without_a_type_is_text() {
    var answer = service.put(room + "/files/main.py", "grün".getBytes(UTF_8), Map.of());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("grün");
  }

  private String putAs(String type, String text, Charset charset) {
    assertThat(putBytes(type, text.getBytes(charset)).status()).isEqualTo(200);
    return read("main.py").body();
  }

  private Answer putBytes(String type, byte[] body) {
    return service.put(room + "/files/main.py", body, Map.of("Content-Type", type));
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
    assertThat(answer.text("detail")).isEqualTo("The text is not taken: The file is full.");
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
