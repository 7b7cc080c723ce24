package dev.pairspace.domain.crdt;

import java.util.Arrays;

/** Structs of one message that wait, and the units they wait for, one per client section. */
final class WaitingPiece {

  final Update structs;
  private final long[] missingClients;
  private final int[] missingClocks;

  private WaitingPiece(Update structs, long[] missingClients, int[] missingClocks) {
    this.structs = structs;
    this.missingClients = missingClients;
    this.missingClocks = missingClocks;
  }

  int missingCount() {
    return missingClients.length;
  }

  long missingClient(int i) {
    return missingClients[i];
  }

  int missingClock(int i) {
    return missingClocks[i];
  }

  /** Collects what is missing. */
  static final class Builder {
    private long[] clients = new long[2];
    private int[] clocks = new int[2];
    private int size;

    void add(long client, int clock) {
      if (size == clocks.length) {
        clients = Arrays.copyOf(clients, 2 * size);
        clocks = Arrays.copyOf(clocks, 2 * size);
      }
      clients[size] = client;
      clocks[size++] = clock;
    }

    WaitingPiece build(Update structs) {
      return new WaitingPiece(structs, Arrays.copyOf(clients, size), Arrays.copyOf(clocks, size));
    }
  }
}
