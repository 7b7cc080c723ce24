package dev.pairspace.adapters.rest.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The client's page, in which every script and style must carry the answer's nonce. */
final class ClientPage {

  private static final String RESOURCE = "/pairspace-client/index.html";
  private static final String PLACEHOLDER = "__CSP_NONCE__";

  private final String template;

  private ClientPage(String template) {
    this.template = template;
  }

  /** Reads the page that the client's build has put on the class path. */
  static ClientPage load() {
    try (InputStream page = ClientPage.class.getResourceAsStream(RESOURCE)) {
      Objects.requireNonNull(page, RESOURCE + " is not on the class path");
      return new ClientPage(new String(page.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  byte[] withNonce(String nonce) {
    return template.replace(PLACEHOLDER, nonce).getBytes(UTF_8);
  }
}
