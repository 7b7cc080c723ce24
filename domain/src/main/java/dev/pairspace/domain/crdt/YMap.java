package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.Any;
import java.util.Map;
import java.util.Optional;

/** A shared map. Of concurrent values of a key one wins, the same on every replica. */
public final class YMap extends YType {

  YMap(Replica replica, TypeNode node) {
    super(replica, node);
  }

  /** The value of a key; a value {@code undefined} is a value. */
  public Optional<Value> get(String key) {
    return entry(key);
  }

  /** The entries, in the order in which their keys first came. */
  public Map<String, Value> toMap() {
    return currentEntries();
  }

  public void set(String key, Any value) {
    edits().setEntry(node, key, value);
  }

  public void remove(String key) {
    edits().removeEntry(node, key);
  }

  public YText setText(String key) {
    return new YText(replica, edits().setType(node, key, UpdateFormat.TYPE_TEXT, null));
  }

  public YMap setMap(String key) {
    return new YMap(replica, edits().setType(node, key, UpdateFormat.TYPE_MAP, null));
  }

  public YArray setArray(String key) {
    return new YArray(replica, edits().setType(node, key, UpdateFormat.TYPE_ARRAY, null));
  }
}
