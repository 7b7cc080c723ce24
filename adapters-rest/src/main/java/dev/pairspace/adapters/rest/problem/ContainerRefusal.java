package dev.pairspace.adapters.rest.problem;

import dev.pairspace.adapters.rest.request.RequestId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * A request that the container has refused by itself: for its form, or since nothing serves it.
 *
 * @param status HTTP's status code
 * @param path what was asked for
 */
public record ContainerRefusal(int status, String path) {

  /** Reads what the container reports of it. */
  public static ContainerRefusal of(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return new ContainerRefusal(
        status instanceof Integer code ? code : HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
        path instanceof String uri ? uri : request.getRequestURI());
  }

  /** Answers with a problem document; the container's own words are not repeated. */
  public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String id = RequestId.of(request);
    var problem = Problem.of(ProblemType.ofStatus(status), status, detail(), id, List.of());
    ServletProblems.write(problem, id, response);
  }

  /**
   * Logs what was thrown, unless the request itself is to blame. The container is told to keep
   * quiet: it writes a stack trace for each address that it cannot read.
   */
  public void log(HttpServletRequest request) {
    boolean isOurs = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    if (isOurs
        && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
      UnexpectedErrors.log(thrown, request);
    }
  }

  private String detail() {
    return switch (status) {
      case 400 -> "The request's address or one of its headers cannot be read.";
      case 403 -> "The server does not answer this.";
      case 404 -> "There is nothing at " + path + ".";
      case 405 -> path + " does not know this method.";
      case 426 -> "This address speaks WebSocket.";
      default ->
          status < 500 ? "The request was refused." : "The server could not answer. Try again.";
    };
  }
}
