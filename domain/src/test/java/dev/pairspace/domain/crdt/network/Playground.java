package dev.pairspace.domain.crdt.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The root types which every replica of a session declares, and what is done in them. */
final class Playground {
  static final List<String> PLAIN_TEXT =
      List.of("textInsert", "textInsert", "textInsert", "textDelete");
  static final List<String> ARRAYS =
      List.of("arrayInsert", "arrayInsert", "arrayPush", "arrayDelete");
  static final List<String> MAPS = List.of("mapSet", "mapSet", "mapDelete");
  static final List<String> MARKED_TEXT =
      List.of(
          "textInsert", "textInsert", "textDelete", "textFormat", "textInsertMarked", "textEmbed");
  static final List<String> NESTED =
      List.of("mapSet", "mapDelete", "arrayInsert", "arrayDelete", "textInsert", "textDelete");
  static final List<String> XML = List.of("xmlInsert", "xmlInsert", "xmlDelete", "xmlAttribute");

  private Playground() {}

  /** Kinds by name. */
  static Map<String, String> byName() {
    Map<String, String> roots = new LinkedHashMap<>();
    roots.put("text", "text");
    roots.put("other text", "text");
    roots.put("map", "map");
    roots.put("array", "array");
    roots.put("xml", "xml");
    return roots;
  }

  /** What sessions are about: a name, and the operations to draw from. */
  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("text", PLAIN_TEXT),
        Arguments.of("arrays", ARRAYS),
        Arguments.of("maps", MAPS),
        Arguments.of("marked text", MARKED_TEXT),
        Arguments.of("nested types", NESTED),
        Arguments.of("XML", XML),
        Arguments.of("everything", everything()));
  }

  /** All operations, each group as often as its size. */
  static List<String> everything() {
    return Stream.of(PLAIN_TEXT, ARRAYS, MAPS, MARKED_TEXT, NESTED, XML)
        .flatMap(List::stream)
        .toList();
  }
}
