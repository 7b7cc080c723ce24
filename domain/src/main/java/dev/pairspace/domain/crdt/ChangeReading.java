package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.Any;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads off a running transaction what it changed in one type, before clean-up: which units are
 * new, which went, and which formatting differs from before.
 */
final class ChangeReading {

  private final Replica replica;
  private final StructStore store;
  private final Transaction transaction;
  private final TypeNode type;

  private final Map<String, Any> before = new LinkedHashMap<>();
  private final Map<String, Any> now = new LinkedHashMap<>();
  private final List<Delta> deltas = new ArrayList<>();

  ChangeReading(Replica replica, TypeNode type) {
    this.replica = replica;
    this.store = replica.store;
    this.transaction = replica.transaction;
    this.type = type;
  }

  List<Delta> delta() {
    for (int h = type.items.first; h != StructStore.NONE; h = store.right[h]) {
      if (store.ref(h) == UpdateFormat.FORMAT) {
        readMark(h);
      } else if (store.isCountable(h)) {
        readUnits(h);
      }
    }
    while (!deltas.isEmpty() && isPlainRetain(deltas.get(deltas.size() - 1))) {
      deltas.remove(deltas.size() - 1);
    }
    return deltas;
  }

  private static boolean isPlainRetain(Delta delta) {
    return delta instanceof Delta.Retain retain && retain.attributes().isEmpty();
  }

  private void readMark(int h) {
    FormatMark mark = (FormatMark) store.value(h);
    boolean isNew = transaction.isNew(store.client[h], store.clock[h]);
    boolean gone = transaction.isNewlyDeleted(store.client[h], store.clock[h]);
    if (!isNew && (gone || !store.isDeleted(h))) {
      TextReading.apply(mark, before);
    }
    if (!store.isDeleted(h)) {
      TextReading.apply(mark, now);
    }
  }

  /** The first units of an item may have been there before, the others not. */
  private void readUnits(int h) {
    int old = transaction.oldUnits(store.client[h], store.clock[h], store.length[h]);
    if (store.isDeleted(h)) {
      if (old > 0 && transaction.isNewlyDeleted(store.client[h], store.clock[h])) {
        delete(old);
      }
      return;
    }
    retainOrReplace(h, old);
    if (old < store.length[h]) {
      insert(h, old, store.length[h]);
    }
  }

  /** Of a split surrogate pair, what is left was replaced: the old character goes, U+FFFD comes. */
  private void retainOrReplace(int h, int units) {
    int last = units - 1;
    boolean atStart = units > 0 && transaction.isReplaced(store.client[h], store.clock[h]);
    boolean atEnd = last > 0 && transaction.isReplaced(store.client[h], store.clock[h] + last);
    if (atStart) {
      replace(h, 0);
    }
    int kept = units - (atStart ? 1 : 0) - (atEnd ? 1 : 0);
    if (kept > 0) {
      retain(kept);
    }
    if (atEnd) {
      replace(h, last);
    }
  }

  private void replace(int h, int unit) {
    delete(1);
    insert(h, unit, unit + 1);
  }

  private void retain(int units) {
    Map<String, Any> changed = changedAttributes();
    if (last() instanceof Delta.Retain retain && retain.attributes().equals(changed)) {
      replaceLast(new Delta.Retain(retain.length() + units, changed));
    } else {
      deltas.add(new Delta.Retain(units, changed));
    }
  }

  private void delete(int units) {
    if (last() instanceof Delta.Delete delete) {
      replaceLast(new Delta.Delete(delete.length() + units));
    } else {
      deltas.add(new Delta.Delete(units));
    }
  }

  private void insert(int h, int from, int to) {
    Map<String, Any> attributes = new LinkedHashMap<>(now);
    if (store.ref(h) != UpdateFormat.STRING) {
      for (int i = from; i < to; i++) {
        deltas.add(new Delta.InsertValue(Values.read(replica, h, i), attributes));
      }
      return;
    }
    StringBuilder text = new StringBuilder();
    store.clientOf(h).text.appendTo(text, store.content[h] + from, to - from);
    if (last() instanceof Delta.Insert insert && insert.attributes().equals(attributes)) {
      replaceLast(new Delta.Insert(insert.text() + text, attributes));
    } else {
      deltas.add(new Delta.Insert(text.toString(), attributes));
    }
  }

  private Map<String, Any> changedAttributes() {
    if (before.isEmpty() && now.isEmpty()) {
      return Map.of();
    }
    Map<String, Any> changed = new LinkedHashMap<>(now);
    now.forEach((key, value) -> changed.remove(key, before.get(key)));
    before.keySet().stream()
        .filter(key -> !now.containsKey(key))
        .forEach(key -> changed.put(key, Any.NULL));
    return changed;
  }

  private Delta last() {
    return deltas.isEmpty() ? null : deltas.get(deltas.size() - 1);
  }

  private void replaceLast(Delta delta) {
    deltas.set(deltas.size() - 1, delta);
  }

  /** The keys whose last item came or went in this transaction. */
  Map<String, Optional<Value>> entries() {
    Map<String, Optional<Value>> changed = new HashMap<>();
    type.entries()
        .forEach(
            (key, list) -> {
              int h = list.last;
              if (h != StructStore.NONE && cameOrWent(h)) {
                changed.put(key, YType.of(replica, type).entry(key));
              }
            });
    return changed;
  }

  private boolean cameOrWent(int h) {
    int lastClock = store.endClock(h) - 1;
    boolean isNew = transaction.isNew(store.client[h], lastClock);
    boolean gone = transaction.isNewlyDeleted(store.client[h], lastClock);
    return isNew != gone || (isNew && wasSetBefore(h));
  }

  /** A value that came and went at once still ended the one before it. */
  private boolean wasSetBefore(int h) {
    for (int l = store.left[h]; l != StructStore.NONE; l = store.left[l]) {
      int lastClock = store.endClock(l) - 1;
      if (!transaction.isNew(store.client[l], lastClock)) {
        return transaction.isNewlyDeleted(store.client[l], lastClock);
      }
    }
    return false;
  }
}
