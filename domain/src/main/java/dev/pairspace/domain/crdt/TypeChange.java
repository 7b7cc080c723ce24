package dev.pairspace.domain.crdt;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one transaction changed in one type.
 *
 * @param type the type
 * @param delta from left to right, what happened to its list; empty if nothing
 * @param entries the keys whose value changed, with the value they have now
 */
public record TypeChange(YType type, List<Delta> delta, Map<String, Optional<Value>> entries) {

  public TypeChange {
    delta = List.copyOf(delta);
    entries = Map.copyOf(entries);
  }

  static TypeChange describe(Replica replica, TypeNode node) {
    ChangeReading reading = new ChangeReading(replica, node);
    return new TypeChange(YType.of(replica, node), reading.delta(), reading.entries());
  }
}
