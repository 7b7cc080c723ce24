package dev.pairspace.bootstrap.architecture.offending.application.room;

import java.time.Instant;

final class LooksAtTheClock {
  Instant now() {
    return Instant.now();
  }
}
