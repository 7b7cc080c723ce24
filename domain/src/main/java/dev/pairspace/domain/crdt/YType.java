package dev.pairspace.domain.crdt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A shared type of a document: a view that can be thrown away and asked for again. Two views of the
 * same type are equal.
 */
public abstract sealed class YType permits YArray, YMap, YText, YXmlFragment, YXmlHook {

  final Replica replica;
  final TypeNode node;

  YType(Replica replica, TypeNode node) {
    this.replica = replica;
    this.node = node;
  }

  static YType of(Replica replica, TypeNode node) {
    return switch (node.kind) {
      case UpdateFormat.TYPE_MAP -> new YMap(replica, node);
      case UpdateFormat.TYPE_TEXT -> new YText(replica, node);
      case UpdateFormat.TYPE_XML_TEXT -> new YXmlText(replica, node);
      case UpdateFormat.TYPE_XML_ELEMENT -> new YXmlElement(replica, node);
      case UpdateFormat.TYPE_XML_FRAGMENT -> new YXmlFragment(replica, node);
      case UpdateFormat.TYPE_XML_HOOK -> new YXmlHook(replica, node);
      default -> new YArray(replica, node);
    };
  }

  /** Tells what changed in this type, once per transaction, not what changed in nested types. */
  public Subscription observe(Consumer<TypeChange> listener) {
    if (node.listeners == null) {
      node.listeners = new Listeners<>();
    }
    return node.listeners.add(listener);
  }

  /** Whether the type, or something that holds it, was deleted. */
  public boolean isDeleted() {
    return node.item != StructStore.NONE && replica.store.isDeleted(node.item);
  }

  /** The current value of a key. */
  Optional<Value> entry(String key) {
    return Optional.ofNullable(node.entry(key)).flatMap(list -> currentValue(list));
  }

  /** The current entries, in the order in which their keys first came. */
  Map<String, Value> currentEntries() {
    Map<String, Value> entries = new LinkedHashMap<>();
    node.entries()
        .forEach((key, list) -> currentValue(list).ifPresent(value -> entries.put(key, value)));
    return entries;
  }

  /** The last unit of the last item is the value; if that is deleted there is none. */
  private Optional<Value> currentValue(ItemList list) {
    int last = list.last;
    if (last == StructStore.NONE || !replica.store.isVisible(last)) {
      return Optional.empty();
    }
    return Optional.of(Values.read(replica, last, replica.store.length[last] - 1));
  }

  LocalEdits edits() {
    return new LocalEdits(replica);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof YType that && node == that.node;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(node);
  }
}
