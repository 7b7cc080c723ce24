package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Subscription;
import dev.pairspace.domain.crdt.Update;

/**
 * A copy of a document that follows it, on which updates are tried while a file is nearly full: how
 * long a file will be is known only when an update has found its place. Confined to the room's
 * turn.
 */
final class DryRunReplica {
  private final Doc copy = Doc.create(new DocOptions(0, true, Budget.STORAGE));
  private final Files files = new Files(copy);
  private final Subscription following;

  DryRunReplica(Doc doc) {
    copy.apply(doc.encodeState());
    following = doc.observeUpdates(copy::apply);
  }

  /** Length of the longest file after an update; the document must apply it too, or end this. */
  long longestAfter(Update update, DocumentLimits limits) {
    copy.apply(update, limits.budgetOfOneUpdate());
    return files.longest();
  }

  long heapBytes() {
    return copy.heapBytes();
  }

  void end() {
    following.cancel();
  }
}
