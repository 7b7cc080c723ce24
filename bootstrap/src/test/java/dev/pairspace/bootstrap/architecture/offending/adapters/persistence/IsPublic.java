package dev.pairspace.bootstrap.architecture.offending.adapters.persistence;

import dev.pairspace.bootstrap.architecture.offending.application.port.RoomPort;

/** Should be package-private. */
public final class IsPublic implements RoomPort {
  @Override
  public void open() {}
}
