package dev.pairspace.adapters.rest.problem;

import java.util.List;

/**
 * A problem document, as it is written.
 *
 * @param type relative reference that identifies the kind
 * @param status HTTP's status code
 * @param detail a sentence for people about this case
 * @param instance holds the request's id, which the log holds too
 * @param violations empty if it is not about fields
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<Violation> violations) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    violations = List.copyOf(violations);
  }

  static Problem of(
      ProblemType type, int status, String detail, String requestId, List<Violation> violations) {
    return new Problem(
        type.uri(), type.title(), status, detail, "/requests/" + requestId, violations);
  }
}
