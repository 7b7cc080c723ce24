package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Budget;

/**
 * How much a document may hold. Clients know these figures and stop at them; the document itself
 * refuses only what goes a quarter beyond, so that an honest edit made at the same time as another
 * is not stranded in the client that made it.
 *
 * @param maxFileChars UTF-16 units of one file
 * @param maxDocumentBytes encoded state, marks of deleted content included
 * @param maxUpdateBytes of one update
 */
public record DocumentLimits(int maxFileChars, long maxDocumentBytes, int maxUpdateBytes) {

  public DocumentLimits {
    if (maxFileChars < 1 || maxDocumentBytes < 1 || maxUpdateBytes < 1) {
      throw new IllegalArgumentException(
          "document limits: %d characters, %d bytes, %d bytes of one update"
              .formatted(maxFileChars, maxDocumentBytes, maxUpdateBytes));
    }
  }

  /** UTF-16 units beyond which an edit is refused. */
  public long hardFileChars() {
    return withMargin(maxFileChars);
  }

  /** Bytes beyond which an edit is refused. */
  public long hardDocumentBytes() {
    return withMargin(maxDocumentBytes);
  }

  /** What reading one update may cost. */
  Budget budgetOfOneUpdate() {
    Budget message = Budget.MESSAGE;
    return new Budget(
        (int) Math.min(withMargin(maxUpdateBytes), Integer.MAX_VALUE),
        message.maxStructs(),
        message.maxClients(),
        message.maxDocumentClients(),
        message.maxDeleteRanges(),
        message.maxDepth(),
        message.maxWaitingBytes(),
        message.maxScanSteps());
  }

  private static long withMargin(long soft) {
    return soft + soft / 4;
  }
}
