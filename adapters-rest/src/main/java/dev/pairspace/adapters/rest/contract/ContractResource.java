package dev.pairspace.adapters.rest.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The contract of this interface, as it is checked in. */
@Path("/openapi")
@Dependent
public class ContractResource {

  private static final String MEDIA_TYPE = "application/yaml";
  private static final String RESOURCE = "/META-INF/openapi.yaml";
  private static final byte[] CONTRACT = read();

  @GET
  @Produces(MEDIA_TYPE)
  public Response get() {
    return Response.ok(CONTRACT, MEDIA_TYPE).build();
  }

  private static byte[] read() {
    try (InputStream contract = ContractResource.class.getResourceAsStream(RESOURCE)) {
      return Objects.requireNonNull(contract, RESOURCE + " is not on the class path")
          .readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }
}
