package dev.pairspace.adapters.persistence.identity;

import dev.pairspace.application.port.IdGenerator;
import java.security.SecureRandom;

/** Where identities come from. */
public final class Identities {

  private Identities() {}

  /** A generator fed by the operating system's source of randomness. Safe for threads. */
  public static IdGenerator secure() {
    return new SecureIdGenerator(new SecureRandom());
  }
}
