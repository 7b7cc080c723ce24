package dev.pairspace.application.port;

/** Says of the store what it was told. */
public final class InMemoryStoreProbe implements StoreProbe {

  private Condition condition = new Condition.Usable("1");

  /** The store is in this condition from now on. */
  public void tell(Condition now) {
    condition = now;
  }

  @Override
  public Condition probe() {
    return condition;
  }
}
