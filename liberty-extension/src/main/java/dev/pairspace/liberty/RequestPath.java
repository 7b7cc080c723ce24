package dev.pairspace.liberty;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * The path of a request as it was sent, with its escapes.
 *
 * @param encoded from its first slash on, without the query
 */
record RequestPath(String encoded) {

  private static final int HEX = 16;
  private static final Set<String> HEALTH =
      Set.of("/health", "/health/", "/health/live", "/health/ready", "/health/started");

  /** Whether it belongs to the part of the container that reports the server's health. */
  boolean isOfHealth() {
    return encoded.equals("/health") || encoded.startsWith("/health/");
  }

  /** Whether that part has an answer to it. */
  boolean isKnownToHealth() {
    return HEALTH.contains(encoded);
  }

  /** Whether sockets are opened there. */
  boolean isOfSocket() {
    return encoded.startsWith("/ws/");
  }

  /**
   * Whether the container can read it: every escape is valid, none encodes a control character, the
   * bytes are UTF-8, and no step up is escaped or leads out of the root.
   */
  boolean isReadable() {
    var bytes = ByteBuffer.allocate(encoded.length() * 3);
    for (int at = 0; at < encoded.length(); at++) {
      char c = encoded.charAt(at);
      if (c != '%') {
        bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      int value = escapedAt(at);
      if (value < ' ' || value == 0x7F) {
        return false;
      }
      bytes.put((byte) value);
      at += 2;
    }
    try {
      String decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
      return !hasEscapedSteps(decoded) && staysInside(decoded);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The byte that is escaped there; −1 if it is no escape. */
  private int escapedAt(int percent) {
    if (percent + 2 >= encoded.length()) {
      return -1;
    }
    int high = Character.digit(encoded.charAt(percent + 1), HEX);
    int low = Character.digit(encoded.charAt(percent + 2), HEX);
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }

  private boolean hasEscapedSteps(String decoded) {
    return steps(decoded) != steps(encoded);
  }

  private static long steps(String path) {
    return Arrays.stream(path.split("/", -1))
        .filter(step -> step.equals(".") || step.equals(".."))
        .count();
  }

  /** Empty steps lead nowhere: the container drops them. */
  private static boolean staysInside(String path) {
    int depth = 0;
    for (String step : path.split("/", -1)) {
      depth += step.equals("..") ? -1 : step.isEmpty() || step.equals(".") ? 0 : 1;
      if (depth < 0) {
        return false;
      }
    }
    return true;
  }
}
