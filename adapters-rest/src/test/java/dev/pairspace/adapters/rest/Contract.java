package dev.pairspace.adapters.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The checked-in contract, as it is written. */
final class Contract {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final JsonNode root;

  private Contract(JsonNode root) {
    this.root = root;
  }

  static Contract read() throws IOException {
    try (InputStream yaml = Contract.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      return new Contract(new YAMLMapper().readTree(yaml));
    }
  }

  /** "POST /rooms" and so on. */
  Set<String> operations() {
    return root.path("paths").properties().stream()
        .flatMap(path -> operationsOf(path.getKey(), path.getValue()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> operationsOf(String path, JsonNode item) {
    return names(item).stream()
        .filter(METHODS::contains)
        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path);
  }

  JsonNode operation(String operation) {
    String[] parts = operation.split(" ", 2);
    return root.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
  }

  /** Names of the path's parameters. */
  Set<String> pathParameters(String operation) {
    String path = operation.split(" ", 2)[1];
    return StreamSupport.stream(
            root.path("paths").path(path).path("parameters").spliterator(), false)
        .map(this::resolved)
        .filter(parameter -> parameter.path("in").asText().equals("path"))
        .map(parameter -> parameter.path("name").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Media types that a request's body may have. */
  Set<String> consumed(String operation) {
    return names(resolved(operation(operation).path("requestBody")).path("content"));
  }

  /** Media types of the answers that are no problems. */
  Set<String> produced(String operation) {
    return operation(operation).path("responses").properties().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .flatMap(response -> names(resolved(response.getValue()).path("content")).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> schemas() {
    return names(root.path("components").path("schemas"));
  }

  JsonNode schema(String name) {
    return root.path("components").path("schemas").path(name);
  }

  /** A schema's type without null: "string", or the name of the schema that it refers to. */
  static String typeOf(JsonNode schema) {
    if (schema.has("$ref")) {
      String reference = schema.path("$ref").asText();
      return reference.substring(reference.lastIndexOf('/') + 1);
    }
    JsonNode type = schema.path("type");
    return type.isArray() ? type.get(0).asText() : type.asText();
  }

  static Set<String> names(JsonNode node) {
    var names = new TreeSet<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
  }
}
