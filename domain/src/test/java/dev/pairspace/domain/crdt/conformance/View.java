package dev.pairspace.domain.crdt.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairspace.domain.crdt.Delta;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.Value;
import dev.pairspace.domain.crdt.YArray;
import dev.pairspace.domain.crdt.YMap;
import dev.pairspace.domain.crdt.YText;
import dev.pairspace.domain.crdt.YType;
import dev.pairspace.domain.crdt.YXmlElement;
import dev.pairspace.domain.crdt.YXmlFragment;
import dev.pairspace.domain.crdt.YXmlHook;
import dev.pairspace.domain.crdt.YXmlText;
import dev.pairspace.domain.crdt.encoding.Any;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a document shows, as JSON in the form of the conformance data's {@code view}. */
public final class View {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** JSON has one kind of number: 1 equals 1.0. */
  private static final Comparator<JsonNode> BY_VALUE =
      (a, b) ->
          a.isNumber() && b.isNumber()
              ? Double.compare(a.doubleValue(), b.doubleValue())
              : a.equals(b) ? 0 : 1;

  private View() {}

  public static boolean same(JsonNode a, JsonNode b) {
    return a.equals(BY_VALUE, b);
  }

  /**
   * The values of the given roots.
   *
   * @param kinds text, map, array or xml by root name
   */
  public static ObjectNode of(Doc doc, Map<String, String> kinds) {
    ObjectNode view = JSON.objectNode();
    kinds.forEach((name, kind) -> view.set(name, root(doc, name, kind)));
    return view;
  }

  private static JsonNode root(Doc doc, String name, String kind) {
    return switch (kind) {
      case "text" -> text(doc.text(name));
      case "map" -> map(doc.map(name));
      case "array" -> array(doc.array(name));
      case "xml" -> type(doc.xmlFragment(name));
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static JsonNode type(YType type) {
    if (type instanceof YXmlText xmlText) {
      ObjectNode node = JSON.objectNode();
      node.set("$xmlText", delta(xmlText.toDelta()));
      return withAttributes(node, xmlText.attributes());
    } else if (type instanceof YText text) {
      return text(text);
    } else if (type instanceof YMap map) {
      return map(map);
    } else if (type instanceof YArray array) {
      return array(array);
    } else if (type instanceof YXmlElement element) {
      return element(element);
    } else if (type instanceof YXmlFragment fragment) {
      return JSON.objectNode().set("$xmlFragment", children(fragment));
    } else if (type instanceof YXmlHook hook) {
      ObjectNode node = JSON.objectNode().put("$xmlHook", hook.name());
      return node.set("entries", entries(hook.entries()));
    }
    throw new IllegalArgumentException(type.toString());
  }

  private static JsonNode text(YText text) {
    ObjectNode node = JSON.objectNode().put("$text", text.toString()).put("length", text.length());
    ArrayNode delta = delta(text.toDelta());
    if (isRich(delta)) {
      node.set("delta", delta);
    }
    return withAttributes(node, text.attributes());
  }

  private static boolean isRich(ArrayNode delta) {
    return delta.size() > 1
        || (delta.size() == 1
            && (!delta.get(0).get("insert").isTextual() || delta.get(0).has("attributes")));
  }

  private static JsonNode withAttributes(ObjectNode node, Map<String, Value> attributes) {
    return attributes.isEmpty() ? node : node.set("attrs", entries(attributes));
  }

  private static JsonNode map(YMap map) {
    return JSON.objectNode().set("$map", entries(map.toMap()));
  }

  private static JsonNode array(YArray array) {
    ArrayNode values = JSON.arrayNode();
    array.toList().forEach(value -> values.add(value(value)));
    return JSON.objectNode().set("$array", values);
  }

  private static JsonNode element(YXmlElement element) {
    ObjectNode node = JSON.objectNode().put("$xmlElement", element.name());
    node.set("attrs", entries(element.attributes()));
    return node.set("children", children(element));
  }

  private static ArrayNode children(YXmlFragment fragment) {
    ArrayNode children = JSON.arrayNode();
    fragment.children().forEach(child -> children.add(type(child)));
    return children;
  }

  private static ArrayNode entries(Map<String, Value> entries) {
    ArrayNode pairs = JSON.arrayNode();
    new TreeMap<>(entries)
        .forEach((key, value) -> pairs.add(JSON.arrayNode().add(key).add(value(value))));
    return pairs;
  }

  private static ArrayNode delta(List<Delta> delta) {
    ArrayNode entries = JSON.arrayNode();
    delta.forEach(entry -> entries.add(deltaEntry(entry)));
    return entries;
  }

  private static JsonNode deltaEntry(Delta entry) {
    ObjectNode node = JSON.objectNode();
    if (entry instanceof Delta.Insert insert) {
      node.put("insert", insert.text());
      return withMarks(node, insert.attributes());
    } else if (entry instanceof Delta.InsertValue insert) {
      node.set("insert", embed(insert.value()));
      return withMarks(node, insert.attributes());
    }
    throw new IllegalArgumentException("a state has no " + entry);
  }

  private static JsonNode withMarks(ObjectNode node, Map<String, Any> marks) {
    if (marks.isEmpty()) {
      return node;
    }
    ObjectNode attributes = JSON.objectNode();
    marks.forEach((key, value) -> attributes.set(key, AnyJson.toJson(value)));
    return node.set("attributes", attributes);
  }

  /** A delta of Yjs does not tell an embedded string from text. */
  private static JsonNode embed(Value value) {
    if (value instanceof Value.Plain plain && plain.any() instanceof Any.Str string) {
      return JSON.textNode(string.value());
    }
    return value instanceof Value.Plain plain
        ? JSON.objectNode().set("$embed", AnyJson.toJson(plain.any()))
        : value(value);
  }

  private static JsonNode value(Value value) {
    if (value instanceof Value.Plain plain) {
      return AnyJson.toJson(plain.any());
    } else if (value instanceof Value.Nested nested) {
      return type(nested.type());
    } else if (value instanceof Value.Subdocument subdocument) {
      return JSON.objectNode().put("$doc", subdocument.reference().guid());
    }
    throw new IllegalArgumentException(value.toString());
  }
}
