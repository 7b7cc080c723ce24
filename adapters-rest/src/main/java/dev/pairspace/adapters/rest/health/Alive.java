package dev.pairspace.adapters.rest.health;

import jakarta.enterprise.context.Dependent;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whether the process can still do anything: only a restart helps one whose threads are stuck. */
@Liveness
@Dependent
public class Alive implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    long[] stuck = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
    return HealthCheckResponse.named("threads")
        .status(stuck == null)
        .withData("deadlocked", stuck == null ? 0 : stuck.length)
        .build();
  }
}
