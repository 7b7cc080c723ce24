package dev.pairspace.adapters.rest.suggestion;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.request.RequestOrigin;
import dev.pairspace.adapters.rest.request.RequestRate;
import dev.pairspace.application.suggestion.RequestSuggestion;
import dev.pairspace.domain.document.DocumentLimits;
import jakarta.servlet.http.HttpServletRequest;

/** Asks for suggestions on behalf of requests: as often as an address may. */
public final class RateLimitedSuggestions {

  private final RequestSuggestion requestSuggestion;
  private final DocumentLimits limits;
  private final RequestRate rate;
  private final RequestOrigin requestOrigin;

  /**
   * @param limits of a room's files: longer text is no file's code
   * @param rate counts the questions of an address
   */
  public RateLimitedSuggestions(
      RequestSuggestion requestSuggestion,
      DocumentLimits limits,
      RequestRate rate,
      RequestOrigin requestOrigin) {
    this.requestSuggestion = requestSuggestion;
    this.limits = limits;
    this.rate = rate;
    this.requestOrigin = requestOrigin;
  }

  RequestSuggestion.Result ask(RequestSuggestion.Command command, HttpServletRequest request) {
    rate.count(requestOrigin.limitKeyOf(request));
    if (command.context().code().length() > limits.hardFileChars()) {
      throw new ProblemException(
          ProblemType.DOCUMENT_TOO_LARGE,
          "The code may have at most " + limits.maxFileChars() + " characters.");
    }
    return requestSuggestion.handle(command);
  }
}
