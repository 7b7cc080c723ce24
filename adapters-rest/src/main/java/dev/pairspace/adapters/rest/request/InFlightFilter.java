package dev.pairspace.adapters.rest.request;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.problem.ServletProblems;
import dev.pairspace.adapters.rest.request.FairShare.Outcome;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets only so many requests be answered at once: what waits for a room, for the database or for a
 * reader that does not read must leave threads for bodies and handshakes. A handshake of a socket
 * is not counted: it takes a thread only as long as the store is asked, see there.
 */
public final class InFlightFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final long RETRY_AFTER_SECONDS = 1;

  private final transient FairShare places;
  private volatile boolean isEnding;
  private final transient AnswerMemory answers;
  private final transient RequestOrigin requestOrigin;

  /**
   * @param places how many requests may be answered at once
   * @param answers what their answers hold of memory until they are sent
   */
  public InFlightFilter(FairShare places, AnswerMemory answers, RequestOrigin requestOrigin) {
    this.places = places;
    this.answers = answers;
    this.requestOrigin = requestOrigin;
  }

  /** Refuses requests from now on: the server stops, and what they write may not be stored. */
  public void end() {
    isEnding = true;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (opensSocket(request)) {
      chain.doFilter(request, response);
      return;
    }
    if (isEnding) {
      ServletProblems.write(ending(), request, response);
      return;
    }
    Outcome outcome = places.take(requestOrigin.limitKeyOf(request), 1);
    if (outcome instanceof Outcome.Taken taken) {
      try {
        chain.doFilter(request, response);
      } finally {
        answers.release(request);
        taken.share().close();
      }
    } else {
      ServletProblems.write(refusal(outcome), request, response);
    }
  }

  private static boolean opensSocket(HttpServletRequest request) {
    return Paths.isOfSocket(Paths.of(request))
        && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
  }

  private static ProblemException ending() {
    return ProblemException.retryAfter(
        ProblemType.SERVER_BUSY, "The server is stopping.", RETRY_AFTER_SECONDS);
  }

  private static ProblemException refusal(Outcome outcome) {
    return outcome instanceof Outcome.SenderHasEnough
        ? ProblemException.retryAfter(
            ProblemType.TOO_MANY_REQUESTS,
            "Too many requests of this address are being answered.",
            RETRY_AFTER_SECONDS)
        : ProblemException.retryAfter(
            ProblemType.SERVER_BUSY, "Too many requests are being answered.", RETRY_AFTER_SECONDS);
  }
}
