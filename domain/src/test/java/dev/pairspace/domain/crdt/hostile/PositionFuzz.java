package dev.pairspace.domain.crdt.hostile;

import dev.pairspace.domain.crdt.RelativePosition;

/** Fuzz target: any bytes as a relative position. */
public final class PositionFuzz {
  private static final RoundTrip<RelativePosition> POSITION =
      new RoundTrip<>(RelativePosition::decode, RelativePosition::encode);

  private PositionFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    POSITION.survive(input);
  }
}
