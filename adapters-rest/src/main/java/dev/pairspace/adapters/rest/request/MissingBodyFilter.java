package dev.pairspace.adapters.rest.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * A request without a body has no form, whatever its header says: {@code curl -d ''} claims to send
 * a web form. Without this it would be refused for a body that it does not have. A PUT sends a
 * file, which may be empty; without a header it is text, as {@code curl -T} sends it.
 */
@Provider
@PreMatching
public class MissingBodyFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    boolean chunked = request.getHeaders().containsKey("Transfer-Encoding");
    boolean file = request.getMethod().equals("PUT");
    boolean typed = request.getHeaders().containsKey(HttpHeaders.CONTENT_TYPE);
    if ((request.getLength() <= 0 && !chunked) || (file && !typed)) {
      request
          .getHeaders()
          .putSingle(
              HttpHeaders.CONTENT_TYPE, file ? MediaType.TEXT_PLAIN : MediaType.APPLICATION_JSON);
    }
  }
}
