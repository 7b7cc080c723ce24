package dev.pairspace.domain.crdt.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairspace.domain.crdt.encoding.Any;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JavaScript values as JSON and back, with the tags of the conformance data for what JSON lacks.
 */
public final class AnyJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AnyJson() {}

  public static JsonNode toJson(Any any) {
    if (any instanceof Any.Undefined) {
      return JSON.objectNode().put("$undef", true);
    } else if (any instanceof Any.Null) {
      return JSON.nullNode();
    } else if (any instanceof Any.Bool bool) {
      return JSON.booleanNode(bool.value());
    } else if (any instanceof Any.Num number) {
      return number(number.value());
    } else if (any instanceof Any.BigInt integer) {
      return JSON.objectNode().put("$big", Long.toString(integer.value()));
    } else if (any instanceof Any.Str text) {
      return JSON.textNode(text.value());
    } else if (any instanceof Any.Bytes bytes) {
      return JSON.objectNode().put("$bin", Base64.getEncoder().encodeToString(bytes.value()));
    } else if (any instanceof Any.Arr array) {
      ArrayNode values = JSON.arrayNode();
      array.values().forEach(value -> values.add(toJson(value)));
      return values;
    }
    return object(((Any.Obj) any).entries());
  }

  private static JsonNode number(double value) {
    boolean isJson = Double.isFinite(value) && !(value == 0 && 1 / value < 0);
    if (isJson) {
      return JSON.numberNode(value);
    }
    return JSON.objectNode().put("$num", value == 0 ? "-0" : Double.toString(value));
  }

  private static JsonNode object(Map<String, Any> entries) {
    if (entries.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
      ArrayNode pairs = JSON.arrayNode();
      entries.forEach((key, value) -> pairs.add(JSON.arrayNode().add(key).add(toJson(value))));
      return JSON.objectNode().set("$obj", pairs);
    }
    ObjectNode object = JSON.objectNode();
    entries.forEach((key, value) -> object.set(key, toJson(value)));
    return object;
  }

  public static Any fromJson(JsonNode json) {
    if (json.isNull()) {
      return Any.NULL;
    } else if (json.isBoolean()) {
      return Any.of(json.booleanValue());
    } else if (json.isNumber()) {
      return Any.of(json.doubleValue());
    } else if (json.isTextual()) {
      return Any.of(json.textValue());
    } else if (json.isArray()) {
      return new Any.Arr(allFromJson(json));
    }
    return fromObject(json);
  }

  /** The elements of a JSON list. */
  public static List<Any> allFromJson(JsonNode list) {
    List<Any> values = new ArrayList<>();
    list.forEach(value -> values.add(fromJson(value)));
    return values;
  }

  private static Any fromObject(JsonNode json) {
    if (json.has("$undef")) {
      return Any.UNDEFINED;
    } else if (json.has("$num")) {
      String name = json.get("$num").asText();
      return Any.of(name.equals("-0") ? -0.0 : Double.parseDouble(name));
    } else if (json.has("$big")) {
      return new Any.BigInt(Long.parseLong(json.get("$big").asText()));
    } else if (json.has("$bin")) {
      return Any.of(bytes(json.get("$bin")));
    }
    Map<String, Any> entries = new LinkedHashMap<>();
    if (json.has("$obj")) {
      json.get("$obj").forEach(pair -> entries.put(pair.get(0).asText(), fromJson(pair.get(1))));
    } else {
      json.properties().forEach(e -> entries.put(e.getKey(), fromJson(e.getValue())));
    }
    return new Any.Obj(entries);
  }

  /** The bytes of a base64 text. */
  public static byte[] bytes(JsonNode base64) {
    try {
      return base64.binaryValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
