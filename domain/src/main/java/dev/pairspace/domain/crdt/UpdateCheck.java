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
