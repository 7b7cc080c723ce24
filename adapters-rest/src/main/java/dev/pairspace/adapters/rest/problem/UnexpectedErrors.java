package dev.pairspace.adapters.rest.problem;

import dev.pairspace.adapters.rest.request.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Unexpected errors: the log gets everything, the client an id to ask with. */
final class UnexpectedErrors {

  private static final Logger LOG = System.getLogger(UnexpectedErrors.class.getName());

  private UnexpectedErrors() {}

  static void log(Throwable error, HttpServletRequest request) {
    LOG.log(
        Level.ERROR,
        "request.failed request=%s method=%s path=%s"
            .formatted(RequestId.of(request), request.getMethod(), request.getRequestURI()),
        error);
  }

  static Response answer(Throwable error, HttpServletRequest request) {
    String id = RequestId.of(request);
    log(error, request);
    return ProblemResponses.of(
        ProblemType.INTERNAL_ERROR,
        ProblemType.INTERNAL_ERROR.status(),
        "The server could not answer. Its operator finds the reason in its log under " + id + ".",
        request);
  }
}
