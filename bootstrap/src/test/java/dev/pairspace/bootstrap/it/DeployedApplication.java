package dev.pairspace.bootstrap.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Deploys the WAR as it was built and talks to it over HTTP. */
@ArquillianTest
public abstract class DeployedApplication {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();

  /** The very file that is shipped. */
  @Deployment(testable = false)
  public static WebArchive application() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/pairspace.war"));
  }

  /** Where the application answers, with a slash at the end. */
  protected static URI address() {
    return URI.create("http://127.0.0.1:" + Integer.getInteger("pairspace.it.port") + "/");
  }

  protected HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address().resolve(path)));
  }

  /**
   * @param body JSON
   */
  protected HttpResponse<String> post(String path, String body) {
    return send(
        HttpRequest.newBuilder(address().resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  protected String createRoom() {
    return json(post("api/rooms", "{}")).get("roomId").asText();
  }

  protected static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException("not JSON: " + response.body(), e);
    }
  }

  protected HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
