package dev.pairspace.domain.crdt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelativePositionTest {

  private final Doc doc = Doc.create(DocOptions.forClient(1));
  private final YText text = doc.text("t");

  @Test
  void a_position_stays_with_its_unit() {
    text.insert(0, "abc");
    RelativePosition beforeC = text.positionAt(2, 0);
    RelativePosition behindB = text.positionAt(2, -1);

    text.insert(2, "XX");

    assertThat(indexOf(beforeC)).isEqualTo(4);
    assertThat(indexOf(behindB)).isEqualTo(2);
  }

  @Test
  void a_position_whose_unit_was_deleted_falls_to_its_place() {
    text.insert(0, "abc");
    RelativePosition beforeB = text.positionAt(1, 0);

    text.delete(0, 3);
    text.insert(0, "xyz");

    assertThat(indexOf(beforeB)).isEqualTo(0);
  }

  @Test
  void the_end_moves_with_the_end() {
    text.insert(0, "abc");
    RelativePosition end = text.positionAt(3, 0);

    text.insert(3, "def");

    assertThat(indexOf(end)).isEqualTo(6);
    assertThat(RelativePosition.decode(end.encode())).isEqualTo(end);
  }

  @Test
  void a_position_in_an_unknown_unit_is_nowhere() {
    RelativePosition unknown = new RelativePosition(new Id(99, 0), null, null, 0);

    assertThat(doc.resolve(unknown)).isEmpty();
  }

  private int indexOf(RelativePosition position) {
    return doc.resolve(position).orElseThrow().index();
  }
}
