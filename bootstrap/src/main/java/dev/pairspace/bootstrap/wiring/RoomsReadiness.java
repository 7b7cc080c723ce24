package dev.pairspace.bootstrap.wiring;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.MemoryUse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready as long as the maintenance of rooms and sockets runs, and memory has space for another
 * room.
 */
@Readiness
@Singleton
final class RoomsReadiness implements HealthCheck {
  private final MaintenanceHeartbeat heartbeat;
  private final LiveRooms rooms;

  @Inject
  RoomsReadiness(MaintenanceHeartbeat heartbeat, LiveRooms rooms) {
    this.heartbeat = heartbeat;
    this.rooms = rooms;
  }

  @Override
  public HealthCheckResponse call() {
    MemoryUse memory = rooms.memory();
    return HealthCheckResponse.named("rooms")
        .status(!heartbeat.isLate() && !memory.isFull())
        .withData("lookedAfter", !heartbeat.isLate())
        .withData("memory", memory.isFull() ? "full: no room can be opened" : "free")
        .withData("documentsHeapBytes", memory.usedBytes())
        .withData("documentsHeapLimit", memory.maxBytes())
        .build();
  }
}
