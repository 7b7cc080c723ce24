package dev.pairspace.domain.crdt.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws edits of the given operations from a seed. */
final class EditPlan {
  private static final String PAIR = "😀";
  private static final List<String> WORDS =
      List.of("a", "if (x) {\n", "return ", "\t", "ß", "日本", PAIR, "x", "é", "}", "foo.bar()", "0");
  private static final List<String> KEYS = List.of("a", "b", "c", "", "2", "ключ");
  private static final List<String> MARKS = List.of("bold", "link", "color");
  private final RandomGenerator random;
  private final List<String> operations;
  private final List<String> words;

  private EditPlan(RandomGenerator random, List<String> operations, List<String> words) {
    this.random = random;
    this.operations = operations;
    this.words = words;
  }

  EditPlan(RandomGenerator random, List<String> operations) {
    this(random, operations, WORDS);
  }

  /** Without characters that are surrogate pairs. */
  EditPlan withoutPairs() {
    return new EditPlan(
        random, operations, WORDS.stream().filter(word -> !word.equals(PAIR)).toList());
  }

  /** The edits of one transaction, at least one. */
  List<Edit> transaction() {
    List<Edit> edits = new ArrayList<>();
    do {
      edits.add(edit(operations.get(random.nextInt(operations.size()))));
    } while (random.nextInt(4) == 0);
    return edits;
  }

  private Edit edit(String op) {
    return new Edit(
        op,
        kindOf(op),
        random.nextDouble(),
        random.nextInt(5) == 0 ? 0 : random.nextDouble(),
        random.nextInt(1, 6),
        words.get(random.nextInt(words.size())),
        KEYS.get(random.nextInt(KEYS.size())),
        valueFor(op),
        attributesFor(op));
  }

  private static String kindOf(String op) {
    if (op.startsWith("xml")) {
      return op.equals("xmlAttribute") ? "element" : "xml";
    }
    return op.startsWith("text") ? "text" : op.startsWith("map") ? "map" : "array";
  }

  private JsonNode valueFor(String op) {
    return switch (op) {
      case "mapSet" -> valueOrType(true);
      case "arrayInsert", "arrayPush" -> values();
      case "textEmbed" -> json().objectNode().put("image", random.nextInt(9));
      case "xmlInsert" -> xmlNode();
      case "xmlAttribute" -> json().textNode(words.get(random.nextInt(words.size())));
      default -> null;
    };
  }

  private JsonNode attributesFor(String op) {
    boolean marked = op.equals("textFormat") || op.equals("textInsertMarked");
    if (!marked) {
      return null;
    }
    String mark = MARKS.get(random.nextInt(MARKS.size()));
    JsonNode value =
        random.nextInt(3) == 0 ? json().nullNode() : json().numberNode(random.nextInt(3));
    return json().objectNode().set(mark, value);
  }

  private ArrayNode values() {
    ArrayNode values = json().arrayNode();
    do {
      values.add(valueOrType(false));
    } while (random.nextBoolean());
    return values;
  }

  private JsonNode valueOrType(boolean inMap) {
    return switch (random.nextInt(12)) {
      case 0 -> json().objectNode().put("$type", "map");
      case 1 -> json().objectNode().put("$type", "array");
      case 2 -> json().objectNode().put("$type", "text").put("text", "nested");
      case 3 -> json().objectNode().put("$bin", "AAEC/w==");
      case 4 -> json().objectNode().put("$num", "-0");
      // Yjs itself refuses undefined as an array element
      case 5 -> inMap ? json().objectNode().put("$undef", true) : json().textNode("");
      case 6 -> json().nullNode();
      case 7 -> json().numberNode(random.nextInt() / 8.0);
      case 8 -> json().booleanNode(random.nextBoolean());
      case 9 -> json().objectNode().put("x", random.nextInt(100));
      case 10 -> json().textNode(words.get(random.nextInt(words.size())));
      default -> json().numberNode(random.nextLong(-(1L << 53) + 1, 1L << 53));
    };
  }

  private JsonNode xmlNode() {
    return random.nextBoolean()
        ? json().objectNode().put("$type", "xmlElement").put("name", "p")
        : json().objectNode().put("$type", "xmlText").put("text", "words");
  }

  private static JsonNodeFactory json() {
    return JsonNodeFactory.instance;
  }
}
