package dev.pairspace.domain.crdt.network;

import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateDiff;
import dev.pairspace.domain.crdt.UpdateMerge;
import java.util.List;

/** The engine's own tools. */
final class EngineTools implements Tools {
  @Override
  public byte[] merge(List<byte[]> updates) {
    return UpdateMerge.merge(updates.stream().map(Update::of).toList()).toBytes();
  }

  @Override
  public byte[] difference(byte[] update, byte[] stateVector) {
    return UpdateDiff.diff(Update.of(update), StateVector.decode(stateVector)).toBytes();
  }
}
