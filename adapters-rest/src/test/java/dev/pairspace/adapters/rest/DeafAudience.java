package dev.pairspace.adapters.rest;

import dev.pairspace.application.port.Broadcaster;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.presence.SessionId;
import java.util.Collection;

/** Nobody is connected, so there is nobody to carry anything to. */
final class DeafAudience implements Broadcaster {

  @Override
  public void put(Collection<SessionId> receivers, RoomMessage message) {}

  @Override
  public boolean hasCapacityFor(SessionId receiver, long bytes) {
    return true;
  }

  @Override
  public void send(Collection<SessionId> receivers) {}

  @Override
  public void probe(SessionId session) {}

  @Override
  public void end(SessionId session, Ending why) {}
}
