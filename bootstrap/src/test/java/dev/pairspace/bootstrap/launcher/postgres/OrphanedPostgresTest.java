package dev.pairspace.bootstrap.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OrphanedPostgresTest {
  private final CompletableFuture<ProcessHandle> death = new CompletableFuture<>();

  @Test
  void a_killed_process_counts_until_the_system_has_cleared_it_away() throws Exception {
    OrphanedPostgres.awaitDeath(process(Optional.empty()));

    assertThat(death).isDone();
  }

  @Test
  void nobody_waits_for_another_program_that_got_its_number() throws Exception {
    OrphanedPostgres.awaitDeath(process(Optional.of("/usr/bin/editor")));

    assertThat(death).isNotDone();
  }

  /** It is gone as soon as somebody waits for that. */
  private ProcessHandle process(Optional<String> command) {
    ProcessHandle process = mock();
    ProcessHandle.Info info = mock();
    when(process.info()).thenReturn(info);
    when(info.command()).thenReturn(command);
    when(process.onExit())
        .thenAnswer(
            call -> {
              new Thread(() -> death.complete(process)).start();
              return death;
            });
    return process;
  }
}
