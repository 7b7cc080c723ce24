package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.MalformedInputException;

/** Checks an update without a document: its form, and what it would cost to read it. */
public final class UpdateCheck {

  private UpdateCheck() {}

  /**
   * Passes if the update can be read within the budget. Nothing is allocated in proportion to a
   * number in it, only to its size.
   *
   * @throws MalformedInputException otherwise, with position and reason
   */
  public static void check(Update update, Budget budget) {
    UpdateReader.read(update, budget);
  }

  /**
   * What one byte of an update may take of the heap at most, in bytes: a deletion has two, and may
   * split two runs. For callers that need no exact value.
   */
  public static final int MOST_HEAP_OF_A_BYTE = 160;

  /** By what factor {@link #heapGrowth} may be too high at most, for a whole document. */
  public static final int MOST_OVERESTIMATE = 8;

  /**
   * What applying an update may take of the heap at most, in bytes; nothing is applied.
   *
   * @throws MalformedInputException if the update is malformed or over the budget
   */
  public static long heapGrowth(Update update, Budget budget) {
    return HeapGrowth.of(UpdateReader.read(update, budget));
  }

  /** Whether the update brings structs of that client, or deletes units of it beyond a clock. */
  public static boolean bringsOf(long client, long known, Update update, Budget budget) {
    DecodedUpdate decoded = UpdateReader.read(update, budget);
    for (int section = 0; section < decoded.sections; section++) {
      if (decoded.sectionClient[section] == client) {
        return true;
      }
    }
    for (int i = 0; i < decoded.deletions; i++) {
      long end = (long) decoded.deleteClock[i] + decoded.deleteLength[i];
      if (decoded.deleteClient[i] == client && end > known) {
        return true;
      }
    }
    return false;
  }
}
