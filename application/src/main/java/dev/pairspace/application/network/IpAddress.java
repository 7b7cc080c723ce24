package dev.pairspace.application.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IP address. One of IPv4 that is written as IPv6 ({@code ::ffff:192.0.2.1}) is one of IPv4. */
public record IpAddress(InetAddress value) {

  private static final Pattern IPV4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

  /** What only an address can look like, so that no name is ever looked up. */
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]*");

  /** As proxies write it: perhaps in brackets, with a zone, with a port. */
  private static final Pattern WRITTEN =
      Pattern.compile("\\[([^\\]]*)\\](?::\\d{1,5})?|([0-9.]+):\\d{1,5}|([^\\[\\]]*)");

  private static final int SUBNET_BYTES = 8;

  /** Reads an address with or without brackets, zone and port; empty if it is none. */
  public static Optional<IpAddress> parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    return ofLiteral(firstOf(written.group(1), written.group(2), written.group(3)));
  }

  private static String firstOf(String... groups) {
    return Arrays.stream(groups).filter(group -> group != null).findFirst().orElse("");
  }

  /** Reads an address without brackets and port; a zone has no meaning here. */
  static Optional<IpAddress> ofLiteral(String text) {
    String literal = withoutZone(text);
    Matcher ipv4 = IPV4.matcher(literal);
    if (ipv4.matches()) {
      return hasFourBytes(ipv4) ? lookUp(literal) : Optional.empty();
    }
    // in brackets the JDK never asks a name server
    return IPV6.matcher(literal).matches() ? lookUp("[" + literal + "]") : Optional.empty();
  }

  private static boolean hasFourBytes(Matcher ipv4) {
    for (int group = 1; group <= 4; group++) {
      if (Integer.parseInt(ipv4.group(group)) > 0xff) {
        return false;
      }
    }
    return true;
  }

  private static Optional<IpAddress> lookUp(String literal) {
    try {
      return Optional.of(new IpAddress(InetAddress.getByName(literal)));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /**
   * The key by which limits per sender count: the address itself, or of IPv6 its first 64 bits,
   * because each home and each server has as many addresses as the rest can tell apart.
   */
  public String limitKey() {
    if (value instanceof Inet4Address) {
      return toString();
    }
    byte[] subnet = Arrays.copyOf(value.getAddress(), value.getAddress().length);
    Arrays.fill(subnet, SUBNET_BYTES, subnet.length, (byte) 0);
    try {
      return InetAddress.getByAddress(subnet).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      throw new IllegalStateException(toString(), e);
    }
  }

  public boolean isLoopback() {
    return value.isLoopbackAddress();
  }

  /** Without a name, a zone or a port. */
  @Override
  public String toString() {
    return withoutZone(value.getHostAddress());
  }

  private static String withoutZone(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }
}
