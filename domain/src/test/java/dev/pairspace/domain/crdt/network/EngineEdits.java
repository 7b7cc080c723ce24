package dev.pairspace.domain.crdt.network;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.Value;
import dev.pairspace.domain.crdt.YArray;
import dev.pairspace.domain.crdt.YMap;
import dev.pairspace.domain.crdt.YText;
import dev.pairspace.domain.crdt.YType;
import dev.pairspace.domain.crdt.YXmlElement;
import dev.pairspace.domain.crdt.YXmlFragment;
import dev.pairspace.domain.crdt.YXmlText;
import dev.pairspace.domain.crdt.conformance.AnyJson;
import dev.pairspace.domain.crdt.encoding.Any;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes edits in a document of ours: the counterpart of {@code edits.mjs}. */
final class EngineEdits {
  private final Doc doc;
  private final Map<String, String> roots;

  EngineEdits(Doc doc, Map<String, String> roots) {
    this.doc = doc;
    this.roots = roots;
  }

  void make(Edit edit) {
    switch (edit.kind()) {
      case "text" -> pick(edit, texts()).forEach(text -> editText(text, edit));
      case "map" -> pick(edit, all(YMap.class)).forEach(map -> editMap(map, edit));
      case "array" -> pick(edit, all(YArray.class)).forEach(array -> editArray(array, edit));
      case "xml" -> pick(edit, all(YXmlFragment.class)).forEach(parent -> editXml(parent, edit));
      case "element" ->
          pick(edit, all(YXmlElement.class))
              .forEach(element -> element.setAttribute(edit.key(), AnyJson.fromJson(edit.value())));
      default -> throw new IllegalArgumentException(edit.toString());
    }
  }

  private static void editText(YText text, Edit edit) {
    int length = text.length();
    switch (edit.op()) {
      case "textInsert" -> text.insert(edit.place(length), edit.text());
      case "textInsertMarked" -> text.insert(edit.place(length), edit.text(), marks(edit));
      case "textDelete" -> {
        if (edit.rangeLength(length) > 0) {
          text.delete(edit.rangeStart(length), edit.rangeLength(length));
        }
      }
      case "textFormat" -> {
        boolean hasPairs = text.toString().chars().anyMatch(u -> Character.isSurrogate((char) u));
        if (edit.rangeLength(length) > 0 && !hasPairs) {
          text.format(edit.rangeStart(length), edit.rangeLength(length), marks(edit));
        }
      }
      default -> {}
    }
  }

  private static Map<String, Any> marks(Edit edit) {
    return ((Any.Obj) AnyJson.fromJson(edit.attributes())).entries();
  }

  private static void editMap(YMap map, Edit edit) {
    if (edit.op().equals("mapDelete")) {
      map.remove(edit.key());
      return;
    }
    JsonNode value = edit.value();
    switch (value.path("$type").asText()) {
      case "map" -> map.setMap(edit.key());
      case "array" -> map.setArray(edit.key());
      case "text" -> map.setText(edit.key()).insert(0, value.get("text").asText());
      default -> map.set(edit.key(), AnyJson.fromJson(value));
    }
  }

  private static void editArray(YArray array, Edit edit) {
    int length = array.length();
    switch (edit.op()) {
      case "arrayInsert" -> insertEach(array, edit.place(length), edit.value());
      case "arrayPush" -> {
        if (hasType(edit.value())) {
          insertEach(array, length, edit.value());
        } else {
          array.push(AnyJson.allFromJson(edit.value()));
        }
      }
      case "arrayDelete" -> {
        if (edit.rangeLength(length) > 0) {
          array.delete(edit.rangeStart(length), edit.rangeLength(length));
        }
      }
      default -> throw new IllegalArgumentException(edit.toString());
    }
  }

  private static boolean hasType(JsonNode values) {
    return !values.findValues("$type").isEmpty();
  }

  private static void insertEach(YArray array, int index, JsonNode values) {
    int at = index;
    for (JsonNode value : values) {
      switch (value.path("$type").asText()) {
        case "map" -> array.insertMap(at);
        case "array" -> array.insertArray(at);
        case "text" -> array.insertText(at).insert(0, value.get("text").asText());
        default -> array.insert(at, List.of(AnyJson.fromJson(value)));
      }
      at++;
    }
  }

  private static void editXml(YXmlFragment parent, Edit edit) {
    int length = parent.length();
    if (edit.op().equals("xmlDelete")) {
      if (edit.rangeLength(length) > 0) {
        parent.delete(edit.rangeStart(length), edit.rangeLength(length));
      }
    } else if (edit.value().get("$type").asText().equals("xmlElement")) {
      parent.insertElement(edit.place(length), edit.value().get("name").asText());
    } else {
      parent.insertText(edit.place(length)).insert(0, edit.value().get("text").asText());
    }
  }

  /** The one type the edit means, if there is any of its kind. */
  private static <T> List<T> pick(Edit edit, List<T> types) {
    return types.isEmpty() ? types : List.of(types.get((int) (edit.in() * types.size())));
  }

  private List<YText> texts() {
    return all(YText.class).stream().filter(text -> !(text instanceof YXmlText)).toList();
  }

  private <T extends YType> List<T> all(Class<T> kind) {
    List<YType> found = new ArrayList<>();
    roots.forEach((name, rootKind) -> visit(root(name, rootKind), found));
    return found.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private YType root(String name, String kind) {
    return switch (kind) {
      case "text" -> doc.text(name);
      case "map" -> doc.map(name);
      case "array" -> doc.array(name);
      default -> doc.xmlFragment(name);
    };
  }

  private static void visit(YType type, List<YType> found) {
    found.add(type);
    if (type instanceof YMap map) {
      map.toMap().values().forEach(value -> visitValue(value, found));
    } else if (type instanceof YArray array) {
      array.toList().forEach(value -> visitValue(value, found));
    } else if (type instanceof YXmlFragment fragment) {
      fragment.children().forEach(child -> visit(child, found));
    }
  }

  private static void visitValue(Value value, List<YType> found) {
    if (value instanceof Value.Nested nested) {
      visit(nested.type(), found);
    }
  }
}
