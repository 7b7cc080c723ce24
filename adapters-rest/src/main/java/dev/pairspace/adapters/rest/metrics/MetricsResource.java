package dev.pairspace.adapters.rest.metrics;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** What is measured, as Prometheus reads it. */
@Path("/metrics")
@Dependent
public class MetricsResource {

  private final Metrics metrics;
  private final MetricsReaders readers;

  @Inject
  public MetricsResource(Metrics metrics, MetricsReaders readers) {
    this.metrics = metrics;
    this.readers = readers;
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public Response read(@Context HttpServletRequest request) throws IOException {
    if (!readers.include(request)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "The metrics are for those only whom METRICS_FROM names.");
    }
    var text = new ByteArrayOutputStream();
    metrics.writeTo(text);
    return Response.ok(text.toByteArray(), Metrics.MEDIA_TYPE).build();
  }
}
