package dev.pairspace.domain.crdt;

/**
 * Structs of one client that wait, and the unit that the first of them misses.
 *
 * @param structs an update with one section and no deletions
 */
record WaitingPiece(Update structs, long missingClient, int missingClock) {

  /** Bytes of memory that keeping a piece takes besides its structs, roughly. */
  private static final int OVERHEAD = 150;

  long sizeInBytes() {
    return (long) OVERHEAD + structs.sizeInBytes();
  }
}
