package dev.pairspace.bootstrap.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.bootstrap.handover.LauncherChannel;
import dev.pairspace.bootstrap.launcher.StartFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseSupervisorTest {
  private final ScriptedDatabase database = new ScriptedDatabase();
  private final List<String> said = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();

  /** Ends the watch after so many pauses. */
  private int patience = 20;

  private final DatabaseSupervisor supervisor =
      new DatabaseSupervisor(
          database,
          said::add,
          time -> {
            pauses.add(time);
            if (--patience < 0) {
              throw new InterruptedException("enough");
            }
          });

  @AfterEach
  void forgetTrouble() {
    LauncherChannel.databaseRecovered();
  }

  @Test
  void a_database_that_runs_is_left_alone() {
    watch();

    assertThat(database.starts).isZero();
    assertThat(said).isEmpty();
  }

  @Test
  void one_that_has_ended_is_started_again_and_the_operator_is_told() {
    database.running = false;

    watch();

    assertThat(database.starts).isOne();
    assertThat(said)
        .containsExactly(
            "The embedded PostgreSQL has ended. It is started again; what is typed waits for it.",
            "The embedded PostgreSQL runs again.");
    assertThat(LauncherChannel.databaseTrouble()).isEmpty();
  }

  @Test
  void while_it_does_not_start_the_readiness_knows_and_the_delays_grow_up_to_ten_seconds() {
    database.running = false;
    database.failuresLeft = Integer.MAX_VALUE;
    patience = 9;

    watch();

    assertThat(LauncherChannel.databaseTrouble())
        .hasValueSatisfying(why -> assertThat(why).isNotBlank());
    assertThat(said)
        .contains(
            "The embedded PostgreSQL could not be started: no space left on device."
                + " It is tried again in 0.5 seconds.");
    assertThat(pauses.subList(1, 9))
        .extracting(Duration::toMillis)
        .startsWith(500L, 1_000L, 2_000L, 4_000L, 8_000L, 10_000L, 10_000L);
  }

  @Test
  void once_the_reason_is_gone_it_runs_again() {
    database.running = false;
    database.failuresLeft = 3;

    watch();

    assertThat(database.starts).isOne();
    assertThat(said).last().isEqualTo("The embedded PostgreSQL runs again.");
    assertThat(LauncherChannel.databaseTrouble()).isEmpty();
  }

  @Test
  void one_that_ends_again_and_again_is_not_started_in_a_hurry() {
    database.endsAtOnce = true;
    database.running = false;

    watch();

    assertThat(pauses.stream().map(Duration::toMillis).filter(millis -> millis != 250))
        .startsWith(500L, 1_000L, 2_000L, 4_000L, 8_000L, 10_000L);
  }

  @Test
  void a_first_start_waits_for_the_reason_to_go_away() throws Exception {
    database.running = false;
    database.failuresLeft = 2;

    supervisor.startFirst();

    assertThat(database.starts).isOne();
    assertThat(said).hasSize(2);
    assertThat(LauncherChannel.databaseTrouble()).isEmpty();
  }

  @Test
  void a_first_start_that_never_succeeds_ends_with_the_reason() {
    database.failuresLeft = Integer.MAX_VALUE;

    assertThatThrownBy(supervisor::startFirst)
        .isInstanceOf(StartFailedException.class)
        .hasMessageContaining("no space left on device");
  }

  private void watch() {
    assertThatThrownBy(supervisor::watch).isInstanceOf(InterruptedException.class);
  }

  private static final class ScriptedDatabase implements DatabaseSupervisor.Database {
    private boolean running = true;
    private boolean endsAtOnce;
    private int failuresLeft;
    private int starts;

    @Override
    public boolean isRunning() {
      return running;
    }

    @Override
    public void start() throws IOException {
      if (failuresLeft > 0) {
        failuresLeft--;
        throw new IOException("no space left on device");
      }
      starts++;
      running = !endsAtOnce;
    }
  }
}
