package dev.pairspace.adapters.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Answers what the framework refuses: unknown paths, methods and media types. */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(WebApplicationException refusal) {
    Response theirs = refusal.getResponse();
    int status = theirs.getStatus();
    if (status < 400) {
      return theirs;
    }
    if (status >= 500) {
      return UnexpectedErrors.answer(refusal, request);
    }
    Response ours =
        ProblemResponses.of(ProblemType.ofStatus(status), status, detailOf(theirs), request);
    Object allowed = theirs.getHeaders().getFirst(HttpHeaders.ALLOW);
    return allowed == null
        ? ours
        : Response.fromResponse(ours).header(HttpHeaders.ALLOW, allowed).build();
  }

  private String detailOf(Response theirs) {
    String path = request.getRequestURI();
    return switch (theirs.getStatus()) {
      case 404 -> "There is nothing at " + path + ".";
      case 405 ->
          "%s does not know the method %s, only %s."
              .formatted(path, request.getMethod(), sorted(theirs.getAllowedMethods()));
      case 406 -> path + " has no answer in the form that the header Accept asks for.";
      case 415 -> path + " does not read a body " + typeOfBody() + ".";
      default -> "The request was refused: " + theirs.getStatusInfo().getReasonPhrase() + ".";
    };
  }

  private String typeOfBody() {
    String type = request.getContentType();
    return type == null ? "without a header Content-Type" : "of type " + type;
  }

  private static String sorted(Set<String> methods) {
    return String.join(", ", methods.stream().sorted().toList());
  }
}
