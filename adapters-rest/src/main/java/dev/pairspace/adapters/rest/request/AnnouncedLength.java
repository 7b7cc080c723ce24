package dev.pairspace.adapters.rest.request;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * How long a body is, by its header as it was sent. The container takes the length modulo 2⁶⁴: a
 * proxy in front of it would see another end of the request, and take for the next one what is
 * still this one.
 */
final class AnnouncedLength {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /** How many digits a {@code long} holds in any case. */
  private static final int DIGITS = 18;

  private AnnouncedLength() {}

  /**
   * @return bytes; −1 without the header; the greatest {@code long} for what none holds
   * @throws ProblemException if it is no number
   */
  static long of(HttpServletRequest request) {
    String length = request.getHeader("Content-Length");
    if (length == null) {
      return -1;
    }
    if (!NUMBER.matcher(length).matches()) {
      throw new ProblemException(
          ProblemType.REQUEST_REFUSED, "The length of the body is not a number.");
    }
    return length.length() > DIGITS ? Long.MAX_VALUE : Long.parseLong(length);
  }
}
