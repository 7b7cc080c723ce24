package dev.pairspace.domain.crdt;

/** What one transaction did to the structs of one client. */
final class ClientChanges {

  /** The next expected clock before the transaction. */
  int clockBefore;

  /** Units that were deleted. */
  final IntRanges deleted = new IntRanges();

  /** Clocks before which two structs may have become joinable. */
  final IntRanges boundaries = new IntRanges();

  void reset(int clock) {
    clockBefore = clock;
    deleted.clear();
    boundaries.clear();
  }
}
