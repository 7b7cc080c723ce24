package dev.pairspace.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenFilesTest {
  @ParameterizedTest
  @CsvSource({"1024, 724", "1048576, 16000", "256, 100"})
  void what_the_limit_on_open_files_leaves_is_for_connections(long limit, long connections) {
    assertThat(OpenFiles.leftOf(limit)).isEqualTo(connections);
  }
}
