package dev.pairspace.bootstrap.wiring;

import dev.pairspace.adapters.rest.request.RequestRate;
import dev.pairspace.adapters.rest.request.Sender;
import dev.pairspace.adapters.rest.request.TrustedProxies;
import dev.pairspace.adapters.rest.room.NewRooms;
import dev.pairspace.application.room.CreateRoom;
import dev.pairspace.bootstrap.configuration.ServerSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Parts of the REST adapter that depend on settings. */
@Singleton
class RestParts {
  /** Far above what a class full of people behind one address creates. */
  private static final int ROOMS_PER_MINUTE = 120;

  @Produces
  @Singleton
  Sender sender(ServerSettings settings) {
    return new Sender(
        settings.publicUrl(), TrustedProxies.parse(String.join(",", settings.trustedProxies())));
  }

  @Produces
  @Singleton
  NewRooms newRooms(CreateRoom createRoom, Sender sender) {
    return new NewRooms(createRoom, new RequestRate(ROOMS_PER_MINUTE), sender);
  }
}
