package dev.pairspace.application.network;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The addresses that share their first bits with a given one: {@code 10.0.0.0/8}, {@code
 * 2001:db8::/32}, or a single one.
 *
 * @param first any of its addresses
 * @param prefixBits how many leading bits count; 0 .. 32 or 0 .. 128
 */
public record IpNetwork(IpAddress first, int prefixBits) {

  private static final Pattern WRITTEN = Pattern.compile("([^/]+)(?:/(\\d{1,3}))?");

  public IpNetwork {
    if (prefixBits < 0 || prefixBits > bitsOf(first)) {
      throw new IllegalArgumentException("network: " + first + "/" + prefixBits);
    }
  }

  /** True if {@link #parse} would accept the text. */
  public static boolean isValid(String text) {
    try {
      parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Reads an address such as 10.1.2.3 or ::1, or a network such as 10.0.0.0/8. Host names are
   * refused: trust must not depend on a name server.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static IpNetwork parse(String text) {
    var written = WRITTEN.matcher(text.strip());
    Optional<IpAddress> first =
        written.matches() ? IpAddress.ofLiteral(written.group(1)) : Optional.empty();
    if (first.isEmpty()) {
      throw new IllegalArgumentException("network: '" + text + "'");
    }
    String prefix = written.group(2);
    return new IpNetwork(
        first.get(), prefix == null ? bitsOf(first.get()) : Integer.parseInt(prefix));
  }

  /** True if the address lies in this network; an IPv4 address never lies in an IPv6 network. */
  public boolean contains(IpAddress candidate) {
    byte[] mine = first.value().getAddress();
    byte[] theirs = candidate.value().getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefixBits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  private static int bitsOf(IpAddress address) {
    return address.value().getAddress().length * Byte.SIZE;
  }
}
