package dev.pairspace.adapters.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files can be called, and how a name is written in an address. */
class FileNamesTest extends FilesFixture {
  @Test
  void slashes_in_a_name_stay_slashes() {
    var written = put("src/app/main.js", "let x;\n");

    assertThat(written.status()).isEqualTo(201);
    assertThat(read("src/app/main.js").body()).isEqualTo("let x;\n");
    assertThat(service.get(room).json().path("files").findValuesAsText("name"))
        .containsExactlyInAnyOrder("main.py", "src/app/main.js");
  }

  @Test
  void a_name_that_no_file_can_have_is_refused() {
    var answer = put("a//b", "x");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().findValuesAsText("field")).containsExactly("name");
  }

  @Test
  void a_semicolon_in_a_name_is_part_of_it() {
    assertThat(put("main.py;v=2", "x").status()).isEqualTo(201);
    assertThat(put("a;b.py", "y").status()).isEqualTo(201);

    assertThat(read("main.py").body()).isEqualTo(STARTER);
    assertThat(read("a;b.py").body()).isEqualTo("y");
    assertThat(read("a").status()).isEqualTo(404);
    assertThat(names()).containsExactlyInAnyOrder("main.py", "main.py;v=2", "a;b.py");
  }

  @Test
  void a_name_may_be_sent_encoded_as_a_whole() {
    assertThat(put("src%2Fapp%20(1).js", "x").status()).isEqualTo(201);
    assertThat(put("C%23.txt", "y").status()).isEqualTo(201);
    assertThat(put("a+b.txt", "z").status()).isEqualTo(201);

    assertThat(read("src/app%20(1).js").body()).isEqualTo("x");
    assertThat(names()).containsExactlyInAnyOrder("main.py", "src/app (1).js", "C#.txt", "a+b.txt");
  }

  @Test
  void a_name_may_be_in_the_query_as_generated_clients_encode_it() {
    var text = "y".getBytes(UTF_8);
    var files = room + "/files?name=";

    assertThat(service.put(files + "src%2FC%23%3B1%20a+b.js", text, Map.of()).status())
        .isEqualTo(201);
    assertThat(service.get(files + "src%2FC%23%3B1+a%20b.js").body()).isEqualTo("y");
    assertThat(names()).containsExactlyInAnyOrder("main.py", "src/C#;1 a b.js");
    assertThat(service.put(room + "/files", text, Map.of()).json().findValuesAsText("field"))
        .containsExactly("name");
    assertThat(service.put(files + "a%2F..%2Fmain.py", text, Map.of()).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%2F..%2Fmain.py", "CON.py", "a%3Ab", "dot.", "%00", "a%5Cb"})
  void a_name_that_some_system_cannot_have_is_refused(String name) {
    var answer = put(name, "x");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().findValuesAsText("field")).containsExactly("name");
    assertThat(names()).containsExactly("main.py");
  }

  @Test
  void a_name_is_the_same_in_either_form_of_unicode() {
    put("u%CC%88.py", "decomposed");

    assertThat(put("%C3%BC.py", "composed").status()).isEqualTo(200);
    assertThat(read("u%CC%88.py").body()).isEqualTo("composed");
  }

  @Test
  void a_file_where_a_folder_is_is_refused() {
    put("lib/util.py", "x");

    var answer = put("lib", "y");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("type")).isEqualTo("/problems/file-name-taken");
    assertThat(put("lib/util.py/z", "y").status()).isEqualTo(409);
  }

  @Test
  void the_501st_file_is_refused_with_the_limit() {
    for (int i = 1; i < 500; i++) {
      assertThat(put("f" + i, "").status()).isEqualTo(201);
    }

    var answer = put("f500", "x");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("type")).isEqualTo("/problems/too-many-files");
    assertThat(answer.text("detail")).contains("500");
    assertThat(put("f1", "x").status()).isEqualTo(200);
    var limits = service.get(room).json().path("limits");
    assertThat(limits.path("maxFiles").asInt()).isEqualTo(500);
  }
}
