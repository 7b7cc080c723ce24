package dev.pairspace.domain.crdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpdateWithoutDocumentTest {

  /** Client 7 writes "ab" into the root "t", then "c" behind it. */
  private static final Update AB = hex("01 01 07 00 04 01 01 74 02 61 62 00");

  private static final Update C = hex("01 01 07 02 84 07 01 01 63 00");
  private static final Update ABC = hex("01 01 07 00 04 01 01 74 03 61 62 63 00");

  @Test
  void merging_joins_text_that_continues() {
    assertThat(UpdateMerge.merge(List.of(C, AB))).isEqualTo(ABC);
  }

  @Test
  void merging_takes_a_repeated_unit_once() {
    assertThat(UpdateMerge.merge(List.of(AB, ABC, C, AB))).isEqualTo(ABC);
  }

  @Test
  void merging_marks_a_hole_by_a_skip() {
    Update late = hex("01 01 07 05 84 07 04 01 78 00");

    Update merged = UpdateMerge.merge(List.of(late, AB));

    assertThat(merged).isEqualTo(hex("01 03 07 00 04 01 01 74 02 61 62 0a 03 84 07 04 01 78 00"));
    assertThat(StateVector.ofUpdate(merged)).isEqualTo(StateVector.of(Map.of(7L, 2)));
  }

  @Test
  void a_difference_inside_a_surrogate_pair_begins_with_the_replacement_character() {
    Update pair = hex("01 01 07 00 04 01 01 74 05 f0 9f 98 80 61 00");

    Update diff = UpdateDiff.diff(pair, StateVector.of(Map.of(7L, 1)));

    assertThat(diff).isEqualTo(hex("01 01 07 01 84 07 00 04 ef bf bd 61 00"));
  }

  @Test
  void five_bytes_that_claim_two_billion_entries_are_refused() {
    assertThatThrownBy(() -> StateVector.decode(HexFormat.of().parseHex("8080808008")))
        .isInstanceOf(MalformedInputException.class);
  }

  @Test
  void two_sections_of_one_client_are_refused() {
    Update twice = hex("02 01 07 00 00 01 01 07 01 00 01 00");

    assertThatThrownBy(() -> UpdateCheck.check(twice, Budget.MESSAGE))
        .hasMessageContaining("two sections of client 7");
  }

  private static Update hex(String bytes) {
    return Update.of(HexFormat.ofDelimiter(" ").parseHex(bytes));
  }
}
