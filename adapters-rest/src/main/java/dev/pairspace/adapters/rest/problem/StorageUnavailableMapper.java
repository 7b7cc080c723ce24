package dev.pairspace.adapters.rest.problem;

import dev.pairspace.adapters.rest.request.RequestId;
import dev.pairspace.application.port.StorageUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Answers while the database cannot be reached: that is never "not found". */
@Provider
public class StorageUnavailableMapper implements ExceptionMapper<StorageUnavailableException> {

  private static final Logger LOG = System.getLogger(StorageUnavailableMapper.class.getName());

  private static final long RETRY_AFTER_SECONDS = 5;

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(StorageUnavailableException error) {
    LOG.log(Level.WARNING, "storage.unavailable request=" + RequestId.of(request), error);
    var problem =
        ProblemException.retryAfter(
            ProblemType.STORAGE_UNAVAILABLE,
            "The database does not answer. Nothing is lost; try again soon.",
            RETRY_AFTER_SECONDS);
    return ProblemResponses.of(problem, request);
  }
}
