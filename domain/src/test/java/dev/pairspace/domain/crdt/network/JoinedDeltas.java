package dev.pairspace.domain.crdt.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A view whose neighbouring texts of equal attributes are one: a mark that changes nothing parts
 * them, and Yjs removes such marks when it applies single messages.
 */
final class JoinedDeltas {
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JoinedDeltas() {}

  static JsonNode of(JsonNode view) {
    if (view instanceof ArrayNode array) {
      ArrayNode all = JSON.arrayNode();
      array.forEach(each -> all.add(of(each)));
      return isDelta(all) ? joined(all) : all;
    }
    if (view instanceof ObjectNode object) {
      ObjectNode all = JSON.objectNode();
      object
          .properties()
          .forEach(entry -> all.set(asOthersSeeIt(entry.getKey()), of(entry.getValue())));
      if (isPlain(all.get("delta"))) {
        all.remove("delta");
      }
      return all;
    }
    return view.isTextual() ? JSON.textNode(asOthersSeeIt(view.textValue())) : view;
  }

  /** A lone surrogate is U+FFFD for everybody but its writer, and for Yjs once it has waited. */
  private static String asOthersSeeIt(String text) {
    return LONE_SURROGATE.matcher(text).replaceAll("\ufffd");
  }

  private static boolean isDelta(ArrayNode array) {
    return !array.isEmpty() && array.get(0).has("insert");
  }

  private static boolean isPlain(JsonNode delta) {
    return delta != null
        && delta.size() == 1
        && delta.get(0).get("insert").isTextual()
        && !delta.get(0).has("attributes");
  }

  private static ArrayNode joined(ArrayNode delta) {
    ArrayNode all = JSON.arrayNode();
    for (JsonNode next : delta) {
      JsonNode last = all.isEmpty() ? null : all.get(all.size() - 1);
      if (last != null && isText(last) && isText(next) && sameAttributes(last, next)) {
        String text = last.get("insert").textValue() + next.get("insert").textValue();
        ((ObjectNode) last).put("insert", text);
      } else {
        all.add(next);
      }
    }
    return all;
  }

  private static boolean isText(JsonNode entry) {
    return entry.get("insert").isTextual();
  }

  private static boolean sameAttributes(JsonNode a, JsonNode b) {
    return Objects.equals(a.get("attributes"), b.get("attributes"));
  }
}
