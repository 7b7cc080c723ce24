package dev.pairspace.domain.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page reads the same names in its tests: what both call a file is the same. */
class FileNamesOfClientsTest {
  private static final Pattern CODE_POINTS =
      Pattern.compile("\\\\u\\{([0-9A-F]+)(?:\\*(\\d+))?\\}");

  @ParameterizedTest
  @MethodSource("documents")
  void are_told_as_the_page_tells_them(List<Line> document) {
    List<FileList.Entry> entries = new ArrayList<>();
    for (Line line : document) {
      var id = new FileId("file" + entries.size());
      entries.add(new FileList.Entry(id, line.wanted(), "python", entries.size(), false));
    }

    var told = FileList.of(entries, Optional.empty()).files();

    assertThat(told)
        .extracting(file -> file.name().value())
        .containsExactlyElementsOf(document.stream().map(Line::told).toList());
  }

  private record Line(String wanted, String told) {}

  static Stream<List<Line>> documents() {
    return Stream.of(resource().replaceAll("(?m)^#.*\n", "").split("\n\n"))
        .map(
            lines ->
                lines.lines().filter(line -> !line.isEmpty()).map(line -> lineOf(line)).toList())
        .filter(lines -> !lines.isEmpty());
  }

  private static Line lineOf(String line) {
    String[] parts = line.split("\t", -1);
    return new Line(named(parts[0]), named(parts[1]));
  }

  private static String named(String text) {
    return CODE_POINTS
        .matcher(text)
        .replaceAll(
            found -> {
              int times = found.group(2) == null ? 1 : Integer.parseInt(found.group(2));
              return Character.toString(Integer.parseInt(found.group(1), 16)).repeat(times);
            });
  }

  private static String resource() {
    try (var stream = FileNamesOfClientsTest.class.getResourceAsStream("/file-names.txt")) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
