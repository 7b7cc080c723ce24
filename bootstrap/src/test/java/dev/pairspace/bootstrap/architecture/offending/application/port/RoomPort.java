package dev.pairspace.bootstrap.architecture.offending.application.port;

/** Stands for a port. */
public interface RoomPort {
  void open();
}
