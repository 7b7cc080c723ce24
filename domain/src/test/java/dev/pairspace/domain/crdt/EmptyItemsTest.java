package dev.pairspace.domain.crdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Structs of length 0, which the released Yjs writes: they take no clock and show nothing. */
class EmptyItemsTest {

  /** By Yjs: "ab" in the root "rich", and {@code insertEmbed(1, '', {bold: true})}. */
  private static final Update EMPTY_EMBED =
      Update.of(
          Base64.getDecoder()
              .decode(
                  "AQUDAAQBBHJpY2gBYYQDAAFixgMAAwEEYm9sZAR0cnVlxAMCAwEAxgMCAwEEYm9sZARudWxsAA=="));

  /** Client 7: an empty text in the root "t" at clock 0, then "x" directly left of it. */
  private static final Update LEFT_OF_EMPTY = hex("01 02 07 00 04 01 01 74 00 44 07 00 01 78 00");

  private final Doc doc = Doc.create(DocOptions.forClient(1));

  @Test
  void an_empty_text_between_marks_is_read_and_shows_nothing() {
    doc.apply(EMPTY_EMBED);

    assertThat(doc.text("rich")).hasToString("ab");
    assertThat(doc.stateVector()).isEqualTo(StateVector.of(Map.of(3L, 4)));
    assertThat(doc.hasWaiting()).isFalse();
    doc.checkIntegrity();
  }

  @Test
  void typing_deleting_and_formatting_around_an_empty_text_go_on_as_ever() {
    doc.apply(EMPTY_EMBED);

    doc.text("rich").insert(1, "xyz");
    doc.text("rich").delete(0, 2);

    assertThat(doc.text("rich")).hasToString("yzb");
    doc.checkIntegrity();
  }

  @Test
  void the_state_with_an_empty_text_can_be_loaded_merged_and_cut() {
    doc.apply(EMPTY_EMBED);
    Update merged = UpdateMerge.merge(List.of(EMPTY_EMBED, EMPTY_EMBED));
    StateVector two = StateVector.of(Map.of(3L, 2));

    for (Update form : List.of(doc.encodeState(), merged)) {
      Doc copy = Doc.create(DocOptions.forClient(2));
      copy.apply(form);
      assertThat(copy.encodeState()).isEqualTo(doc.encodeState());
      assertThat(UpdateDiff.diff(form, two)).isEqualTo(doc.encodeDiff(two));
    }
    assertThat(StateVector.ofUpdate(EMPTY_EMBED)).isEqualTo(doc.stateVector());
  }

  @Test
  void what_was_typed_left_of_an_empty_text_takes_its_place() {
    doc.apply(LEFT_OF_EMPTY);

    assertThat(doc.text("t")).hasToString("x");
    assertThat(doc.encodeState()).isEqualTo(hex("01 01 07 00 04 01 01 74 01 78 00"));
    assertThat(UpdateMerge.merge(List.of(LEFT_OF_EMPTY))).isEqualTo(doc.encodeState());
  }

  @Test
  void what_names_itself_without_an_empty_text_is_refused() {
    Update itself = hex("01 01 07 00 44 07 00 01 78 00");

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> doc.apply(itself))
        .hasMessageContaining("refers to its own future");
  }

  @Test
  void empty_runs_of_every_kind_leave_nothing_behind() {
    Update empties =
        hex(
            "01 06 07 00 04 01 01 74 00 00 00 0a 00 01 01 01 74 00 08 01 01 74 00 02 01 01 74 00 00");

    assertThat(doc.apply(empties)).isEqualTo(ApplyResult.NOTHING);
    assertThat(doc.encodeState()).isEqualTo(Update.EMPTY);
    assertThat(UpdateMerge.merge(List.of(empties))).isEqualTo(Update.EMPTY);
  }

  private static Update hex(String bytes) {
    return Update.of(HexFormat.of().parseHex(bytes.replace(" ", "")));
  }
}
