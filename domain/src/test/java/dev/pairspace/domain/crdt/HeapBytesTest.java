package dev.pairspace.domain.crdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.pairspace.domain.crdt.encoding.Any;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a document says it takes of the heap, compared with what it takes. */
class HeapBytesTest {
  /** So much memory is compared, in as many copies as that takes. */
  private static final long ENOUGH = 8_000_000;

  /** Of a document that says much too little. */
  private static final long MOST_COPIES = 40;

  private static final int FIRST_CLIENT = 1_000_000;

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void is_what_a_document_takes_of_the_heap_within_a_quarter(String shape, List<Update> updates) {
    List<Doc> kept = new ArrayList<>();
    kept.add(loaded(updates));
    long copies = Math.min(MOST_COPIES, 2 + ENOUGH / kept.get(0).heapBytes());
    long before = used();
    for (int i = 0; i < copies; i++) {
      kept.add(loaded(updates));
    }
    double perDocument = (used() - before) / (double) copies;

    assertThat((double) kept.get(1).heapBytes())
        .as("said, compared with %.0f bytes taken", perDocument)
        .isCloseTo(perDocument, withPercentage(25));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void grows_by_no_more_than_was_said_before(String shape, List<Update> updates) {
    Doc doc = Doc.create(DocOptions.forClient(1));
    long said = 0;
    long empty = doc.heapBytes();
    for (Update update : updates) {
      long growth = UpdateCheck.heapGrowth(update, Budget.STORAGE);
      assertThat(growth).isLessThanOrEqualTo(mostOf(update));
      said += growth;
      doc.apply(update);
    }

    assertThat(doc.heapBytes() - empty).isLessThanOrEqualTo(said);
    if (updates.size() == 1) {
      assertThat(said)
          .isLessThanOrEqualTo(UpdateCheck.MOST_OVERESTIMATE * (doc.heapBytes() - empty));
    }
  }

  @Test
  void deletions_that_split_runs_take_the_most_of_a_byte_and_no_more_than_was_said() {
    Doc doc = loaded(clients(1_000, "x".repeat(127)));
    long before = doc.heapBytes();
    Update every = everySecondLetterDeleted(1_000, 127);

    long growth = UpdateCheck.heapGrowth(every, Budget.STORAGE);
    doc.apply(every);

    assertThat(growth).isBetween(doc.heapBytes() - before, mostOf(every));
    assertThat(growth).isGreaterThan(mostOf(every) * 3 / 4);
  }

  private static long mostOf(Update update) {
    return (long) UpdateCheck.MOST_HEAP_OF_A_BYTE * update.sizeInBytes();
  }

  /** Clocks below 128 take one byte each. */
  private static Update everySecondLetterDeleted(int clients, int letters) {
    ByteWriter out = new ByteWriter();
    out.writeVarUint(0);
    out.writeVarUint(clients);
    for (int client = 0; client < clients; client++) {
      out.writeVarUint(FIRST_CLIENT + client);
      out.writeVarUint(letters / 2);
      for (int clock = 1; clock < letters; clock += 2) {
        out.writeVarUint(clock);
        out.writeVarUint(1);
      }
    }
    return Update.of(out.toBytes());
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        Arguments.of("text typed by one author", oneText()),
        Arguments.of("text with many small edits", smallEdits()),
        Arguments.of("many roots", many((doc, i) -> doc.text("r" + i).insert(0, "x"), 20_000)),
        Arguments.of(
            "many nested maps",
            many((doc, i) -> doc.array("a").insertMap(0).set("k", Any.of(i)), 20_000)),
        Arguments.of("types within types", nested(20_000)),
        Arguments.of(
            "a map of many keys",
            many((doc, i) -> doc.map("m").set("key " + i, Any.of("value " + i)), 20_000)),
        Arguments.of(
            "many elements of an array",
            many((doc, i) -> doc.array("a").push(List.of(Any.of(i))), 100_000)),
        Arguments.of("many clients", clients(20_000, "hi")),
        Arguments.of("xml", many(HeapBytesTest::addElement, 10_000)),
        Arguments.of("formatted text", formatted()),
        Arguments.of("deleted text", deleted()),
        Arguments.of("what waits", waiting()));
  }

  private static void addElement(Doc doc, int i) {
    YXmlElement element = doc.xmlFragment("x").insertElement(i, "p");
    element.setAttribute("class", Any.of("c" + i));
  }

  private interface Edit {
    void make(Doc doc, int i);
  }

  private static List<Update> many(Edit edit, int times) {
    Doc doc = Doc.create(DocOptions.forClient(7));
    doc.transact(
        () -> {
          for (int i = 0; i < times; i++) {
            edit.make(doc, i);
          }
        });
    return List.of(doc.encodeState());
  }

  private static List<Update> nested(int depth) {
    Doc doc = Doc.create(DocOptions.forClient(7));
    doc.transact(
        () -> {
          YMap map = doc.map("m");
          for (int i = 0; i < depth; i++) {
            map = map.setMap("k");
          }
        });
    return List.of(doc.encodeState());
  }

  private static List<Update> oneText() {
    List<Update> messages = new ArrayList<>();
    Doc doc = Doc.create(DocOptions.forClient(7));
    doc.observeUpdates(messages::add);
    for (int i = 0; i < 20_000; i++) {
      doc.text("text").insert(doc.text("text").length(), "some words ");
    }
    return messages;
  }

  private static List<Update> smallEdits() {
    SplittableRandom random = new SplittableRandom(1);
    return many(
        (doc, i) -> doc.text("text").insert(random.nextInt(doc.text("text").length() + 1), "ab"),
        50_000);
  }

  private static List<Update> formatted() {
    return many(
        (doc, i) -> {
          doc.text("text").insert(0, "word ");
          doc.text("text").format(0, 4, Map.of("bold", Any.of(true)));
        },
        5_000);
  }

  private static List<Update> deleted() {
    return many(
        (doc, i) -> {
          doc.text("text").insert(0, "abc");
          doc.text("text").delete(1, 1);
        },
        20_000);
  }

  private static List<Update> clients(int count, String text) {
    List<Update> updates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Doc doc = Doc.create(DocOptions.forClient(FIRST_CLIENT + i));
      doc.text("text").insert(0, text);
      updates.add(doc.encodeState());
    }
    return List.of(UpdateMerge.merge(updates));
  }

  private static List<Update> waiting() {
    List<Update> updates = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      ByteWriter bytes = new ByteWriter();
      bytes.writeVarUint(1);
      bytes.writeVarUint(1);
      bytes.writeVarUint(1_000_000 + i);
      bytes.writeVarUint(5);
      bytes.writeUint8(0x04);
      bytes.writeVarUint(1);
      bytes.writeString("t");
      bytes.writeString("late");
      bytes.writeVarUint(0);
      updates.add(Update.of(bytes.toBytes()));
    }
    return updates;
  }

  private static Doc loaded(List<Update> updates) {
    Doc doc = Doc.create(new DocOptions(1, true, Budget.STORAGE));
    updates.forEach(doc::apply);
    return doc;
  }

  /**
   * What is in use after a collection, without what threads have reserved since. Of four even the
   * serial collector makes one that leaves nothing dead behind.
   */
  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
        .sum();
  }
}
