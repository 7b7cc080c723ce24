package dev.pairspace.domain.crdt;

/**
 * How a replica behaves.
 *
 * @param clientId the id of its own edits, 0 .. 2^53-1; nobody else may ever have used it
 * @param collectGarbage whether the content of what is deleted is forgotten; snapshots need it kept
 * @param budget what one message may cost
 */
public record DocOptions(long clientId, boolean collectGarbage, Budget budget) {

  public DocOptions {
    if (clientId < 0 || clientId >= 1L << 53) {
      throw new IllegalArgumentException("client id " + clientId);
    }
  }

  /** Collects garbage and accepts messages of clients. */
  public static DocOptions forClient(long clientId) {
    return new DocOptions(clientId, true, Budget.MESSAGE);
  }
}
