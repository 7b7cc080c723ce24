package dev.pairspace.adapters.rest.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.problem.Violations;
import dev.pairspace.domain.document.FileName;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;

/**
 * Reads a file's name from the address as it was sent: the path behind {@code files}, or the query
 * {@code name}. JAX-RS cuts a path at each semicolon, behind which it looks for parameters; in a
 * file's name a semicolon is just that.
 */
final class FileAddress {

  private static final String BEFORE_NAME = "/files/";
  private static final String QUERY = "name";

  private FileAddress() {}

  /** Whether the query names a file; ends the request if the address cannot be read. */
  static boolean isNamed(UriInfo uri) {
    rawPathOf(uri);
    return uri.getQueryParameters(false).containsKey(QUERY);
  }

  /** The name; ends the request if no file can have it. */
  static FileName nameIn(UriInfo uri) {
    String path = rawPathOf(uri);
    int start = path.indexOf(BEFORE_NAME) + BEFORE_NAME.length();
    boolean inPath = start >= BEFORE_NAME.length() && start < path.length();
    String encoded = inPath ? path.substring(start) : uri.getQueryParameters(false).getFirst(QUERY);
    var violations = new Violations();
    FileName name = violations.required("name", encoded, text -> decoded(text, inPath));
    violations.throwIfAny();
    return name;
  }

  private static String rawPathOf(UriInfo uri) {
    try {
      return uri.getRequestUri().getRawPath();
    } catch (IllegalArgumentException e) { // because of its query
      throw new ProblemException(
          ProblemType.REQUEST_REFUSED, "The request's address cannot be read.");
    }
  }

  private static FileName decoded(String encoded, boolean inPath) {
    String plus = inPath ? encoded.replace("+", "%2B") : encoded;
    String name = URLDecoder.decode(plus, UTF_8);
    if (name.indexOf('\uFFFD') >= 0) {
      throw new IllegalArgumentException("must be UTF-8");
    }
    return new FileName(name);
  }
}
