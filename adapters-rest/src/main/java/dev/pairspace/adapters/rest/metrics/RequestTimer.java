package dev.pairspace.adapters.rest.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.snapshots.Unit;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/** Measures how long a request takes until its answer is there. */
@Provider
@PreMatching
public class RequestTimer implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String SINCE = RequestTimer.class.getName();

  /** For everything that is not in the contract. */
  private static final String NO_PATH = "none";

  /** Static, for all requests: JAX-RS makes providers, and hands them nothing of ours. */
  static final Histogram DURATIONS =
      Histogram.builder()
          .name("http_server_requests")
          .unit(Unit.SECONDS)
          .help("How long requests of the REST interface took, by their path in the contract")
          .labelNames("method", "path", "status")
          .classicOnly()
          .build();

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(SINCE, System.nanoTime());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(SINCE) instanceof Long since) {
      double seconds = (System.nanoTime() - since) / 1e9;
      String status = Integer.toString(response.getStatus());
      DURATIONS.labelValues(methodOf(request), path(), status).observe(seconds);
    }
  }

  /** A standard method only: a client can make up others without end. */
  private String methodOf(ContainerRequestContext request) {
    return resource.getResourceMethod() == null ? NO_PATH : request.getMethod();
  }

  private String path() {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return NO_PATH;
    }
    return templateOf(resource.getResourceClass().getAnnotation(Path.class))
        + templateOf(method.getAnnotation(Path.class));
  }

  private static String templateOf(Path path) {
    return path == null ? "" : path.value();
  }
}
