package dev.pairspace.domain.crdt;

import java.util.List;

/** Which sub-documents a transaction brought and removed. */
public record SubdocumentChange(
    List<SubdocumentReference> added, List<SubdocumentReference> removed) {

  private static final SubdocumentChange NOTHING = new SubdocumentChange(List.of(), List.of());

  public SubdocumentChange {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  static SubdocumentChange of(Transaction transaction) {
    if (transaction.subdocumentsAdded.isEmpty() && transaction.subdocumentsRemoved.isEmpty()) {
      return NOTHING;
    }
    return new SubdocumentChange(transaction.subdocumentsAdded, transaction.subdocumentsRemoved);
  }

  boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty();
  }
}
