package dev.pairspace.domain.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "two\nlines",
        "bell\u0007",
        "turned \u202Eround",
        "half \uD83D",
        "ad\u200Bmin",
        "ad\u200Dmin",
        "\u3164",
        "x\uDB40\uDC67",
        "🏴\uDB40\uDC67",
        "\u00A0 "
      })
  void a_title_that_people_cannot_read_is_refused(String title) {
    assertThatThrownBy(() -> new RoomTitle(title)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MemberName(title)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'two\nlines', line breaks",
    "ad\u200Dmin, joiner",
    "admin\u200C, joiner",
    "\u200D\u200D, can be seen",
    "ad\u200Bmin, invisible"
  })
  void what_is_wrong_with_a_title_is_said(String title, String words) {
    assertThatThrownBy(() -> new RoomTitle(title)).hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "Vorstellungsgespräch",
        "面接",
        "👩‍💻 pairing",
        "می‌خواهم",
        "Ada 🫡",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "❤️‍🔥",
        "क्‍ष",
        "\uD83F\uDC00"
      })
  void titles_may_be_in_any_script(String title) {
    assertThat(new RoomTitle(" " + title + " ").value()).isEqualTo(title);
  }

  @Test
  void what_was_stored_under_other_rules_can_still_be_read() {
    assertThat(RoomTitle.stored("ad\u200Cmin \u3164").value()).isEqualTo("admin");
    assertThat(RoomTitle.stored("\u3164")).isEqualTo(RoomTitle.UNTITLED);
    assertThat(MemberName.stored("x".repeat(50)).value()).hasSize(40);
    assertThat(MemberName.stored("\u0007").value()).isEqualTo("Unnamed");
  }

  @Test
  void a_name_looks_the_same_in_either_form_of_unicode() {
    assertThat(new MemberName("Ju\u0308rgen")).isEqualTo(new MemberName("Jürgen"));
  }

  @Test
  void lengths_are_inclusive() {
    assertThat(new RoomTitle("x".repeat(120)).value()).hasSize(120);
    assertThat(new MemberName("x".repeat(40)).value()).hasSize(40);
    assertThatThrownBy(() -> new RoomTitle("x".repeat(121))).hasMessageContaining("120");
    assertThatThrownBy(() -> new MemberName("x".repeat(41))).hasMessageContaining("40");
  }

  @Test
  void drawn_room_ids_are_well_formed_and_use_the_whole_alphabet() {
    var random = new Random(7);

    var ids = Stream.generate(() -> RoomId.draw(random).value()).limit(500).toList();

    assertThat(ids).allSatisfy(id -> assertThat(RoomId.parse(id)).isPresent());
    assertThat(String.join("", ids).chars().distinct().count()).isEqualTo(RoomId.ALPHABET.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "23456789a", "23456789abc", "23456789aB", "23456789a0", "2345678/ab"})
  void what_cannot_be_a_room_id_is_none(String text) {
    assertThat(RoomId.parse(text)).isEmpty();
  }

  @Test
  void a_colour_is_known_by_its_hexadecimal_form_in_any_case() {
    assertThat(MemberColor.parse("#1873DA")).contains(MemberColor.BLUE);
    assertThat(MemberColor.parse("#1873db")).isEmpty();
    assertThat(MemberColor.values()).hasSize(12);
  }

  @Test
  void a_hash_does_not_print_itself() {
    var hash = new SecretHash("ab".repeat(32));

    assertThat(hash.toString()).doesNotContain(hash.hex());
    assertThatThrownBy(() -> new SecretHash("AB".repeat(32)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abcdefghjk",
        "abcdefghjk/",
        "abcdefghjk.",
        "abcdefghjk),",
        "abcdefghjk/.",
        "abcdefghjk%",
        "abcdefghjk\u3002",
        "ABCDEFGHJK"
      })
  void a_room_is_found_however_its_id_was_pasted(String text) {
    assertThat(RoomId.pasted(text)).contains(new RoomId("abcdefghjk"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "abcdefghj",
        "abcdefghjk2",
        "abcdefghjk/room",
        "abc.defghjk",
        "abcdefghl0"
      })
  void what_is_no_room_is_not_made_one(String text) {
    assertThat(RoomId.pasted(text)).isEmpty();
  }
}
