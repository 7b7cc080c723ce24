package dev.pairspace.domain.crdt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.encoding.Any;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A replica that edits never shares its client id, and never writes what nobody can read. */
class OwnClientIdTest {
  private static final long OWN = 5;

  private final Doc doc = Doc.create(DocOptions.forClient(OWN));

  @Test
  void somebody_elses_units_under_our_id_make_us_take_another_one() {
    doc.text("t").insert(0, "ab");

    doc.apply(gc(OWN, 2, 10));

    assertThat(doc.clientId()).isNotEqualTo(OWN);
    doc.text("t").insert(2, "c");
    assertThat(doc.stateVector().clockOf(OWN)).isEqualTo(12);
    assertThat(doc.stateVector().clockOf(doc.clientId())).isEqualTo(1);
  }

  @Test
  void text_that_continues_ours_makes_us_take_another_one() {
    doc.text("t").insert(0, "ab");

    doc.apply(update(1, 1, OWN, 2, 0x84, OWN, 1, 1, 'c', 0));

    assertThat(doc.text("t")).hasToString("abc");
    assertThat(doc.clientId()).isNotEqualTo(OWN);
  }

  @Test
  void what_came_back_of_ours_changes_nothing() {
    doc.text("t").insert(0, "ab");

    doc.apply(doc.encodeState());

    assertThat(doc.clientId()).isEqualTo(OWN);
  }

  @Test
  void when_its_clocks_are_used_up_another_id_takes_over() {
    doc.apply(gc(OWN, 0, Integer.MAX_VALUE - 3));
    Doc again = Doc.create(DocOptions.forClient(OWN));
    again.apply(doc.encodeState());
    Doc full = Doc.create(new DocOptions(9, () -> OWN, true, Budget.STORAGE));
    full.apply(gc(9, 0, Integer.MAX_VALUE - 3));

    for (Doc each : List.of(again, full)) {
      each.transact(
          () -> {
            each.text("t").insert(0, "four");
            each.array("a").push(List.of(Any.of(1), Any.of(2)));
            each.map("m").set("key", Any.of(true));
          });
      Doc copy = Doc.create(DocOptions.forClient(1));
      copy.apply(each.encodeState());
      assertThat(copy.text("t")).hasToString("four");
    }
  }

  @Test
  void units_up_to_the_last_clock_are_joined_and_deleted_like_others() {
    int last = Integer.MAX_VALUE;
    doc.apply(update(1, 2, 7, 0, 0, last - 3, 4, 1, 1, 't', 3, 'a', 'b', 'c', 0));
    doc.apply(update(0, 1, 7, 1, last - 3, 2));
    doc.apply(update(0, 1, 7, 1, last - 1, 1));

    doc.checkIntegrity();
    Doc copy = Doc.create(DocOptions.forClient(1));
    copy.apply(doc.encodeState());
    assertThat(copy.encodeState()).isEqualTo(doc.encodeState());
  }

  private static Update gc(long client, int clock, int length) {
    return update(1, 1, client, clock, 0, length, 0);
  }

  private static Update update(long... numbers) {
    ByteWriter bytes = new ByteWriter();
    for (long number : numbers) {
      if (number == 0x84) {
        bytes.writeUint8(0x84);
      } else {
        bytes.writeVarUint(number);
      }
    }
    return Update.of(bytes.toBytes());
  }
}
