package dev.pairspace.domain.crdt.conformance;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;

/** Counts cases per file, for the closing line of the report. */
final class Tally {
  private final Map<String, int[]> runAndPassed = new TreeMap<>();

  /** A test that is counted. */
  DynamicTest test(Path file, String name, Runnable body) {
    int[] counts = runAndPassed.computeIfAbsent(file.getFileName().toString(), f -> new int[2]);
    return DynamicTest.dynamicTest(
        name,
        () -> {
          counts[0]++;
          body.run();
          counts[1]++;
        });
  }

  /** For each file how many cases were run and how many passed. */
  String report() {
    StringBuilder report = new StringBuilder();
    runAndPassed.forEach(
        (file, counts) ->
            report.append(
                "conformance %s: %d cases run, %d passed%n".formatted(file, counts[0], counts[1])));
    return report.toString();
  }
}
