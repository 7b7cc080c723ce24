package dev.pairspace.domain.crdt.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.encoding.Any;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Updates made to hurt. The time limit is a guard against loops, not a measurement. */
class HostileUpdateTest {
  private static final Duration NOT_FOR_EVER = Duration.ofSeconds(60);
  private static final long HUGE = (1L << 53) - 1;
  private static final long TWO_TO_31 = 1L << 31;

  @TestFactory
  Stream<DynamicTest> a_number_that_promises_more_than_there_is_gets_refused() {
    Map<String, byte[]> messages = new LinkedHashMap<>();
    for (long count : new long[] {TWO_TO_31, TWO_TO_31 - 1, 1L << 32, 1L << 40, HUGE}) {
      messages.put(count + " sections", new Bytes().uint(count, 0).toArray());
      messages.put(count + " structs", new Bytes().uint(1, count, 9, 0).raw(0, 1, 0).toArray());
      messages.put(count + " clients with deletions", new Bytes().uint(0, count, 1).toArray());
      messages.put(count + " deleted ranges", new Bytes().uint(0, 1, 9, count, 0, 1).toArray());
      messages.put(count + " bytes of text", Bytes.oneStruct(4).uint(count).toArray());
      messages.put(count + " bytes of binary", Bytes.oneStruct(3).uint(count).toArray());
      messages.put(count + " values", Bytes.oneStruct(8).uint(count).raw(126).toArray());
      messages.put(count + " JSON values", Bytes.oneStruct(2).uint(count).string("1").toArray());
      messages.put(
          count + " elements of a list", Bytes.oneStruct(8).uint(1).raw(117).uint(count).toArray());
      messages.put(
          count + " entries of an object",
          Bytes.oneStruct(8).uint(1).raw(118).uint(count).toArray());
      messages.put(
          count + " bytes of a root's name",
          new Bytes().uint(1, 1, 9, 0).raw(4).uint(1, count).toArray());
    }
    return refused(messages);
  }

  @TestFactory
  Stream<DynamicTest> numbers_that_do_not_fit_are_refused() {
    Map<String, byte[]> messages = new LinkedHashMap<>();
    messages.put("a varint without end", new Bytes().repeat(5000, 0xff).toArray());
    messages.put("a varint of nine bytes", new Bytes().repeat(8, 0x80).raw(1, 0).toArray());
    messages.put("a client of 2^53", new Bytes().uint(1, 1, 1L << 53, 0).raw(0, 1, 0).toArray());
    messages.put(
        "clocks that overflow",
        new Bytes().uint(1, 2, 9, 0).raw(0).uint(HUGE).raw(0).uint(HUGE, 0).toArray());
    messages.put(
        "a Skip that overflows",
        new Bytes().uint(1, 2, 9, HUGE).raw(10).uint(HUGE).raw(0).uint(1, 0).toArray());
    messages.put(
        "deleted units beyond all clocks", new Bytes().uint(0, 1, 9, 1, HUGE, HUGE).toArray());
    messages.put(
        "an origin of the own future",
        new Bytes().uint(1, 1, 9, 5).raw(0x84).uint(9, 5).string("x").uint(0).toArray());
    messages.put(
        "a right origin of the own future",
        new Bytes().uint(1, 1, 9, 5).raw(0x44).uint(9, 7).string("x").uint(0).toArray());
    return refused(messages);
  }

  @TestFactory
  Stream<DynamicTest> nesting_without_end_is_refused() {
    int deep = 200_000;
    Map<String, byte[]> messages = new LinkedHashMap<>();
    messages.put("lists", Bytes.oneStruct(8).uint(1).repeat(deep, 117, 1).raw(126, 0).toArray());
    messages.put(
        "objects", Bytes.oneStruct(8).uint(1).repeat(deep, 118, 1, 1, 'k').raw(126, 0).toArray());
    messages.put("JSON of an embed", Bytes.oneStruct(5).string("[".repeat(deep)).uint(0).toArray());
    messages.put(
        "JSON of a mark",
        Bytes.oneStruct(6).string("k").string("{\"a\":".repeat(deep)).uint(0).toArray());
    return refused(messages);
  }

  @Test
  void huge_lengths_of_nothing_cost_nothing() {
    long length = TWO_TO_31 - 2;

    survives("Gc", new Bytes().uint(1, 1, 9, 0).raw(0).uint(length, 0).toArray());
    survives("deleted", Bytes.oneStruct(1).uint(length, 0).toArray());
    survives("Skip", new Bytes().uint(1, 1, 9, 0).raw(10).uint(length, 0).toArray());
    survives("deletions to come", new Bytes().uint(0, 1, 77, 1, 0, length).toArray());
  }

  @Test
  void types_nested_without_end_neither_overflow_the_stack_nor_are_lost() {
    int deep = 100_000;
    Bytes message = new Bytes().uint(1, deep, 9, 0).raw(7).uint(1).string("array").uint(0);
    for (int clock = 1; clock < deep; clock++) {
      message.raw(7).uint(0, 9, clock - 1).uint(0);
    }

    Optional<MalformedInputException> kept = survives("kept", message.uint(0).toArray());
    assertThat(kept).isEmpty();
  }

