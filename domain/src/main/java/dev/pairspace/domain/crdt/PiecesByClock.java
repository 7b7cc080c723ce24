package dev.pairspace.domain.crdt;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Pieces that wait, sorted by one of their clocks; of one clock in the order in which they came.
 */
final class PiecesByClock {
  private final ToIntFunction<WaitingPiece> clock;
  private final TreeSet<WaitingPiece> pieces;

  /**
   * @param clock by which they are sorted
   */
  PiecesByClock(ToIntFunction<WaitingPiece> clock) {
    this.clock = clock;
    this.pieces =
        new TreeSet<>(Comparator.comparingInt(clock).thenComparingLong(piece -> piece.number));
  }

  void add(WaitingPiece piece) {
    pieces.add(piece);
  }

  void remove(WaitingPiece piece) {
    pieces.remove(piece);
  }

  /** Those with a lower clock. */
  List<WaitingPiece> below(int limit) {
    return pieces.stream().takeWhile(piece -> clock.applyAsInt(piece) < limit).toList();
  }

  Stream<WaitingPiece> all() {
    return pieces.stream();
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }
}
