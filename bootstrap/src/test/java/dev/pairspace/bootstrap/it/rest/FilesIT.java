package dev.pairspace.bootstrap.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.bootstrap.it.DeployedApplication;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class FilesIT extends DeployedApplication {

  private HttpResponse<String> put(String path, String text, String version) {
    var request =
        HttpRequest.newBuilder(address().resolve(path))
            .header("Content-Type", "text/plain")
            .PUT(HttpRequest.BodyPublishers.ofString(text));
    return send(version.isEmpty() ? request : request.header("If-Match", version));
  }

  @Test
  void two_changes_of_one_version_are_merged() {
    var path = "api/rooms/" + createRoom() + "/files/main.py";
    put(path, "one\ntwo\nthree\n", "");
    var version = get(path).headers().firstValue("ETag").orElseThrow();

    put(path, "ONE\ntwo\nthree\n", version);
    var merged = put(path, "one\ntwo\nTHREE\n", version);

    assertThat(merged.statusCode()).isEqualTo(200);
    assertThat(get(path).body()).isEqualTo("ONE\ntwo\nTHREE\n");
  }

  @Test
  void slashes_in_a_name_stay_slashes() {
    var room = "api/rooms/" + createRoom();

    var written = put(room + "/files/src/app/main.js", "let x;\n", "");

    assertThat(written.statusCode()).isEqualTo(201);
    assertThat(get(room + "/files/src/app/main.js").body()).isEqualTo("let x;\n");
    assertThat(json(get(room)).findValuesAsText("name")).contains("main.py", "src/app/main.js");
  }

  @Test
  void a_semicolon_in_a_name_is_part_of_it() {
    var room = "api/rooms/" + createRoom();
    var before = get(room + "/files/main.py").body();

    var written = put(room + "/files/main.py;v=2", "x", "");

    assertThat(written.statusCode()).isEqualTo(201);
    assertThat(get(room + "/files/main.py").body()).isEqualTo(before);
    assertThat(get(room + "/files/main.py;v=2").body()).isEqualTo("x");
  }

  @Test
  void a_name_in_the_query_may_be_encoded_as_a_whole() {
    var room = "api/rooms/" + createRoom();

    var written = put(room + "/files?name=src%2FC%23.txt", "x", "");

    assertThat(written.statusCode()).isEqualTo(201);
    assertThat(json(get(room)).findValuesAsText("name")).contains("src/C#.txt");
    assertThat(get(room + "/files?name=src%2FC%23.txt").body()).isEqualTo("x");
  }

  @Test
  void an_export_is_an_archive() {
    var answer = get("api/rooms/" + createRoom() + "/export");

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(answer.body()).startsWith("PK");
  }
}
