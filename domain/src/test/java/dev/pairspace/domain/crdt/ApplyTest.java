package dev.pairspace.domain.crdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.domain.crdt.encoding.Any;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplyTest {

  private final Doc doc = Doc.create(DocOptions.forClient(1));

  @Test
  void what_comes_too_early_waits_and_is_not_in_the_state_vector() {
    List<Update> messages = typing("abc");

    ApplyResult early = doc.apply(messages.get(2));

    assertThat(early).isEqualTo(new ApplyResult(false, true));
    assertThat(doc.hasWaiting()).isTrue();
    assertThat(doc.stateVector()).isEqualTo(StateVector.EMPTY);

    doc.apply(messages.get(1));
    ApplyResult released = doc.apply(messages.get(0));

    assertThat(released).isEqualTo(new ApplyResult(true, false));
    assertThat(doc.text("t")).hasToString("abc");
    assertThat(doc.hasWaiting()).isFalse();
  }

  @Test
  void the_message_that_releases_others_carries_them_too() {
    List<Update> messages = typing("abc");
    List<Update> told = new ArrayList<>();
    doc.observeUpdates(told::add);

    doc.apply(messages.get(2));
    doc.apply(messages.get(1));
    doc.apply(messages.get(0));

    Doc follower = Doc.create(DocOptions.forClient(3));
    told.forEach(follower::apply);
    assertThat(told).hasSize(1);
    assertThat(follower.text("t")).hasToString("abc");
  }

  @Test
  void waiting_things_travel_with_the_state() {
    List<Update> messages = typing("abc");
    doc.apply(messages.get(0));
    doc.apply(messages.get(2));

    Doc copy = Doc.create(DocOptions.forClient(3));
    copy.apply(doc.encodeState());
    copy.apply(messages.get(1));

    assertThat(copy.text("t")).hasToString("abc");
  }

  @Test
  void more_than_may_wait_is_refused_as_a_whole() {
    Budget tight = new Budget(1000, 100, 10, 10, 10, 10, 300, 1_000_000);
    Doc small = Doc.create(new DocOptions(1, true, tight));
    List<Update> messages = typing("abcd");
    small.apply(messages.get(2));

    assertThatThrownBy(() -> small.apply(messages.get(3)))
        .isInstanceOfSatisfying(
            MalformedInputException.class,
            e -> assertThat(e.kind()).isEqualTo(MalformedInputException.Kind.OVER_BUDGET));
  }

  @Test
  void a_message_that_repeats_waits_once() {
    List<Update> messages = typing("ab");
    doc.apply(messages.get(1));
    long size = doc.encodeState().sizeInBytes();

    doc.apply(messages.get(1));

    assertThat(doc.encodeState().sizeInBytes()).isEqualTo((int) size);
  }

  @Test
  void several_updates_in_one_transaction_leave_as_one_message() {
    List<Update> messages = typing("abc");
    List<Update> told = new ArrayList<>();
    doc.observeUpdates(told::add);

    doc.transact(() -> messages.forEach(doc::apply));

    assertThat(told).hasSize(1);
    assertThat(told.get(0)).isEqualTo(doc.encodeState());
  }

  @Test
  void a_refused_update_leaves_no_trace() {
    typing("abc").forEach(doc::apply);
    Update before = doc.encodeState();
    // Deletes the first unit, then inserts, but the text of the second struct is not UTF-8.
    Update broken = hex("01 02 09 00 04 01 01 74 01 78 84 09 00 01 ff 01 02 01 00 01");

    assertThatThrownBy(() -> doc.apply(broken)).isInstanceOf(MalformedInputException.class);

    assertThat(Doc.create(DocOptions.forClient(2)).encodeState()).isEqualTo(Update.EMPTY);
    assertThat(doc.encodeState()).isSameAs(before);
    doc.checkIntegrity();
  }

  @Test
  void types_nested_very_deeply_are_deleted_without_recursion() {
    int depth = 100_000;
    doc.transact(
        () -> {
          YArray array = doc.array("a");
          for (int i = 0; i < depth; i++) {
            array = array.insertArray(0);
          }
          array.push(List.of(Any.of(1)));
        });

    doc.array("a").delete(0, 1);

    assertThat(doc.structCount()).isEqualTo(2);
    doc.checkIntegrity();
  }

  @Test
  void a_hundred_thousand_deletions_in_one_long_text_do_not_cost_a_square() {
    int units = 400_000;
    Doc author = Doc.create(DocOptions.forClient(2));
    author.text("t").insert(0, "x".repeat(units));
    doc.apply(author.encodeState());
    IdSet everyOther = new IdSet();
    for (int clock = 0; clock < units; clock += 4) {
      everyOther.add(2, clock, 1);
    }

    doc.apply(new UpdateAssembler(false).finish(everyOther));

    assertThat(doc.text("t").length()).isEqualTo(units / 4 * 3);
    doc.checkIntegrity();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void many_clients_at_one_place_come_out_alike_in_any_order(long seed) {
    Random random = new Random(seed);
    Doc base = Doc.create(DocOptions.forClient(1));
    base.text("t").insert(0, "ab");
    List<Update> messages = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Doc client = Doc.create(DocOptions.forClient(2 + random.nextInt(1 << 20)));
      client.apply(base.encodeState());
      client.observeUpdates(messages::add);
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        int at = random.nextInt(5) == 0 ? random.nextInt(client.text("t").length() + 1) : 1;
        client.text("t").insert(at, "" + i % 10);
      }
    }
    String expected = null;
    for (int round = 0; round < 4; round++) {
      Doc replica = Doc.create(DocOptions.forClient(1));
      replica.apply(base.encodeState());
      Collections.shuffle(messages, random);
      messages.forEach(replica::apply);
      replica.checkIntegrity();
      expected = expected == null ? replica.text("t").toString() : expected;
      assertThat(replica.text("t")).hasToString(expected);
    }
  }

  /** The append path is not taken for a text that somebody observes. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void the_append_path_does_what_the_general_path_does(long seed) {
    Random random = new Random(seed);
    Doc author = Doc.create(DocOptions.forClient(2));
    Doc general = Doc.create(DocOptions.forClient(3));
    general.text("t").observe(change -> {});
    List<Update> toldByFast = new ArrayList<>();
    List<Update> toldByGeneral = new ArrayList<>();
    doc.observeUpdates(toldByFast::add);
    general.observeUpdates(toldByGeneral::add);
    author.observeUpdates(
        message -> {
          doc.apply(message);
          general.apply(message);
        });
    YText text = author.text("t");
    int cursor = 0;

    for (int i = 0; i < 500; i++) {
      if (random.nextInt(8) == 0) {
        cursor = random.nextInt(text.length() + 1);
      }
      if (random.nextInt(5) == 0 && cursor > 0) {
        text.delete(--cursor, 1);
      } else {
        text.insert(cursor, random.nextInt(20) == 0 ? "ñ" : "a");
        cursor++;
      }
    }

    assertThat(doc.encodeState()).isEqualTo(general.encodeState());
    assertThat(doc.encodeState()).isEqualTo(author.encodeState());
    assertThat(toldByFast).isEqualTo(toldByGeneral);
    doc.checkIntegrity();
  }

  @Test
  void a_message_whose_items_all_compete_is_refused_before_it_costs_a_square() {
    int items = 20_000;
    Doc author = Doc.create(DocOptions.forClient(2));
    author.text("t").insert(0, "x".repeat(items));
    doc.apply(author.encodeState());
    Update before = doc.encodeState();
    ByteWriter message = new ByteWriter();
    message.writeVarUint(1);
    message.writeVarUint(items);
    message.writeVarUint(9);
    message.writeVarUint(0);
    for (int i = 0; i < items; i++) {
      message.writeUint8(UpdateFormat.STRING | UpdateFormat.HAS_RIGHT_ORIGIN);
      message.writeVarUint(2);
      message.writeVarUint(1 + i * 7919L % (items - 1));
      message.writeString("y");
    }
    message.writeVarUint(0);

    assertThatThrownBy(() -> doc.apply(Update.of(message.toBytes())))
        .hasMessageContaining("compete");

    assertThat(doc.encodeState()).isSameAs(before);
  }

  private static List<Update> typing(String text) {
    Doc author = Doc.create(DocOptions.forClient(2));
    List<Update> messages = new ArrayList<>();
    author.observeUpdates(messages::add);
    for (int i = 0; i < text.length(); i++) {
      author.text("t").insert(i, text.substring(i, i + 1));
    }
    return messages;
  }

  private static Update hex(String bytes) {
    return Update.of(HexFormat.ofDelimiter(" ").parseHex(bytes));
  }
}
