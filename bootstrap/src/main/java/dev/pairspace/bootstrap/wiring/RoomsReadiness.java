package dev.pairspace.bootstrap.wiring;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready as long as rooms and sockets are looked after. */
@Readiness
@Singleton
final class RoomsReadiness implements HealthCheck {
  private final Pulse pulse;

  @Inject
  RoomsReadiness(Pulse pulse) {
    this.pulse = pulse;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("rooms").status(!pulse.isLate()).build();
  }
}
