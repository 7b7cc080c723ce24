package dev.pairspace.adapters.rest.request;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or a single one. Host
 * names are refused: whom to believe must not depend on a name server.
 */
public final class AddressRange {

  private static final Pattern LITERAL =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private final byte[] network;
  private final int prefixBits;

  private AddressRange(byte[] network, int prefixBits) {
    this.network = network;
    this.prefixBits = prefixBits;
  }

  /**
   * @throws IllegalArgumentException if the text is neither an address nor one with a prefix length
   */
  public static AddressRange parse(String text) {
    String[] parts = text.strip().split("/", 2);
    byte[] network = bytesOf(parts[0]);
    int bits = parts.length == 1 ? network.length * 8 : prefixOf(parts[1], network.length * 8);
    return new AddressRange(network, bits);
  }

  private static int prefixOf(String text, int max) {
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > max) {
      throw new IllegalArgumentException("prefix length '" + text + "' is not 0 to " + max);
    }
    return Integer.parseInt(text);
  }

  /** Whether the address is one of these; never, if the text is no address. */
  public boolean contains(String address) {
    if (!LITERAL.matcher(withoutZone(address)).matches()) {
      return false;
    }
    return containsBytes(bytesOf(address));
  }

  private boolean containsBytes(byte[] address) {
    if (address.length != network.length) {
      return false;
    }
    for (int bit = 0; bit < prefixBits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static String withoutZone(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }

  private static byte[] bytesOf(String literal) {
    String address = withoutZone(literal);
    if (!LITERAL.matcher(address).matches()) {
      throw new IllegalArgumentException("'" + literal + "' is not an IP address");
    }
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("'" + literal + "' is not an IP address", e);
    }
  }
}
