package dev.pairspace.domain.crdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SnapshotTest {

  @Test
  void a_snapshot_shows_the_text_of_its_moment() {
    Doc doc = Doc.create(new DocOptions(1, false, Budget.MESSAGE));
    doc.text("t").insert(0, "first");
    Snapshot first = doc.snapshot();
    doc.text("t").delete(1, 3);
    doc.text("t").insert(2, "!");

    Snapshot decoded = Snapshot.decode(first.encode(), Budget.MESSAGE);

    assertThat(decoded).isEqualTo(first);
    assertThat(doc.text("t").textAt(decoded)).isEqualTo("first");
    assertThat(doc.text("t")).hasToString("ft!");
  }

  @Test
  void a_document_that_forgets_what_is_deleted_cannot_show_the_past() {
    Doc doc = Doc.create(DocOptions.forClient(1));
    doc.text("t").insert(0, "x");

    assertThatThrownBy(() -> doc.text("t").textAt(doc.snapshot()))
        .isInstanceOf(IllegalStateException.class);
  }
}
