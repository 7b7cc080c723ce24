package dev.pairspace.bootstrap.wiring;

import dev.pairspace.adapters.persistence.identity.Identities;
import dev.pairspace.application.port.IdGenerator;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The clock and the random source that the inner modules are handed. */
@Singleton
class TimeAndChance {

  @Produces
  @Singleton
  InstantSource clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  RandomGenerator random() {
    return new SecureRandom();
  }

  @Produces
  @Singleton
  IdGenerator ids() {
    return Identities.secure();
  }
}
