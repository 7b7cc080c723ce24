package dev.pairspace.domain.crdt;

/** What one transaction did to the structs of one client. */
final class ClientChanges {

  /** The next expected clock before the transaction. */
  int clockBefore;

  /** Units that were deleted. */
  final IntRanges deleted = new IntRanges();

  /** Live characters that became U+FFFD because their surrogate pair was split. */
  final IntRanges replaced = new IntRanges();

  /** Clocks before which two structs may have become joinable. */
  final IntRanges boundaries = new IntRanges();

  void reset(int clock) {
    clockBefore = clock;
    deleted.clear();
    replaced.clear();
    boundaries.clear();
  }
}
