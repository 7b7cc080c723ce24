package dev.pairspace.domain.crdt;

/**
 * The name of one unit: the {@code clock}-th thing that {@code client} ever inserted.
 *
 * @param client 0 .. 2^53-1
 * @param clock 0 .. 2^31-2
 */
public record Id(long client, int clock) {

  public Id {
    if (client < 0 || clock < 0) {
      throw new IllegalArgumentException("id " + client + ":" + clock);
    }
  }

  @Override
  public String toString() {
    return client + ":" + clock;
  }
}
