package dev.pairspace.adapters.rest.suggestion;

import dev.pairspace.adapters.rest.request.RequestRate;
import dev.pairspace.adapters.rest.request.Sender;
import dev.pairspace.application.suggestion.RequestSuggestion;
import jakarta.servlet.http.HttpServletRequest;

/** Asks for suggestions on behalf of requests: as often as an address may. */
public final class NewSuggestions {

  private final RequestSuggestion requestSuggestion;
  private final RequestRate rate;
  private final Sender sender;

  /**
   * @param rate counts the questions of an address
   */
  public NewSuggestions(RequestSuggestion requestSuggestion, RequestRate rate, Sender sender) {
    this.requestSuggestion = requestSuggestion;
    this.rate = rate;
    this.sender = sender;
  }

  RequestSuggestion.Result ask(RequestSuggestion.Command command, HttpServletRequest request) {
    rate.count(sender.limitKeyOf(request));
    return requestSuggestion.handle(command);
  }
}
