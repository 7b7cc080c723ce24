package dev.pairspace.adapters.persistence.log;

import dev.pairspace.domain.document.DocumentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one transaction commits: appends of any number of documents, each document's in the order of
 * their calls. Never empty.
 */
record Batch(List<Append> appends) {

  Batch {
    appends = List.copyOf(appends);
    if (appends.isEmpty()) {
      throw new IllegalArgumentException("empty batch");
    }
  }

  /** Whether all appends are of one document. */
  boolean isOfOneDocument() {
    return perDocument().size() == 1;
  }

  /**
   * Two batches of half the documents each; if there is but one document, of half its appends.
   *
   * @throws IllegalStateException if there is but one append
   */
  List<Batch> halves() {
    if (appends.size() == 1) {
      throw new IllegalStateException("a single append cannot be divided");
    }
    List<List<Append>> parts =
        isOfOneDocument()
            ? appends.stream().map(List::of).toList()
            : List.copyOf(perDocument().values());
    int middle = parts.size() / 2;
    return List.of(joined(parts.subList(0, middle)), joined(parts.subList(middle, parts.size())));
  }

  private static Batch joined(List<List<Append>> parts) {
    return new Batch(parts.stream().flatMap(List::stream).toList());
  }

  private Map<DocumentId, List<Append>> perDocument() {
    Map<DocumentId, List<Append>> parts = new LinkedHashMap<>();
    for (Append append : appends) {
      parts.computeIfAbsent(append.document(), unused -> new ArrayList<>()).add(append);
    }
    return parts;
  }

  /** How many updates there are of each document. */
  Map<DocumentId, Integer> updatesPerDocument() {
    Map<DocumentId, Integer> counts = new LinkedHashMap<>();
    for (Append append : appends) {
      counts.merge(append.document(), append.updates().size(), Integer::sum);
    }
    return counts;
  }
}
