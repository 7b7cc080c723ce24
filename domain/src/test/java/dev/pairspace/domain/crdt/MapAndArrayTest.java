package dev.pairspace.domain.crdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.domain.crdt.encoding.Any;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MapAndArrayTest {

  private final Doc doc = Doc.create(DocOptions.forClient(1));

  @Test
  void of_concurrent_first_values_that_of_the_largest_client_wins() {
    Doc large = Doc.create(DocOptions.forClient(1L << 40));
    doc.map("m").set("k", Any.of("small"));
    large.map("m").set("k", Any.of("large"));

    large.apply(doc.encodeState());
    doc.apply(large.encodeState());

    assertThat(doc.map("m").get("k")).contains(Value.of("large"));
    assertThat(large.map("m").get("k")).contains(Value.of("large"));
  }

  @Test
  void undefined_is_a_value_and_null_another() {
    doc.map("m").set("u", Any.UNDEFINED);
    doc.map("m").set("n", Any.NULL);

    Doc copy = Doc.create(DocOptions.forClient(2));
    copy.apply(doc.encodeState());

    assertThat(copy.map("m").toMap())
        .isEqualTo(Map.of("u", new Value.Plain(Any.UNDEFINED), "n", new Value.Plain(Any.NULL)));
  }

  @Test
  void numbers_keep_their_sign_and_kind() {
    List<Any> values =
        List.of(Any.of(-0.0), Any.of(Double.NaN), new Any.BigInt(7), Any.of(1e300), Any.of(7));
    doc.array("a").push(values);

    Doc copy = Doc.create(DocOptions.forClient(2));
    copy.apply(doc.encodeState());

    assertThat(copy.array("a").toList())
        .containsExactlyElementsOf(values.stream().map(v -> (Value) new Value.Plain(v)).toList());
  }

  @Test
  void a_nested_text_is_edited_through_the_map_that_holds_it() {
    YText file = doc.map("files").setText("Main.java");
    file.insert(0, "class Main {}");

    Value found = doc.map("files").get("Main.java").orElseThrow();

    assertThat(found).isEqualTo(new Value.Nested(file));
    assertThat(((Value.Nested) found).type()).hasToString("class Main {}");
  }

  @Test
  void what_a_removed_type_held_is_gone_and_collected() {
    YArray array = doc.map("m").setArray("a");
    array.push(List.of(Any.of(1), Any.of(2)));
    array.insertText(1).insert(0, "inside");

    doc.map("m").remove("a");

    assertThat(doc.map("m").toMap()).isEmpty();
    assertThat(array.isDeleted()).isTrue();
    assertThat(doc.structCount()).isEqualTo(2);
    doc.checkIntegrity();
  }

  @Test
  void a_listener_is_told_which_keys_have_which_value_now() {
    doc.map("m").set("a", Any.of(1));
    doc.map("m").set("b", Any.of(2));
    List<TypeChange> changes = new ArrayList<>();
    doc.map("m").observe(changes::add);

    doc.transact(
        () -> {
          doc.map("m").set("a", Any.of(3));
          doc.map("m").remove("b");
        });

    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).entries())
        .isEqualTo(Map.of("a", Optional.of(Value.of(3)), "b", Optional.empty()));
  }

  @Test
  void array_indexes_count_what_is_there() {
    YArray array = doc.array("a");
    array.push(List.of(Any.of("a"), Any.of("b"), Any.of(new byte[] {1}), Any.of("c")));
    array.delete(1, 1);
    array.insert(2, List.of(Any.of("x")));

    assertThat(array.get(2)).isEqualTo(Value.of("x"));
    assertThat(array.length()).isEqualTo(4);
    assertThatThrownBy(() -> array.get(4)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
