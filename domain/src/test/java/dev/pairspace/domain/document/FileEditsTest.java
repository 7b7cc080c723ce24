package dev.pairspace.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.YMap;
import dev.pairspace.domain.crdt.encoding.Any;
import dev.pairspace.domain.document.FileChangeOutcome.Changed;
import dev.pairspace.domain.document.FileChangeOutcome.NameTaken;
import dev.pairspace.domain.document.FileChangeOutcome.NoSuchFile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server changes of a file beside its text. */
class FileEditsTest extends DocumentFixture {
  private static final FileId LIB = new FileId("lib");

  @BeforeEach
  void make_a_file() {
    take(document.create(LIB, new FileName("lib/util.py"), Language.PYTHON, "x = 1\n", NOW));
  }

  private void take(EditOutcome outcome) {
    ((EditOutcome.Edited) outcome).change().ifPresent(alice::apply);
  }

  private FileChangeOutcome rename(FileId id, String name) {
    return document.change(id, new FileName(name), "python");
  }

  private List<String> names() {
    return namesOf(document.files());
  }

  private static List<String> namesIn(Doc replica) {
    return namesOf(new Files(replica).list());
  }

  private static List<String> namesOf(FileList list) {
    return list.files().stream().map(file -> file.name().value()).toList();
  }

  @Test
  void a_renamed_file_keeps_its_text_and_every_client_hears_of_it() {
    var outcome = (Changed) rename(LIB, "src/helpers.py");

    assertThat(names()).contains("src/helpers.py").doesNotContain("lib/util.py");
    assertThat(document.text(LIB)).contains("x = 1\n");
    alice.apply(outcome.change().orElseThrow());
    assertThat(namesIn(alice)).isEqualTo(names());
  }

  @Test
  void only_the_case_of_a_name_may_change_and_a_file_may_take_the_place_of_its_folder() {
    assertThat(rename(LIB, "Lib/Util.py")).isInstanceOf(Changed.class);
    assertThat(rename(LIB, "lib")).isInstanceOf(Changed.class);
    assertThat(names()).contains("lib");
  }

  @Test
  void a_name_that_another_file_has_or_that_is_a_folder_is_refused() {
    document.create(new FileId("b"), new FileName("b.py"), Language.PYTHON, "", NOW);

    assertThat(rename(LIB, "B.PY")).isInstanceOf(NameTaken.class);
    assertThat(rename(LIB, "b.py/util.py")).isInstanceOf(NameTaken.class);
    assertThat(rename(new FileId("b"), "lib")).isInstanceOf(NameTaken.class);
    assertThat(names()).contains("lib/util.py", "b.py");
  }

  @Test
  void a_change_to_what_a_file_is_already_writes_nothing() {
    assertThat(((Changed) rename(LIB, "lib/util.py")).change()).isEmpty();
  }

  @Test
  void another_language_leaves_the_name_that_a_client_wrote() {
    YMap twin = alice.map("files").setMap("twin");
    twin.set("name", Any.of("lib/util.py"));
    twin.set("createdAt", Any.of((double) NOW.plusSeconds(1).toEpochMilli()));
    twin.setText("text");
    document.apply(alice.encodeState());

    var outcome =
        (Changed) document.change(new FileId("twin"), new FileName("lib/util (2).py"), "java");

    assertThat(outcome.now().language()).isEqualTo("java");
    document.remove(LIB);
    assertThat(names()).contains("lib/util.py").doesNotContain("lib/util (2).py");
  }

  @Test
  void a_removed_file_is_gone_for_everybody_and_its_name_is_free() {
    Update removal = document.remove(LIB).orElseThrow();

    assertThat(names()).doesNotContain("lib/util.py");
    alice.apply(removal);
    assertThat(namesIn(alice)).isEqualTo(names());
    assertThat(rename(LIB, "x.py")).isInstanceOf(NoSuchFile.class);
    assertThat(document.remove(LIB)).isEmpty();
    assertThat(document.create(new FileId("c"), new FileName("lib"), Language.PYTHON, "", NOW))
        .isInstanceOf(EditOutcome.Edited.class);
  }
}
