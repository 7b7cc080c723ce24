package dev.pairspace.domain.crdt.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a row took and what it led to.
 *
 * @param samples milliseconds, or bytes for the heap
 * @param outcome lower-case hex SHA-256 of the result
 */
record Measured(List<Double> samples, String outcome) {
  Measured {
    samples = List.copyOf(samples);
  }

  String toJson() {
    String numbers =
        samples.stream()
            .map(sample -> String.format(Locale.ROOT, "%.6f", sample))
            .collect(Collectors.joining(","));
    return "{\"samples\":[" + numbers + "],\"outcome\":\"" + outcome + "\"}";
  }
}
