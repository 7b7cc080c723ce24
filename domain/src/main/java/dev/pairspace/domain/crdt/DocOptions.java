package dev.pairspace.domain.crdt;

import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * How a replica behaves.
 *
 * @param clientId the id of its own edits, 0 .. 2^53-1; no other client may ever have used it
 * @param clientIds further ones, drawn when another client has written under the one in use, or
 *     when its clocks are used up
 * @param collectGarbage whether the content of what is deleted is forgotten; snapshots need it kept
 * @param budget what one message may cost
 */
public record DocOptions(
    long clientId, LongSupplier clientIds, boolean collectGarbage, Budget budget) {

  /** Client ids are below this. */
  public static final long CLIENT_IDS = 1L << 53;

  public DocOptions {
    if (clientId < 0 || clientId >= CLIENT_IDS) {
      throw new IllegalArgumentException("client id " + clientId);
    }
  }

  /** With further client ids that follow from the first: the same in each run. */
  public DocOptions(long clientId, boolean collectGarbage, Budget budget) {
    this(clientId, furtherIds(clientId), collectGarbage, budget);
  }

  private static LongSupplier furtherIds(long clientId) {
    SplittableRandom random = new SplittableRandom(clientId);
    return () -> random.nextLong(CLIENT_IDS);
  }

  /** Collects garbage and accepts messages of clients. */
  public static DocOptions forClient(long clientId) {
    return new DocOptions(clientId, true, Budget.MESSAGE);
  }
}
