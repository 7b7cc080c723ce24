package dev.pairspace.domain.crdt;

/**
 * What a reader of untrusted bytes is willing to accept. Exceeding it is reported as {@code
 * OVER_BUDGET}, before the document is touched.
 *
 * @param maxBytes of one message
 * @param maxStructs of one message
 * @param maxClients of one message, counted in its struct sections and in its delete set
 * @param maxDocumentClients of a document that a message changes; known clients may go on at it
 * @param maxDeleteRanges of one message
 * @param maxDepth of nested values and JSON texts
 * @param maxWaitingBytes of everything in a document that waits for missing predecessors
 * @param maxScanSteps how many items may be compared to find the places of one message's items
 */
public record Budget(
    int maxBytes,
    int maxStructs,
    int maxClients,
    int maxDocumentClients,
    int maxDeleteRanges,
    int maxDepth,
    int maxWaitingBytes,
    long maxScanSteps) {

  /**
   * Clients that may have written or deleted in a document. Every message, and every state vector,
   * may name twice as many: a peer may know all those of a document, and some that the document
   * does not know.
   */
  private static final int DOCUMENT_CLIENTS = 50_000;

  /** For one message of a client: at most 4 MiB. */
  public static final Budget MESSAGE =
      new Budget(
          4 << 20,
          500_000,
          2 * DOCUMENT_CLIENTS,
          DOCUMENT_CLIENTS,
          500_000,
          100,
          8 << 20,
          20_000_000);

  /** For whole states from our own storage: whatever waited when it was written is read again. */
  public static final Budget STORAGE =
      new Budget(
          256 << 20,
          50_000_000,
          5_000_000,
          Integer.MAX_VALUE,
          50_000_000,
          100,
          Integer.MAX_VALUE,
          Long.MAX_VALUE);

  public Budget {
    if (Math.min(Math.min(maxBytes, maxStructs), Math.min(maxClients, maxDeleteRanges)) < 0
        || maxDocumentClients < 0
        || maxDepth < 1
        || maxWaitingBytes < 0
        || maxScanSteps < 0) {
      throw new IllegalArgumentException("negative budget");
    }
  }
}
