package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.Any;
import dev.pairspace.domain.crdt.encoding.JsonReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text as a string, or as a delta with formatting. */
final class TextReading {

  private TextReading() {}

  static String read(StructStore store, ItemList items) {
    StringBuilder builder = new StringBuilder(items.visible);
    for (int h = items.first; h != StructStore.NONE; h = store.right[h]) {
      if (store.ref(h) == UpdateFormat.STRING && !store.isDeleted(h)) {
        store.clientOf(h).text.appendTo(builder, store.content[h], store.length[h]);
      }
    }
    return builder.toString();
  }

  /** The text with a character in place of every unit that is none, so that places are units. */
  static String readUnits(StructStore store, ItemList items, char placeholder) {
    StringBuilder builder = new StringBuilder(items.visible);
    for (int h = items.first; h != StructStore.NONE; h = store.right[h]) {
      if (!store.isVisible(h)) {
        continue;
      }
      if (store.ref(h) == UpdateFormat.STRING) {
        store.clientOf(h).text.appendTo(builder, store.content[h], store.length[h]);
      } else {
        builder.append(String.valueOf(placeholder).repeat(store.length[h]));
      }
    }
    return builder.toString();
  }

  static List<Delta> readDelta(Replica replica, TypeNode type) {
    StructStore store = replica.store;
    List<Delta> deltas = new ArrayList<>();
    Map<String, Any> attributes = new LinkedHashMap<>();
    StringBuilder run = new StringBuilder();
    for (int h = type.items.first; h != StructStore.NONE; h = store.right[h]) {
      if (store.isDeleted(h)) {
        continue;
      }
      if (store.ref(h) == UpdateFormat.STRING) {
        store.clientOf(h).text.appendTo(run, store.content[h], store.length[h]);
        continue;
      }
      endRun(run, attributes, deltas);
      if (store.ref(h) == UpdateFormat.FORMAT) {
        apply((FormatMark) store.value(h), attributes);
      } else {
        for (int i = 0; i < store.length[h]; i++) {
          Value value = Values.read(replica, h, i);
          deltas.add(new Delta.InsertValue(value, new LinkedHashMap<>(attributes)));
        }
      }
    }
    endRun(run, attributes, deltas);
    return deltas;
  }

  private static void endRun(StringBuilder run, Map<String, Any> attributes, List<Delta> deltas) {
    if (run.length() > 0) {
      deltas.add(new Delta.Insert(run.toString(), new LinkedHashMap<>(attributes)));
      run.setLength(0);
    }
  }

  /** Brings the attributes at a place behind a mark. */
  static void apply(FormatMark mark, Map<String, Any> attributes) {
    if (mark.isEnd()) {
      attributes.remove(mark.key());
    } else {
      attributes.put(mark.key(), JsonReader.read(mark.json()));
    }
  }
}
