package dev.pairspace.adapters.rest.problem;

import dev.pairspace.adapters.rest.json.JsonText;
import dev.pairspace.adapters.rest.request.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes problem documents where no resource has been reached. */
public final class ServletProblems {

  private ServletProblems() {}

  /** Answers with the problem. */
  public static void write(
      ProblemException refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemType type = refusal.type();
    String id = RequestId.of(request);
    refusal.headers().forEach(response::setHeader);
    write(
        Problem.of(type, type.status(), refusal.getMessage(), id, refusal.violations()),
        id,
        response);
  }

  /**
   * Answers with the problem and ends the connection: what is still to come of the body is not
   * waited for.
   */
  public static void writeAndClose(
      ProblemException refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Connection", "close");
    write(refusal, request, response);
  }

  static void write(Problem problem, String requestId, HttpServletResponse response)
      throws IOException {
    byte[] body = JsonText.of(problem);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader(RequestId.HEADER, requestId);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
