package dev.pairspace.adapters.rest.file;

import dev.pairspace.adapters.rest.problem.Violations;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads which version of a file somebody has changed. */
final class FileVersion {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  private FileVersion() {}

  /** The version in a header If-Match; empty without the header, or if any version is meant. */
  static Optional<Long> ofIfMatch(String header) {
    if (header == null || header.strip().equals("*")) {
      return Optional.empty();
    }
    var violations = new Violations();
    Optional<Long> version = violations.optional("If-Match", header.strip(), FileVersion::version);
    violations.throwIfAny();
    return version;
  }

  private static long version(String tag) {
    var matcher = TAG.matcher(tag);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("must be the ETag of an earlier answer");
    }
    return Long.parseLong(matcher.group(1));
  }
}
