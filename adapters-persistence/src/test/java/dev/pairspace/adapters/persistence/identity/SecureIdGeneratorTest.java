package dev.pairspace.adapters.persistence.identity;

import dev.pairspace.application.port.IdGenerator;
import dev.pairspace.application.port.IdGeneratorContract;

class SecureIdGeneratorTest extends IdGeneratorContract {

  private final IdGenerator ids = Identities.secure();

  @Override
  protected IdGenerator ids() {
    return ids;
  }
}
