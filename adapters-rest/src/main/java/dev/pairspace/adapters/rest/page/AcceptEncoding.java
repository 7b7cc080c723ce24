package dev.pairspace.adapters.rest.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which encodings of an answer a client accepts, in which preference (RFC 9110, section 12.5.3).
 */
final class AcceptEncoding {

  private final Map<String, Double> qualities = new TreeMap<>();

  private AcceptEncoding() {}

  /**
   * @param header null if the client sent none: then it takes what is not encoded
   */
  static AcceptEncoding parse(String header) {
    var accepted = new AcceptEncoding();
    for (String part : header == null ? new String[0] : header.split(",")) {
      String[] parameters = part.strip().toLowerCase(Locale.ROOT).split(";");
      accepted.qualities.merge(parameters[0].strip(), qualityIn(parameters), Math::max);
    }
    return accepted;
  }

  /** An encoding whose weight cannot be read is not accepted. */
  private static double qualityIn(String[] parameters) {
    for (int i = 1; i < parameters.length; i++) {
      String parameter = parameters[i].strip();
      if (parameter.startsWith("q=")) {
        return parameter.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")
            ? Double.parseDouble(parameter.substring(2))
            : 0;
      }
    }
    return 1;
  }

  /**
   * The available encoding that the client prefers; of several that it prefers equally, the first.
   * Without an encoding if it accepts none of them.
   *
   * @param there names of encodings, the best first
   * @return one of them, or {@code identity}
   */
  String best(List<String> there) {
    return there.stream()
        .filter(encoding -> quality(encoding) > 0 && quality(encoding) >= ofIdentity())
        .max(Comparator.comparingDouble(this::quality).thenComparing(e -> -there.indexOf(e)))
        .orElse("identity");
  }

  private double quality(String encoding) {
    return qualities.getOrDefault(encoding, qualities.getOrDefault("*", 0.0));
  }

  /** For a client that states no preference for it, any accepted encoding is better. */
  private double ofIdentity() {
    return qualities.getOrDefault("identity", 0.0);
  }
}
