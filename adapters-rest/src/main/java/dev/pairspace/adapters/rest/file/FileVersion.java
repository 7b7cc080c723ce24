package dev.pairspace.adapters.rest.file;

import dev.pairspace.adapters.rest.problem.Violations;
import dev.pairspace.application.editing.WriteFile.Existence;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads which version of a file the caller has changed, and whether the file must exist. */
final class FileVersion {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  private FileVersion() {}

  /** The version in a header If-Match; empty without the header, or if any version is meant. */
  static Optional<Long> ofIfMatch(String header) {
    if (header == null || isAny(header)) {
      return Optional.empty();
    }
    var violations = new Violations();
    Optional<Long> version = violations.optional("If-Match", header.strip(), FileVersion::version);
    violations.throwIfAny();
    return version;
  }

  /** Whether the file must be there, by the headers If-Match and If-None-Match. */
  static Existence existence(String ifMatch, String ifNoneMatch) {
    if (ifNoneMatch == null) {
      return ifMatch != null && isAny(ifMatch) ? Existence.MUST : Existence.MAY;
    }
    var violations = new Violations();
    if (!isAny(ifNoneMatch)) {
      violations.add("If-None-Match", "must be * when a file is written");
    }
    violations.throwIfAny();
    return Existence.MUST_NOT;
  }

  private static boolean isAny(String header) {
    return header.strip().equals("*");
  }

  private static long version(String tag) {
    var matcher = TAG.matcher(tag);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("must be the ETag of an earlier answer");
    }
    return Long.parseLong(matcher.group(1));
  }
}
