package dev.pairspace.domain.crdt;

/** Lets tests in other packages look at the inside of a document. */
public final class Integrity {
  private Integrity() {}

  /** Fails if an invariant of the document's internal structure is broken. */
  public static void check(Doc doc) {
    doc.checkIntegrity();
  }
}
