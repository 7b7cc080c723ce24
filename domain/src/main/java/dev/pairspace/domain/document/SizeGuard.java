package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateDiff;
import dev.pairspace.domain.crdt.YText;
import java.util.Optional;

/**
 * Says before an edit whether it would make a document too large. Estimates first; looks closely
 * only near a limit. Confined to the room's turn.
 */
final class SizeGuard {
  private static final String DOCUMENT_FULL = "The room's document is full.";
  private static final String FILE_FULL = "The file is full.";

  private final Doc doc;
  private final Files files;
  private final DocumentLimits limits;
  private long longestAtMost = Long.MAX_VALUE;

  SizeGuard(Doc doc, Files files, DocumentLimits limits) {
    this.doc = doc;
    this.files = files;
    this.limits = limits;
  }

  /** Which limit an update would exceed, as a sentence. */
  Optional<String> wouldExceed(Update update) {
    if (doc.sizeInBytes() + update.sizeInBytes() > limits.hardDocumentBytes()
        && exactSizeWith(update) > limits.hardDocumentBytes()) {
      return Optional.of(DOCUMENT_FULL);
    }
    if (longestAtMost > limits.hardFileChars() - update.sizeInBytes()) {
      longestAtMost = longest(files);
      if (longestAtMost + update.sizeInBytes() > limits.hardFileChars()
          && longestAfter(update) > limits.hardFileChars()) {
        return Optional.of(FILE_FULL);
      }
    }
    longestAtMost += update.sizeInBytes();
    return Optional.empty();
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
    if (doc.sizeInBytes() + 3 * addedChars > limits.hardDocumentBytes()
        && doc.encodeState().sizeInBytes() + 3 * addedChars > limits.hardDocumentBytes()) {
      return Optional.of(DOCUMENT_FULL);
    }
    longestAtMost = Math.max(longestAtMost, fileChars);
    return Optional.empty();
  }

  private long exactSizeWith(Update update) {
    return (long) doc.encodeState().sizeInBytes()
        + UpdateDiff.diff(update, doc.stateVector()).sizeInBytes();
  }

  private long longestAfter(Update update) {
    Doc copy = Doc.create(new DocOptions(0, true, Budget.STORAGE));
    copy.apply(doc.encodeState());
    copy.apply(update);
    return longest(new Files(copy));
  }

  private static long longest(Files files) {
    return files.all().stream()
        .mapToLong(file -> files.text(file.id()).map(YText::length).orElse(0))
        .max()
        .orElse(0);
  }
}
