package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.MalformedInputException;

/** The part of an update that a peer lacks, without a document. */
public final class UpdateDiff {

  private UpdateDiff() {}

  /**
   * The structs beyond the state vector, the first one of a client cut where necessary, and the
   * whole delete set.
   *
   * @throws MalformedInputException if the update is malformed
   */
  public static Update diff(Update update, StateVector known) {
    return diff(update, known, Budget.STORAGE);
  }

  /** As above, within a budget. */
  public static Update diff(Update update, StateVector known, Budget budget) {
    DecodedUpdate decoded = UpdateReader.read(update, budget);
    UpdateAssembler assembler = new UpdateAssembler(false);
    for (int section = 0; section < decoded.sections; section++) {
      long client = decoded.sectionClient[section];
      assembler.beginSection(client);
      addBeyond(decoded, section, known.clockOf(client), assembler);
      assembler.endSection();
    }
    return assembler.finish(UpdateMerge.deleteSetOf(decoded));
  }

  private static void addBeyond(
      DecodedUpdate decoded, int section, long known, UpdateAssembler assembler) {
    for (int s = decoded.sectionStart[section]; s < decoded.sectionStart[section + 1]; s++) {
      boolean isBeyond =
          decoded.endClock(s) > known || (decoded.isEmptyItem(s) && decoded.clock[s] == known);
      if (decoded.ref(s) != UpdateFormat.SKIP && isBeyond) {
        assembler.add(decoded, s, (int) Math.max(0, known - decoded.clock[s]));
      }
    }
  }
}
