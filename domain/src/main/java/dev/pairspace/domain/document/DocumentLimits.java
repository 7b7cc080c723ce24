package dev.pairspace.domain.document;

/**
 * How much a document may hold. Clients know these figures and stop at them; the document itself
 * refuses only what goes a quarter beyond, so that an honest edit made at the same time as another
 * is not stranded in the client that made it.
 *
 * @param maxFileChars UTF-16 units of one file
 * @param maxDocumentBytes encoded state, marks of deleted content included
 */
public record DocumentLimits(int maxFileChars, long maxDocumentBytes) {

  public DocumentLimits {
    if (maxFileChars < 1 || maxDocumentBytes < 1) {
      throw new IllegalArgumentException(
          "document limits: " + maxFileChars + " characters, " + maxDocumentBytes + " bytes");
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

  private static long withMargin(long soft) {
    return soft + soft / 4;
  }
}
