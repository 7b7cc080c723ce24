package dev.pairspace.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.rest.Service.Answer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is changed of files by HTTP, beside their texts. */
class FileChangesTest extends FilesFixture {

  private Answer change(String name, String json) {
    return service.patch(room + "/files/" + name, json);
  }

  private Answer delete(String name) {
    return service.send("DELETE", room + "/files/" + name, null, Map.of());
  }

  @Test
  void the_list_has_every_file_with_its_length() {
    put("lib/util.py", "x = '🦊'\n");

    var files = service.get(room + "/files").json().path("files");

    assertThat(files.findValuesAsText("name")).containsExactlyInAnyOrder("main.py", "lib/util.py");
    var util = files.path(files.findValuesAsText("name").indexOf("lib/util.py"));
    assertThat(util.path("size").asInt()).isEqualTo(9);
    assertThat(util.path("language").asText()).isEqualTo("python");
    assertThat(util.path("createdAt").asText()).isEqualTo(Service.NOW.toString());
    assertThat(util.path("fileId").asText()).isNotEmpty();
  }

  @Test
  void a_file_is_moved_with_its_text() {
    put("a.py", "x = 1\n");

    var moved = change("a.py", "{\"name\": \"src/b.py\"}");

    assertThat(moved.status()).isEqualTo(200);
    assertThat(moved.text("name")).isEqualTo("src/b.py");
    assertThat(read("src/b.py").body()).isEqualTo("x = 1\n");
    assertThat(read("a.py").status()).isEqualTo(404);
  }

  @Test
  void a_file_is_moved_by_its_name_in_the_query_as_well() {
    put("a.py", "");

    var moved = service.patch(room + "/files?name=a.py", "{\"name\": \"b.py\"}");

    assertThat(moved.text("name")).isEqualTo("b.py");
    var removed = service.send("DELETE", room + "/files?name=b.py", null, Map.of());
    assertThat(removed.status()).isEqualTo(204);
    assertThat(names()).containsExactly("main.py");
  }

  @Test
  void the_language_follows_the_name_until_somebody_chooses_another() {
    put("a.py", "");

    assertThat(change("a.py", "{\"name\": \"a.js\"}").text("language")).isEqualTo("javascript");
    assertThat(change("a.js", "{\"language\": \"ts\"}").text("language")).isEqualTo("typescript");
    assertThat(change("a.js", "{\"name\": \"a.go\"}").text("language")).isEqualTo("typescript");
    assertThat(change("a.go", "{\"name\": \"a\", \"language\": \"go\"}").text("language"))
        .isEqualTo("go");
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', name",
    "'{\"name\": \"../x\"}', name",
    "'{\"name\": \"CON\"}', name",
    "'{\"name\": \"\"}', name",
    "'{\"language\": \"klingon\"}', language"
  })
  void what_no_file_can_be_is_refused_and_changes_nothing(String json, String field) {
    var refused = change("main.py", json);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("violations").findValuesAsText("field")).containsExactly(field);
    assertThat(names()).containsExactly("main.py");
  }

  @Test
  void a_name_that_is_taken_is_refused() {
    put("lib/util.py", "");

    assertThat(change("main.py", "{\"name\": \"LIB/Util.py\"}").text("type"))
        .isEqualTo("/problems/file-name-taken");
    assertThat(change("main.py", "{\"name\": \"lib\"}").status()).isEqualTo(409);
    assertThat(names()).containsExactlyInAnyOrder("main.py", "lib/util.py");
  }

  @Test
  void a_deleted_file_is_gone_and_can_be_made_again() {
    put("a.py", "old");

    assertThat(delete("a.py").status()).isEqualTo(204);

    assertThat(read("a.py").status()).isEqualTo(404);
    assertThat(delete("a.py").text("type")).isEqualTo("/problems/file-not-found");
    assertThat(put("a.py", "new").status()).isEqualTo(201);
    assertThat(read("a.py").body()).isEqualTo("new");
  }

  @Test
  void a_file_that_has_changed_since_it_was_read_stays_as_it_is() {
    var tag = Map.of("If-Match", put("a.py", "old").header("ETag"));
    put("a.py", "new");

    var path = room + "/files/a.py";
    assertThat(service.send("DELETE", path, null, tag).text("type"))
        .isEqualTo("/problems/version-unknown");
    var json = new HashMap<>(tag);
    json.put("Content-Type", "application/json");
    assertThat(service.send("PATCH", path, "{\"name\": \"b.py\"}", json).status()).isEqualTo(412);
    assertThat(read("a.py").body()).isEqualTo("new");
    var now = Map.of("If-Match", read("a.py").header("ETag"));
    assertThat(service.send("DELETE", path, null, now).status()).isEqualTo(204);
  }

  @Test
  void a_version_of_one_file_is_none_of_another_nor_of_a_later_one_of_its_name() {
    var old = Map.of("If-Match", put("a.py", "same").header("ETag"));
    put("b.py", "same");

    assertThat(service.send("DELETE", room + "/files/b.py", null, old).status()).isEqualTo(412);
    assertThat(put("b.py", "other", old).status()).isEqualTo(412);
    delete("a.py");
    put("a.py", "same");
    assertThat(service.send("DELETE", room + "/files/a.py", null, old).status()).isEqualTo(412);
  }

  @Test
  void the_last_file_may_go_and_the_room_lives_on() {
    assertThat(delete("main.py").status()).isEqualTo(204);

    assertThat(names()).isEmpty();
    assertThat(service.get(room + "/files").json().path("files")).isEmpty();
    assertThat(service.get(room + "/export").status()).isEqualTo(200);
    assertThat(put("next.py", "x").status()).isEqualTo(201);
  }

  @Test
  void a_file_that_is_not_there_cannot_be_changed() {
    assertThat(change("no.py", "{\"name\": \"x.py\"}").text("type"))
        .isEqualTo("/problems/file-not-found");
  }
}
