package dev.pairspace.adapters.rest.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gathers everything that is wrong with a request while its values are made, so that a client is
 * told all of it at once. Value objects say what is wrong; this says where. Confined to one
 * request.
 */
public final class Violations {

  private final List<Violation> found = new ArrayList<>();

  /**
   * Makes a value of a field that must be there.
   *
   * @return null if the field is missing or wrong; it is never used, because {@link #throwIfAny}
   *     ends the request
   */
  public <T, V> V required(String field, T raw, Function<T, V> value) {
    if (raw == null) {
      add(field, "is missing");
      return null;
    }
    return made(field, raw, value).orElse(null);
  }

  /** Makes a value of a field that may be missing or null. */
  public <T, V> Optional<V> optional(String field, T raw, Function<T, V> value) {
    return Optional.ofNullable(raw).flatMap(present -> made(field, present, value));
  }

  public void add(String field, String message) {
    found.add(new Violation(field, message));
  }

  /** Ends the request if anything was found. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw ProblemException.of(ProblemType.INVALID_REQUEST, sentence(), found);
    }
  }

  /** The member of a closed set that a text names; a violation if it names none. */
  public static <V> V known(Optional<V> value, String expected) {
    return value.orElseThrow(() -> new IllegalArgumentException("must be " + expected));
  }

  private <T, V> Optional<V> made(String field, T raw, Function<T, V> value) {
    try {
      return Optional.of(value.apply(raw));
    } catch (IllegalArgumentException refusal) {
      add(field, refusal.getMessage());
      return Optional.empty();
    }
  }

  private String sentence() {
    return found.stream()
        .map(violation -> violation.field() + " " + violation.message())
        .collect(Collectors.joining("; ", "", "."));
  }
}
