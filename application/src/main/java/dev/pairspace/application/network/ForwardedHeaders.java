package dev.pairspace.application.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What proxies say of a request, in {@code Forwarded} (RFC 7239) and in {@code X-Forwarded-For},
 * {@code -Proto} and {@code -Host}. A header may come in several lines, which are one list. Whether
 * anything of it is true is not known here. Of one request; immutable.
 */
public final class ForwardedHeaders {

  private static final Pattern PAIR =
      Pattern.compile("\\s*([A-Za-z]+)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^\",;]*)\\s*([,;]|$)");

  private final Map<String, List<String>> listed = new TreeMap<>();
  private final List<Map<String, String>> elements;

  /**
   * @param lines the lines of a header by its name, in their order
   */
  public ForwardedHeaders(Function<String, List<String>> lines) {
    for (String header : List.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host")) {
      listed.put(header, split(lines.apply(header)));
    }
    elements = elementsOf(String.join(",", lines.apply("Forwarded")));
  }

  private static List<String> split(List<String> lines) {
    return lines.stream()
        .flatMap(line -> Stream.of(line.split(",")))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** One for each proxy; what cannot be read is one that says nothing. */
  private static List<Map<String, String>> elementsOf(String header) {
    List<Map<String, String>> found = new ArrayList<>();
    Map<String, String> element = new TreeMap<>();
    Matcher pair = PAIR.matcher(header);
    int at = 0;
    while (at < header.length() && pair.find(at) && pair.start() == at) {
      element.putIfAbsent(pair.group(1).toLowerCase(Locale.ROOT), unquoted(pair.group(2)));
      if (!pair.group(3).equals(";")) {
        found.add(element);
        element = new TreeMap<>();
      }
      at = pair.end();
    }
    if (at < header.length()) {
      found.add(Map.of());
    }
    return found;
  }

  private static String unquoted(String value) {
    return value.startsWith("\"")
        ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
        : value.strip();
  }

  /** Whether a proxy claims to have passed the request on. */
  public boolean areThere() {
    return !listed.get("X-Forwarded-For").isEmpty() || !elements.isEmpty();
  }

  /** The sender that each proxy names, in the order of the proxies; empty if it is no address. */
  List<Optional<IpAddress>> listedSenders() {
    return listed.get("X-Forwarded-For").stream().map(IpAddress::parse).toList();
  }

  /** The same by {@code Forwarded}. */
  List<Optional<IpAddress>> elementSenders() {
    return elements.stream()
        .map(element -> Optional.ofNullable(element.get("for")).flatMap(IpAddress::parse))
        .toList();
  }

  /** The scheme by which the caller has reached the first of so many proxies. */
  public Optional<String> scheme(int proxies) {
    return said("X-Forwarded-Proto", "proto", proxies)
        .map(scheme -> scheme.toLowerCase(Locale.ROOT))
        .filter(scheme -> scheme.equals("http") || scheme.equals("https"));
  }

  /** The host that the caller has asked for at the first of so many proxies. */
  public Optional<String> host(int proxies) {
    return said("X-Forwarded-Host", "host", proxies);
  }

  /** What stands before it in the list may have been written by anyone. */
  private Optional<String> said(String header, String parameter, int proxies) {
    List<String> values = listed.get(header);
    if (proxies == 0) {
      return Optional.empty();
    }
    if (!values.isEmpty()) {
      return Optional.of(values.get(Math.max(0, values.size() - proxies)));
    }
    return elements.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(elements.get(Math.max(0, elements.size() - proxies)).get(parameter));
  }
}
