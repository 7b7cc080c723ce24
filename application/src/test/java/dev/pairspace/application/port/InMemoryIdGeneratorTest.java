package dev.pairspace.application.port;

class InMemoryIdGeneratorTest extends IdGeneratorContract {

  private final InMemoryIdGenerator ids = new InMemoryIdGenerator();

  @Override
  protected IdGenerator ids() {
    return ids;
  }
}