  @Test
  void types_nested_without_end_are_deleted_without_recursion() {
    int deep = 100_000;
    Bytes message = new Bytes().uint(1, deep, 9, 0).raw(7).uint(1).string("array").uint(0);
    for (int clock = 1; clock < deep; clock++) {
      message.raw(7).uint(0, 9, clock - 1).uint(0);
    }
    message.uint(1, 9, 1, 0, 1);

    Optional<MalformedInputException> deleted = survives("deleted", message.toArray());
    assertThat(deleted).isEmpty();
  }

  @Test
  void more_clients_than_the_budget_are_refused() {
    int clients = 60_000;
    Bytes message = new Bytes().uint(clients);
    for (int client = clients; client > 0; client--) {
      message.uint(1, client, 0).raw(0, 1);
    }

    assertThat(survives("clients", message.uint(0).toArray()))
        .map(MalformedInputException::kind)
        .contains(MalformedInputException.Kind.OVER_BUDGET);
  }

  @Test
  void one_client_s_many_inserts_at_one_place_with_ever_other_neighbours_are_taken_in_time() {
    int count = 5_000;
    Bytes message = new Bytes().uint(1, count * 2L, 9, 0);
    message.raw(4).uint(1).string("text").string("a");
    for (int clock = 1; clock < count; clock++) {
      message.raw(0x84).uint(9, clock - 1).string("a");
    }
    // each is inserted at the beginning, left of another unit of the first half
    for (int i = 0; i < count; i++) {
      message.raw(0x44).uint(9, count - 1 - i).string("b");
    }

    survives("inserts", message.uint(0).toArray());
  }

  @Test
  void many_clients_inserts_with_ever_other_right_neighbours_are_taken_in_time() {
    int count = 5_000;
    Bytes message = new Bytes().uint(count + 1L);
    for (int i = 0; i < count; i++) {
      message.uint(1, 1_000_000 - i, 0).raw(0x44).uint(9, (i * 7919L) % count).string("b");
    }
    message.uint(count, 9, 0).raw(4).uint(1).string("text").string("a");
    for (int clock = 1; clock < count; clock++) {
      message.raw(0x84).uint(9, clock - 1).string("a");
    }

    survives("inserts", message.uint(0).toArray());
  }

  @Test
  void a_delete_set_of_every_other_unit_is_taken_in_time() {
    int units = 200_000;
    Bytes message = Bytes.oneStruct(4).string("a".repeat(units)).uint(1, 9, units / 2);
    for (int clock = 0; clock < units; clock += 2) {
      message.uint(clock, 1);
    }

    assertThat(survives("deletions", message.toArray())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> a_message_cut_short_or_with_one_bit_turned_leaves_a_sound_document() {
    Update start = something(1);
    byte[] message = something(4).toBytes();
    return Stream.of(
        DynamicTest.dynamicTest(
            "cut short",
            () -> {
              for (int length = 0; length < message.length; length++) {
                Ordeal.survive(start, Arrays.copyOf(message, length));
              }
            }),
        DynamicTest.dynamicTest(
            "one bit turned",
            () -> {
              for (int bit = 0; bit < message.length * 8; bit++) {
                byte[] turned = message.clone();
                turned[bit / 8] ^= (byte) (1 << (bit % 8));
                Ordeal.survive(start, turned);
              }
            }),
        DynamicTest.dynamicTest("stretches mixed up", () -> mixUp(start, message)));
  }

  private static void mixUp(Update start, byte[] message) {
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      byte[] mixed = message.clone();
      int length = 1 + random.nextInt(8);
      int from = random.nextInt(message.length - length);
      int to = random.nextInt(message.length - length);
      System.arraycopy(message, from, mixed, to, length);
      Ordeal.survive(start, mixed);
    }
  }

  private static Stream<DynamicTest> refused(Map<String, byte[]> messages) {
    return messages.entrySet().stream()
        .map(
            message ->
                DynamicTest.dynamicTest(
                    message.getKey(),
                    () ->
                        assertThat(survives(message.getKey(), message.getValue()))
                            .as("refusal")
                            .isPresent()));
  }

  private static Optional<MalformedInputException> survives(String what, byte[] message) {
    return assertTimeoutPreemptively(
        NOT_FOR_EVER, () -> Ordeal.survive(something(1), message), () -> what);
  }

  /** A state with all kinds of content. */
  private static Update something(long client) {
    Doc doc = Doc.create(DocOptions.forClient(client));
    doc.transact(
        () -> {
          doc.text("text").insert(0, "hello wörld 😀");
          doc.text("text").delete(3, 4);
          doc.text("text").format(0, 2, Map.of("bold", Any.of(true)));
          doc.map("map").set("key", Any.from(List.of(1, -2.5, "x")));
          doc.map("map").setText("nested").insert(0, "inner");
          doc.array("array").push(List.of(Any.NULL, Any.of(3), Any.of(new byte[] {1, 2})));
          doc.array("array").insertMap(0).set("deep", Any.UNDEFINED);
        });
    doc.map("map").remove("key");
    return doc.encodeState();
  }
}
