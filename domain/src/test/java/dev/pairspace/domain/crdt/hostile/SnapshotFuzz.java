package dev.pairspace.domain.crdt.hostile;

import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Snapshot;

/** Fuzz target: any bytes as a snapshot. */
public final class SnapshotFuzz {
  private static final RoundTrip<Snapshot> SNAPSHOT =
      new RoundTrip<>(bytes -> Snapshot.decode(bytes, Budget.MESSAGE), Snapshot::encode);

  private SnapshotFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    SNAPSHOT.survive(input);
  }
}
