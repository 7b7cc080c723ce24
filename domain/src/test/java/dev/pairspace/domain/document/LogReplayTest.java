package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.network.Seeds;
import dev.pairspace.domain.document.LoggedDocument.Trouble;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whatever is accepted, in whatever order: the log can be loaded, and loading it gives the document
 * that was. Seeds: {@code -Dpairspace.seeds}, {@code -Dpairspace.firstSeed}.
 */
class LogReplayTest {
  private static final int STEPS = 60;

  @Test
  void whatever_is_accepted_makes_a_log_that_loads_as_the_document_that_was() {
    Seeds.upTo(300).forEach(seed -> run(seed, EnumSet.of(Trouble.ATTACKS)));
  }

  @Test
  void what_waited_in_vain_is_all_that_a_log_may_hold_beyond_the_document() {
    Seeds.upTo(100).forEach(seed -> run(seed, EnumSet.allOf(Trouble.class)));
  }

  @Test
  void without_attacks_a_snapshot_and_a_merged_log_load_as_the_document_that_was() {
    Seeds.upTo(100).forEach(seed -> run(seed, EnumSet.noneOf(Trouble.class)));
  }

  private static void run(long seed, Set<Trouble> troubles) {
    LoggedDocument room = new LoggedDocument(new Random(seed), troubles);
    try {
      for (int step = 0; step < STEPS; step++) {
        room.letSomethingHappen();
      }
      room.reload();
    } catch (RuntimeException | AssertionError e) {
      String story = String.join(", ", room.story());
      throw new AssertionError("seed " + seed + " fails after " + story, e);
    }
  }
}
