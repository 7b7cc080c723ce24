package dev.pairspace.adapters.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what our own code refuses. */
@Provider
public class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(ProblemException problem) {
    return ProblemResponses.of(problem, request);
  }
}
