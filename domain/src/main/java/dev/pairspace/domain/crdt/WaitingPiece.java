package dev.pairspace.domain.crdt;

/**
 * Structs of one client that wait, and the unit that the first of them misses. Two pieces are the
 * same only if they are the same object.
 */
final class WaitingPiece {

  /** Bytes of memory that keeping a piece takes besides its structs, roughly. */
  private static final int OVERHEAD = 200;

  final long client;

  /** Clocks of its structs. */
  final IntRanges clocks;

  /** An update with one section and no deletions. */
  final Update structs;

  final long missingClient;
  final int missingClock;

  /** Given when it begins to wait: the lower, the earlier. */
  long number;

  /** The first of its units that was not known when it began to wait. */
  final int unknownFrom;

  WaitingPiece(
      long client,
      IntRanges clocks,
      Update structs,
      long missingClient,
      int missingClock,
      int unknownFrom) {
    this.client = client;
    this.clocks = clocks;
    this.structs = structs;
    this.missingClient = missingClient;
    this.missingClock = missingClock;
    this.unknownFrom = unknownFrom;
  }

  /** Whether some of its clocks may be in {@code [from, to)}. */
  boolean overlaps(int from, int to) {
    return clocks.size() > 0 && clocks.start(0) < to && clocks.end(clocks.size() - 1) > from;
  }

  long sizeInBytes() {
    return (long) OVERHEAD + structs.sizeInBytes();
  }
}
