package dev.pairspace.domain.crdt.hostile;

import dev.pairspace.domain.crdt.StateVector;

/** Fuzz target: any bytes as a state vector. */
public final class StateVectorFuzz {
  private static final RoundTrip<StateVector> STATE_VECTOR =
      new RoundTrip<>(StateVector::decode, StateVector::encode);

  private StateVectorFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    STATE_VECTOR.survive(input);
  }
}
