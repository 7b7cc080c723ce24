package dev.pairspace.adapters.rest;

import static java.util.stream.Collectors.toSet;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the resources really serve, by their annotations. */
final class Served {

  private static final Pattern TEMPLATE = Pattern.compile("\\{(\\w+)}");
  private static final String TEMPLATE_PATTERN = "\\{\\s*(\\w+)\\s*:[^}]*}";

  private final Map<String, Method> operations = new TreeMap<>();

  Served(Set<Class<?>> resources) {
    resources.forEach(this::add);
  }

  private void add(Class<?> resource) {
    for (Method method : resource.getDeclaredMethods()) {
      httpMethodOf(method)
          .ifPresent(verb -> operations.put(verb + " " + pathOf(resource, method), method));
    }
  }

  /** "POST /rooms" and so on. */
  Set<String> operations() {
    return operations.keySet();
  }

  /** Those in the template: a resource may read one from the address itself. */
  Set<String> pathParameters(String operation) {
    return TEMPLATE.matcher(operation).results().map(found -> found.group(1)).collect(toSet());
  }

  /** The type of the parameter that takes the body, if there is one. */
  Optional<Class<?>> body(String operation) {
    Method method = operations.get(operation);
    for (int i = 0; i < method.getParameterCount(); i++) {
      if (method.getParameterAnnotations()[i].length == 0) {
        return Optional.of(method.getParameterTypes()[i]);
      }
    }
    return Optional.empty();
  }

  Class<?> answer(String operation) {
    return operations.get(operation).getReturnType();
  }

  Set<String> consumed(String operation) {
    Method method = operations.get(operation);
    Consumes own = method.getAnnotation(Consumes.class);
    Consumes declared =
        own == null ? method.getDeclaringClass().getAnnotation(Consumes.class) : own;
    return declared == null || body(operation).isEmpty() ? Set.of() : Set.of(declared.value());
  }

  Set<String> produced(String operation) {
    Method method = operations.get(operation);
    Produces own = method.getAnnotation(Produces.class);
    Produces declared =
        own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
    return Set.of(declared.value());
  }

  private static Optional<String> httpMethodOf(Method method) {
    return Stream.of(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String pathOf(Class<?> resource, Method method) {
    Path own = method.getAnnotation(Path.class);
    String path = resource.getAnnotation(Path.class).value() + (own == null ? "" : own.value());
    return path.replaceAll(TEMPLATE_PATTERN, "{$1}");
  }
}
