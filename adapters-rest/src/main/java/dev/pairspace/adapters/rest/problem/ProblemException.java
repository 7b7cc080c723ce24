package dev.pairspace.adapters.rest.problem;

import java.util.List;
import java.util.Map;

/** Ends a request with a problem document. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;

  @SuppressWarnings("serial") // never serialised: it ends with its request
  private final List<Violation> violations;

  @SuppressWarnings("serial")
  private final Map<String, String> headers;

  private ProblemException(
      ProblemType type, String detail, List<Violation> violations, Map<String, String> headers) {
    super(detail);
    this.type = type;
    this.violations = List.copyOf(violations);
    this.headers = Map.copyOf(headers);
  }

  /**
   * @param detail a sentence for users about this case
   */
  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of(), Map.of());
  }

  /** A problem with fields of the request. */
  public static ProblemException of(ProblemType type, String detail, List<Violation> violations) {
    return new ProblemException(type, detail, violations, Map.of());
  }

  /** A problem that goes away by itself. */
  public static ProblemException retryAfter(ProblemType type, String detail, long seconds) {
    return new ProblemException(
        type, detail, List.of(), Map.of("Retry-After", Long.toString(seconds)));
  }

  /** A problem with a header that says how to avoid it. */
  public static ProblemException withHeader(
      ProblemType type, String detail, String header, String value) {
    return new ProblemException(type, detail, List.of(), Map.of(header, value));
  }

  ProblemType type() {
    return type;
  }

  List<Violation> violations() {
    return violations;
  }

  Map<String, String> headers() {
    return headers;
  }
}
