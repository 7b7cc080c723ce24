package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateDiff;
import java.util.Optional;

/**
 * Says before an edit whether it would make a document too large. Estimates first; looks closely
 * only near a limit, and even there not at each keystroke. Confined to the room's turn.
 */
final class SizeGuard {
  private static final String DOCUMENT_FULL = "The room's document is full.";
  private static final String FILE_FULL = "The file is full.";

  private final Doc doc;
  private final Files files;
  private final DocumentLimits limits;
  private long longestAtMost = Long.MAX_VALUE;
  private long exactBytes = Long.MAX_VALUE;
  private DryRunReplica dryRun;

  SizeGuard(Doc doc, Files files, DocumentLimits limits) {
    this.doc = doc;
    this.files = files;
    this.limits = limits;
  }

  /** Which limit an update would exceed, as a sentence. */
  Optional<String> wouldExceed(Update update) {
    if (mayFill(doc.sizeInBytes() + update.sizeInBytes())
        && exactSizeWith(update) > limits.hardDocumentBytes()) {
      return Optional.of(DOCUMENT_FULL);
    }
    if (longestAtMost > limits.hardFileChars() - update.sizeInBytes()
        && longestFileWouldBeTooLong(update)) {
      return Optional.of(FILE_FULL);
    }
    longestAtMost += update.sizeInBytes();
    return Optional.empty();
  }

  /**
   * Whether an estimate is above the limit and has risen since the last close look by a 64th of the
   * limit: so much more is tolerated, or a document held at its limit would be written out for each
   * keystroke.
   */
  private boolean mayFill(long estimate) {
    long limit = limits.hardDocumentBytes();
    return estimate > limit && (exactBytes > limit || estimate - exactBytes > limit / 64);
  }

  private boolean longestFileWouldBeTooLong(Update update) {
    longestAtMost = files.longest();
    if (longestAtMost + update.sizeInBytes() <= limits.hardFileChars()) {
      if (dryRun != null && longestAtMost < limits.hardFileChars() / 16 * 15) {
        endTrial();
      }
      return false;
    }
    if (dryRun == null) {
      dryRun = new DryRunReplica(doc);
    }
    boolean tooLong = dryRun.longestAfter(update, limits) > limits.hardFileChars();
    if (tooLong) {
      endTrial();
    }
    return tooLong;
  }

  /** Bytes on the heap of the copy, if there is one. */
  long heapBytes() {
    return dryRun == null ? 0 : dryRun.heapBytes();
  }

  /** What waits is about to be given up, which the copy would not notice. */
  void waitingChanges() {
    if (dryRun != null) {
      endTrial();
    }
  }

  /** Something was applied that was not asked about: the next one is looked at closely. */
  void grewUnasked() {
    longestAtMost = Long.MAX_VALUE;
  }

  private void endTrial() {
    dryRun.end();
    dryRun = null;
  }

  /**
   * The same for an edit of our own.
   *
   * @param fileChars what the file would hold
   * @param addedChars how many of them are new
   */
  Optional<String> wouldExceed(long fileChars, long addedChars) {
    if (fileChars > limits.hardFileChars()) {
      return Optional.of(FILE_FULL);
    }
    if (mayFill(doc.sizeInBytes() + 3 * addedChars)
        && exactSize() + 3 * addedChars > limits.hardDocumentBytes()) {
      return Optional.of(DOCUMENT_FULL);
    }
    longestAtMost = Math.max(longestAtMost, fileChars);
    return Optional.empty();
  }

  private long exactSizeWith(Update update) {
    return exactSize() + UpdateDiff.diff(update, doc.stateVector()).sizeInBytes();
  }

  private long exactSize() {
    exactBytes = doc.encodeState().sizeInBytes();
    return exactBytes;
  }
}
