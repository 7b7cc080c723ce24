package dev.pairspace.domain.crdt.hostile;

import dev.pairspace.domain.crdt.conformance.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replays what the fuzzer found worth keeping, without the fuzzer. */
class FuzzCorpusTest {
  @TestFactory
  Stream<DynamicTest> updates_found_by_the_fuzzer_are_survived() {
    return replay("update", UpdateFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  Stream<DynamicTest> state_vectors_found_by_the_fuzzer_are_survived() {
    return replay("state-vector", StateVectorFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  Stream<DynamicTest> snapshots_found_by_the_fuzzer_are_survived() {
    return replay("snapshot", SnapshotFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  Stream<DynamicTest> positions_found_by_the_fuzzer_are_survived() {
    return replay("position", PositionFuzz::fuzzerTestOneInput);
  }

  private static Stream<DynamicTest> replay(String target, Consumer<byte[]> fuzz) {
    return files(TestData.path("fuzz/" + target))
        .map(file -> DynamicTest.dynamicTest(name(file), () -> fuzz.accept(read(file))));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
