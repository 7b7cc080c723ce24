package dev.pairspace.adapters.rest.suggestion;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.request.RequestRate;
import dev.pairspace.adapters.rest.request.Sender;
import dev.pairspace.application.suggestion.RequestSuggestion;
import dev.pairspace.domain.document.DocumentLimits;
import jakarta.servlet.http.HttpServletRequest;

/** Asks for suggestions on behalf of requests: as often as an address may. */
public final class NewSuggestions {

  private final RequestSuggestion requestSuggestion;
  private final DocumentLimits limits;
  private final RequestRate rate;
  private final Sender sender;

  /**
   * @param limits of a room's files: what is longer is no file's code
   * @param rate counts the questions of an address
   */
  public NewSuggestions(
      RequestSuggestion requestSuggestion, DocumentLimits limits, RequestRate rate, Sender sender) {
    this.requestSuggestion = requestSuggestion;
    this.limits = limits;
    this.rate = rate;
    this.sender = sender;
  }

  RequestSuggestion.Result ask(RequestSuggestion.Command command, HttpServletRequest request) {
    rate.count(sender.limitKeyOf(request));
    if (command.context().code().length() > limits.hardFileChars()) {
      throw new ProblemException(
          ProblemType.DOCUMENT_TOO_LARGE,
          "The code may have at most " + limits.maxFileChars() + " characters.");
    }
    return requestSuggestion.handle(command);
  }
}
