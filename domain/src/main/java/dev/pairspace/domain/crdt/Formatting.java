package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.Any;
import dev.pairspace.domain.crdt.encoding.JsonReader;
import dev.pairspace.domain.crdt.encoding.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Edits of rich text: marks are put where attributes change and taken away where they have become
 * redundant. The rules are those of Yjs' YText, so that editors bound to it see what they expect.
 *
 * <p>One object serves one edit: it is a cursor that knows the attributes at its place.
 */
final class Formatting {

  private static final int NONE = StructStore.NONE;

  private final Replica replica;
  private final StructStore store;
  private final LocalEdits edits;
  private final Map<String, Any> attributes = new LinkedHashMap<>();
  private TypeNode type;
  private int left;
  private int right;

  Formatting(Replica replica) {
    this.replica = replica;
    this.store = replica.store;
    this.edits = new LocalEdits(replica);
  }

  void insert(TypeNode into, int index, String text, Map<String, Any> wanted) {
    if (index < 0 || index > into.items.visible) {
      throw new IndexOutOfBoundsException("index " + index + " of " + into.items.visible);
    }
    if (text.isEmpty()) {
      return;
    }
    replica.beginEdit();
    goTo(into, index);
    Map<String, Any> target = new LinkedHashMap<>(wanted);
    attributes.keySet().forEach(key -> target.putIfAbsent(key, Any.NULL));
    skipMarksThatSay(target);
    Map<String, Any> former = putMarks(target);
    edits.insertStringAfter(type, left, text);
    right = left == NONE ? type.items.first : store.right[left];
    forward();
    restore(former);
    replica.endEdit();
  }

  void format(TypeNode in, int index, int length, Map<String, Any> wanted) {
    if (index < 0 || length < 0 || length > in.items.visible - index) {
      throw new IndexOutOfBoundsException(
          "units " + index + " + " + length + " of " + in.items.visible);
    }
    if (length == 0) {
      return;
    }
    replica.beginEdit();
    goTo(in, index);
    skipMarksThatSay(wanted);
    Map<String, Any> former = putMarks(wanted);
    int rest = length;
    while (right != NONE && (rest > 0 || (!former.isEmpty() && isMarkOrDeleted(right)))) {
      if (store.isVisible(right)) {
        if (rest < store.length[right]) {
          replica.splitter.splitItem(right, rest);
        }
        rest -= store.length[right];
      } else if (isLiveMark(right) && !replaceMark(wanted, former, rest)) {
        break;
      }
      forward();
    }
    restore(former);
    replica.endEdit();
  }

  /** A mark inside the range: taken away if its key is formatted; false if it ends the range. */
  private boolean replaceMark(Map<String, Any> wanted, Map<String, Any> former, int rest) {
    FormatMark mark = (FormatMark) store.value(right);
    Any target = wanted.get(mark.key());
    if (target == null) {
      return true;
    }
    if (target.equals(valueOf(mark))) {
      former.remove(mark.key());
    } else if (rest == 0) {
      return false;
    } else {
      former.put(mark.key(), valueOf(mark));
    }
    replica.deleter.delete(right);
    return true;
  }

  /** Plain text inserted at a place inherits its attributes: the item behind which it goes. */
  int skipMatchingMarks(TypeNode in, int leftItem) {
    type = in;
    left = NONE;
    right = in.items.first;
    while (left != leftItem) {
      forward();
    }
    skipMarksThatSay(attributes);
    return left;
  }

  private void goTo(TypeNode in, int index) {
    type = in;
    left = NONE;
    right = in.items.first;
    for (int rest = index; right != NONE && rest > 0; forward()) {
      if (store.isVisible(right)) {
        if (rest < store.length[right]) {
          replica.splitter.splitItem(right, rest);
        }
        rest -= store.length[right];
      }
    }
  }

  private void forward() {
    if (isLiveMark(right)) {
      TextReading.apply((FormatMark) store.value(right), attributes);
    }
    left = right;
    right = store.right[right];
  }

  private boolean isLiveMark(int h) {
    return store.ref(h) == UpdateFormat.FORMAT && !store.isDeleted(h);
  }

  private boolean isMarkOrDeleted(int h) {
    return store.isDeleted(h) || store.ref(h) == UpdateFormat.FORMAT;
  }

  /** Steps over deleted items and over marks that already say what is wanted. */
  private void skipMarksThatSay(Map<String, Any> wanted) {
    Map<String, Any> target = new LinkedHashMap<>(wanted);
    while (right != NONE
        && (store.isDeleted(right)
            || (isLiveMark(right)
                && target
                    .getOrDefault(((FormatMark) store.value(right)).key(), Any.NULL)
                    .equals(valueOf((FormatMark) store.value(right)))))) {
      forward();
    }
  }

  /** Puts marks for what differs; returns what the attributes were before. */
  private Map<String, Any> putMarks(Map<String, Any> wanted) {
    Map<String, Any> former = new LinkedHashMap<>();
    wanted.forEach(
        (key, value) -> {
          Any current = attributes.getOrDefault(key, Any.NULL);
          if (!current.equals(value)) {
            former.put(key, current);
            putMark(key, value);
          }
        });
    return former;
  }

  private void putMark(String key, Any value) {
    FormatMark mark = new FormatMark(key, JsonWriter.write(value));
    right = edits.insertSingle(type.items, left, UpdateFormat.FORMAT, mark);
    forward();
  }

  /** Puts marks that bring former attributes back, unless such marks are there already. */
  private void restore(Map<String, Any> former) {
    while (right != NONE && (store.isDeleted(right) || restores(former, right))) {
      if (!store.isDeleted(right)) {
        former.remove(((FormatMark) store.value(right)).key());
      }
      forward();
    }
    former.forEach(this::putMark);
  }

  private boolean restores(Map<String, Any> former, int h) {
    if (!isLiveMark(h)) {
      return false;
    }
    FormatMark mark = (FormatMark) store.value(h);
    return valueOf(mark).equals(former.get(mark.key()));
  }

  private static Any valueOf(FormatMark mark) {
    return JsonReader.read(mark.json());
  }
}
