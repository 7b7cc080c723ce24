package dev.pairspace.adapters.rest.problem;

import dev.pairspace.adapters.rest.request.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Makes answers of problems. */
final class ProblemResponses {

  private ProblemResponses() {}

  static Response of(ProblemException problem, HttpServletRequest request) {
    ProblemType type = problem.type();
    Response.ResponseBuilder answer =
        answer(type, type.status(), problem.getMessage(), problem.violations(), request);
    problem.headers().forEach(answer::header);
    return answer.build();
  }

  static Response of(ProblemType type, int status, String detail, HttpServletRequest request) {
    return answer(type, status, detail, List.of(), request).build();
  }

  private static Response.ResponseBuilder answer(
      ProblemType type,
      int status,
      String detail,
      List<Violation> violations,
      HttpServletRequest request) {
    String requestId = RequestId.of(request);
    return Response.status(status)
        .type(Problem.MEDIA_TYPE)
        .header(RequestId.HEADER, requestId)
        .header("Cache-Control", "no-store")
        .entity(Problem.of(type, status, detail, requestId, violations));
  }
}
