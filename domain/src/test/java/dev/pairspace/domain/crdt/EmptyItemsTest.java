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

  /** LEFT_OF_EMPTY in two messages. */
  private static final Update EMPTY = hex("01 01 07 00 04 01 01 74 00 00");

  private static final Update LEFT = hex("01 01 07 00 44 07 00 01 78 00");

  @Test
  void what_was_typed_left_of_an_empty_text_may_come_in_a_message_of_its_own() {
    doc.apply(EMPTY);
    ApplyResult result = doc.apply(LEFT);

    assertThat(doc.text("t")).hasToString("x");
    assertThat(result.instead()).contains(hex("01 01 07 00 04 01 01 74 01 78 00"));
    assertThat(UpdateMerge.merge(List.of(LEFT, EMPTY))).isEqualTo(doc.encodeState());
    assertThat(UpdateMerge.merge(List.of(EMPTY, LEFT))).isEqualTo(doc.encodeState());
  }

  @Test
  void an_empty_text_at_the_end_is_part_of_the_stored_state_until_more_is_written() {
    assertThat(doc.apply(EMPTY)).isEqualTo(new ApplyResult(false, true));
    assertThat(doc.apply(EMPTY)).isEqualTo(ApplyResult.NOTHING);
    Doc loaded = Doc.create(DocOptions.forClient(2));
    loaded.apply(UpdateMerge.merge(List.of(doc.encodeState())));

    loaded.apply(LEFT);

    assertThat(loaded.text("t")).hasToString("x");
    assertThat(loaded.encodeState()).isEqualTo(hex("01 01 07 00 04 01 01 74 01 78 00"));
  }

  @Test
  void what_was_typed_left_of_an_empty_text_waits_with_it_for_what_came_before() {
    Update both = hex("01 02 07 01 84 07 00 00 c4 07 00 07 01 01 78 00");

    doc.apply(both);
    assertThat(doc.hasWaiting()).isTrue();
    doc.apply(hex("01 01 07 00 04 01 01 74 01 61 00"));

    assertThat(doc.text("t")).hasToString("ax");
    assertThat(doc.hasWaiting()).isFalse();
    doc.checkIntegrity();
  }

  @Test
  void without_the_empty_text_it_stands_directly_behind_what_it_was_typed_behind() {
    doc.apply(hex("01 01 07 00 04 01 01 74 02 61 62 00")); // "ab"
    ApplyResult result = doc.apply(hex("01 01 07 02 c4 07 00 07 02 01 78 00"));

    assertThat(doc.text("t")).hasToString("axb");
    assertThat(result.instead()).contains(hex("01 01 07 02 c4 07 00 07 01 01 78 00"));
    Doc copy = Doc.create(DocOptions.forClient(2));
    copy.apply(doc.encodeState());
    assertThat(copy.text("t")).hasToString("axb");
  }

  @Test
  void whoever_brings_it_again_in_whatever_form_is_nobody_elses_double() {
    doc.apply(hex("01 01 07 00 04 01 01 74 02 61 62 00")); // "ab"
    Update left = hex("01 01 07 02 c4 07 00 07 02 01 78 00");
    Update typedOn = hex("01 01 07 03 c4 07 02 07 02 01 79 00");
    doc.apply(left);
    doc.apply(typedOn);
    Update whole =
        hex("01 03 07 00 04 01 01 74 02 61 62 c4 07 00 07 01 00 c4 07 00 07 02 02 78 79 00");
    Doc fromWhole = Doc.create(DocOptions.forClient(2));
    fromWhole.apply(whole);

    for (Doc each : List.of(doc, fromWhole)) {
      assertThat(each.text("t")).hasToString("axyb");
      for (Update again :
          List.of(left, typedOn, whole, doc.encodeState(), fromWhole.encodeState())) {
        assertThat(each.clashOf(again, Budget.MESSAGE)).isEmpty();
      }
    }
  }

  @Test
  void what_names_itself_and_has_no_other_place_is_refused_and_changes_nothing() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> doc.apply(LEFT))
        .hasMessageContaining("refers to its own future");

    assertThat(doc.encodeState()).isEqualTo(Update.EMPTY);
    assertThat(doc.apply(EMPTY).integrated()).isFalse();
  }

  @Test
  void empty_runs_of_every_kind_show_nothing() {
    Update empties =
        hex(
            "01 06 07 00 04 01 01 74 00 00 00 0a 00 01 01 01 74 00 08 01 01 74 00 02 01 01 74 00 00");

    assertThat(doc.apply(empties).integrated()).isFalse();
    assertThat(doc.stateVector()).isEqualTo(StateVector.EMPTY);
    assertThat(doc.text("t")).hasToString("");
  }

  private static Update hex(String bytes) {
    return Update.of(HexFormat.of().parseHex(bytes.replace(" ", "")));
  }
}
