package dev.pairspace.adapters.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers everything that no other mapper knows. */
@Provider
public class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable error) {
    return UnexpectedErrors.answer(error, request);
  }
}
