package dev.pairspace.bootstrap.lifecycle;

import dev.pairspace.bootstrap.handover.LauncherChannel;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the launcher's own PostgreSQL does not run, with the reason. */
@Readiness
@Singleton
final class EmbeddedDatabaseReadiness implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    var trouble = LauncherChannel.databaseTrouble();
    var response = HealthCheckResponse.named("embedded-database").status(trouble.isEmpty());
    trouble.ifPresent(reason -> response.withData("reason", reason));
    return response.build();
  }
}
