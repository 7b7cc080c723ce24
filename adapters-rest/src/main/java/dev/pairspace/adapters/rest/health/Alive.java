package dev.pairspace.adapters.rest.health;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whether the process can still do anything: only a restart helps one whose threads are stuck. */
@Liveness
@Dependent
public class Alive implements HealthCheck {

  private final StuckThreads stuckThreads;

  @Inject
  public Alive(StuckThreads stuckThreads) {
    this.stuckThreads = stuckThreads;
  }

  @Override
  public HealthCheckResponse call() {
    int deadlocked = stuckThreads.count();
    return HealthCheckResponse.named("threads")
        .status(deadlocked == 0)
        .withData("deadlocked", deadlocked)
        .build();
  }
}
