package dev.pairspace.bootstrap.architecture.offending.application.room;

import dev.pairspace.domain.room.Actor;

public final class ActsForTheServer {
  public Actor actor() {
    return Actor.SERVER;
  }
}
