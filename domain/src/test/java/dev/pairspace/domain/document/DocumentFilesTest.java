package dev.pairspace.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Value;
import dev.pairspace.domain.crdt.YMap;
import dev.pairspace.domain.crdt.encoding.Any;
import org.junit.jupiter.api.Test;

class DocumentFilesTest extends DocumentFixture {
  @Test
  void are_found_whatever_the_case_of_their_name() {
    document.create(new FileId("b"), new FileName("src/App.py"), Language.PYTHON, "x", NOW);

    assertThat(document.find(new FileName("SRC/app.PY")))
        .map(DocumentFile::id)
        .contains(new FileId("b"));
    assertThat(document.read(new FileId("b")).orElseThrow().text()).isEqualTo("x");
  }

  @Test
  void of_the_same_name_are_told_apart() {
    StateVector before = alice.stateVector();
    YMap second = alice.map("files").setMap("b");
    second.set("name", Any.of("MAIN.txt"));
    second.set("createdAt", Any.of((double) NOW.plusSeconds(1).toEpochMilli()));
    second.setText("text");
    document.apply(alice.encodeDiff(before));

    assertThat(document.files().files())
        .extracting(file -> file.name().value())
        .containsExactly("main.txt", "MAIN (2).txt");
  }

  @Test
  void that_are_marked_as_deleted_are_not_listed_until_they_come_back() {
    StateVector before = alice.stateVector();
    YMap main = (YMap) ((Value.Nested) alice.map("files").get(MAIN.value()).orElseThrow()).type();
    main.set("deletedAt", Any.of(1e12));
    document.apply(alice.encodeDiff(before));
    assertThat(document.files().files()).isEmpty();
    assertThat(document.find(MAIN)).isEmpty();

    main.remove("deletedAt");
    document.apply(alice.encodeState());

    assertThat(document.find(MAIN)).isPresent();
  }

  @Test
  void that_are_marked_as_deleted_may_not_grow_beyond_the_limit_either() {
    YMap main = (YMap) ((Value.Nested) alice.map("files").get(MAIN.value()).orElseThrow()).type();
    main.set("deletedAt", Any.of(1e12));
    document.apply(alice.encodeState());

    var outcome =
        document.apply(typed(alice, 0, "x".repeat(Math.toIntExact(LIMITS.hardFileChars()) + 1)));

    assertThat(outcome).isInstanceOf(ApplyOutcome.TooLarge.class);
  }

  @Test
  void of_a_foreign_shape_are_passed_over() {
    StateVector before = alice.stateVector();
    alice.map("files").set("odd", Any.of("no map"));
    YMap nameless = alice.map("files").setMap("nameless");
    nameless.set("name", Any.of("../etc/passwd"));
    nameless.setText("text");
    document.apply(alice.encodeDiff(before));

    assertThat(document.files().files())
        .extracting(file -> file.name().value())
        .containsExactlyInAnyOrder("main.txt", "unnamed.txt");
  }
}
