package dev.pairspace.application.live.saving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogPositionTest {
  private final LogPosition position = new LogPosition(10);

  @Test
  void goes_on_with_each_append_while_nobody_else_writes() {
    position.committed(11, 13);
    position.committed(14, 14);

    assertThat(position.knownSeq()).isEqualTo(14);
    assertThat(position.isBehind()).isFalse();
    assertThat(position.missing()).isZero();
  }

  @Test
  void stays_before_what_somebody_else_has_written() {
    position.committed(13, 15);
    position.committed(16, 20);

    assertThat(position.knownSeq()).isEqualTo(10);
    assertThat(position.isBehind()).isTrue();
    assertThat(position.missing()).isEqualTo(2);
  }

  @Test
  void goes_on_behind_the_own_appends_once_what_was_missing_is_read() {
    position.committed(13, 15);
    position.committed(16, 20);
    position.read(11);
    assertThat(position.missing()).isOne();

    position.read(12);

    assertThat(position.knownSeq()).isEqualTo(20);
    assertThat(position.isBehind()).isFalse();
  }

  @Test
  void stops_at_each_gap() {
    position.committed(13, 15);
    position.committed(18, 20);

    position.read(12);

    assertThat(position.knownSeq()).isEqualTo(15);
    assertThat(position.missing()).isEqualTo(2);
  }

  @Test
  void does_not_go_back() {
    position.committed(11, 15);

    position.read(12);
    position.committed(14, 15);

    assertThat(position.knownSeq()).isEqualTo(15);
  }
}
