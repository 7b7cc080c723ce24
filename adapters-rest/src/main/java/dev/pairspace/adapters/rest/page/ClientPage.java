package dev.pairspace.adapters.rest.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * A page that the client's build has made, in which every script and style must carry the answer's
 * nonce.
 */
final class ClientPage {

  private static final String FOLDER = "/pairspace-client/";
  private static final String PLACEHOLDER = "__CSP_NONCE__";

  private final String template;

  private ClientPage(String template) {
    this.template = template;
  }

  /** The page on which users write code. */
  static ClientPage ofRooms() {
    return load("index.html");
  }

  /** The page that shows the contract to authors of programs. */
  static ClientPage ofContract() {
    return load("docs.html");
  }

  private static ClientPage load(String file) {
    String resource = FOLDER + file;
    try (InputStream page = ClientPage.class.getResourceAsStream(resource)) {
      Objects.requireNonNull(page, resource + " is not on the class path");
      return new ClientPage(new String(page.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  byte[] withNonce(String nonce) {
    return template.replace(PLACEHOLDER, nonce).getBytes(UTF_8);
  }
}
