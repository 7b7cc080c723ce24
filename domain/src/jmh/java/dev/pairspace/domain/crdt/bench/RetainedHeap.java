package dev.pairspace.domain.crdt.bench;

import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.Update;
import java.util.ArrayList;
import java.util.List;

/** Bytes of heap which each loaded document keeps, measured over several. */
final class RetainedHeap {
  private static final int DOCUMENTS = 10;

  private RetainedHeap() {}

  static Measured of(String input) {
    Update state = Tasks.finalState(input);
    List<Doc> kept = new ArrayList<>(DOCUMENTS + 1);
    kept.add(Tasks.loaded(state));
    long before = used();
    for (int i = 0; i < DOCUMENTS; i++) {
      kept.add(Tasks.loaded(state));
    }
    double perDocument = (used() - before) / (double) DOCUMENTS;
    return new Measured(List.of(perDocument), Tasks.textOf(kept.get(DOCUMENTS)));
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
