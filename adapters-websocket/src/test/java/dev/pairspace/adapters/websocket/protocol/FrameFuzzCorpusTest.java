package dev.pairspace.adapters.websocket.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replays what the fuzzer found worth keeping, without the fuzzer. */
class FrameFuzzCorpusTest {
  private static final Path CORPUS = Path.of("src", "test", "resources", "fuzz", "frame");

  @TestFactory
  Stream<DynamicTest> frames_found_by_the_fuzzer_are_survived() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      String.valueOf(file.getFileName()),
                      () -> FrameFuzz.fuzzerTestOneInput(read(file))));
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
