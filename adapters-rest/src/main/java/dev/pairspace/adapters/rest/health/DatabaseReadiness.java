package dev.pairspace.adapters.rest.health;

import dev.pairspace.application.readiness.CheckReadiness;
import dev.pairspace.application.readiness.CheckReadiness.Report;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database can be reached, has the right schema and takes what is to be saved. */
@Readiness
@Dependent
public class DatabaseReadiness implements HealthCheck {

  private final CheckReadiness checkReadiness;

  @Inject
  public DatabaseReadiness(CheckReadiness checkReadiness) {
    this.checkReadiness = checkReadiness;
  }

  @Override
  public HealthCheckResponse call() {
    Report report = checkReadiness.handle();
    return HealthCheckResponse.named("database")
        .status(report.isReady())
        .withData("reachable", report.databaseReachable())
        .withData("schemaMigrated", report.schemaMigrated())
        .withData("savingOnTime", report.savingOnTime())
        .withData("store", report.store())
        .withData("updatesWaiting", report.updatesWaiting())
        .withData("oldestWaitMillis", report.longestWait().toMillis())
        .build();
  }
}
