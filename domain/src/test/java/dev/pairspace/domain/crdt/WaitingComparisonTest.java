package dev.pairspace.domain.crdt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.encoding.ByteWriter;
import org.junit.jupiter.api.Test;

/** What comes twice before its time, in other runs. */
class WaitingComparisonTest {
  private static final int CLIENT = 7;
  private static final int MANY = 50_000;
  private static final int NULL = 126;

  private final Doc doc = Doc.create(DocOptions.forClient(1));

  @Test
  void letters_that_wait_one_by_one_are_known_as_one_text() {
    doc.apply(text(MANY, 1));

    assertThat(doc.apply(text(1, MANY))).isEqualTo(ApplyResult.NOTHING);
  }

  @Test
  void a_text_that_waits_is_known_letter_by_letter() {
    doc.apply(text(1, MANY));

    assertThat(doc.apply(text(MANY, 1))).isEqualTo(ApplyResult.NOTHING);
  }

  @Test
  void a_few_elements_that_wait_one_by_one_are_known_together() {
    doc.apply(elements(100, 1));

    assertThat(doc.apply(elements(1, 100))).isEqualTo(ApplyResult.NOTHING);
  }

  /** Each of them is found by stepping over all before it: with many that would take for ever. */
  @Test
  void what_takes_too_long_to_compare_waits_as_well() {
    doc.apply(elements(MANY, 1));

    assertThat(doc.apply(elements(1, MANY)).waits()).isTrue();
  }

  private static Update text(int structs, int length) {
    ByteWriter out = section(structs);
    for (int i = 0; i < structs; i++) {
      behindPrevious(out, UpdateFormat.STRING, i * length);
      out.writeString("a".repeat(length));
    }
    return finished(out);
  }

  private static Update elements(int structs, int length) {
    ByteWriter out = section(structs);
    for (int i = 0; i < structs; i++) {
      behindPrevious(out, UpdateFormat.ANY, i * length);
      out.writeVarUint(length);
      for (int element = 0; element < length; element++) {
        out.writeUint8(NULL);
      }
    }
    return finished(out);
  }

  /** From clock 1 on: the unit before never comes. */
  private static ByteWriter section(int structs) {
    ByteWriter out = new ByteWriter();
    out.writeVarUint(1);
    out.writeVarUint(structs);
    out.writeVarUint(CLIENT);
    out.writeVarUint(1);
    return out;
  }

  private static void behindPrevious(ByteWriter out, int ref, int previous) {
    out.writeUint8(ref | UpdateFormat.HAS_ORIGIN);
    out.writeVarUint(CLIENT);
    out.writeVarUint(previous);
  }

  private static Update finished(ByteWriter out) {
    out.writeVarUint(0);
    return Update.of(out.toBytes());
  }
}
