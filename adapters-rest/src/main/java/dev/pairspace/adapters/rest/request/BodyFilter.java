package dev.pairspace.adapters.rest.request;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Reads the body before anybody else does, and no further than the limit. */
@Provider
public class BodyFilter implements ContainerRequestFilter {

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    int limit = limit();
    if (request.getLength() > limit) {
      throw tooLarge(limit);
    }
    byte[] body = read(request, limit + 1);
    if (body.length > limit) {
      throw tooLarge(limit);
    }
    request.setEntityStream(new ByteArrayInputStream(body));
  }

  /** Fails where the body is not what its headers say, compressed for instance. */
  private static byte[] read(ContainerRequestContext request, int bytes) {
    try {
      return request.getEntityStream().readNBytes(bytes);
    } catch (IOException broken) {
      throw new ProblemException(
          ProblemType.MALFORMED_BODY, "The body is not what its headers say it is.");
    }
  }

  private int limit() {
    MaxBody declared = resource.getResourceMethod().getAnnotation(MaxBody.class);
    return declared == null ? MaxBody.STANDARD : declared.value();
  }

  private static ProblemException tooLarge(int limit) {
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE, "The body may have at most " + limit + " bytes.");
  }
}
