package dev.pairspace.bootstrap.lifecycle;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the schema is migrated and until a signal tells the application to stop. */
@Readiness
@Singleton
final class PhaseReadiness implements HealthCheck {
  private final Phase phase;

  @Inject
  PhaseReadiness(Phase phase) {
    this.phase = phase;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("application")
        .status(phase.now() == Phase.Moment.SERVING)
        .withData("phase", phase.now().name())
        .build();
  }
}
