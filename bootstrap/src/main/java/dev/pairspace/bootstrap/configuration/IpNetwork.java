package dev.pairspace.bootstrap.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * The addresses that share their first bits with a given one.
 *
 * @param address its first address
 * @param prefixBits how many leading bits count; 0 .. 32 or 0 .. 128
 */
public record IpNetwork(InetAddress address, int prefixBits) {
  /** What only a literal can look like, so that no name is ever looked up. */
  private static final Pattern LITERAL =
      Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*)(/\\d{1,3})?");

  public IpNetwork {
    int bits = address.getAddress().length * Byte.SIZE;
    if (prefixBits < 0 || prefixBits > bits) {
      throw new IllegalArgumentException("network: " + address + "/" + prefixBits);
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
   * Reads an address such as 10.1.2.3 or ::1, or a network such as 10.0.0.0/8.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static IpNetwork parse(String text) {
    if (!LITERAL.matcher(text).matches()) {
      throw new IllegalArgumentException("network: '" + text + "'");
    }
    int slash = text.indexOf('/');
    try {
      var address = InetAddress.getByName(slash < 0 ? text : text.substring(0, slash));
      int bits = address.getAddress().length * Byte.SIZE;
      return new IpNetwork(address, slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("network: '" + text + "'", e);
    }
  }

  /** True if the address lies in this network; an IPv4 address never lies in an IPv6 network. */
  public boolean contains(InetAddress candidate) {
    byte[] mine = address.getAddress();
    byte[] theirs = candidate.getAddress();
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
}
