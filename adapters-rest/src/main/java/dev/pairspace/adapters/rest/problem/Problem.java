package dev.pairspace.adapters.rest.problem;

import dev.pairspace.domain.text.GraphemeClusters;
import java.util.List;

/**
 * A problem document, as it is written.
 *
 * @param type relative reference that identifies the kind
 * @param status HTTP's status code
 * @param detail a sentence for users about this case; shortened to 500 characters
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

  /** A sentence quotes what was sent, and that may be as long as an address can be. */
  private static final int MAX_DETAIL_UNITS = 500;

  public Problem {
    violations = List.copyOf(violations);
    detail =
        detail == null || detail.length() <= MAX_DETAIL_UNITS
            ? detail
            : GraphemeClusters.cut(detail, MAX_DETAIL_UNITS) + "…";
  }

  static Problem of(
      ProblemType type, int status, String detail, String requestId, List<Violation> violations) {
    return new Problem(
        type.uri(), type.title(), status, detail, "/requests/" + requestId, violations);
  }
}
