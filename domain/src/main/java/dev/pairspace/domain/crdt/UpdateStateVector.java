package dev.pairspace.domain.crdt;

import java.util.HashMap;
import java.util.Map;

/** The state vector of an update on its own. */
final class UpdateStateVector {

  private UpdateStateVector() {}

  static StateVector of(Update update, Budget budget) {
    DecodedUpdate decoded = UpdateReader.read(update, budget);
    Map<Long, Integer> clocks = new HashMap<>();
    for (int section = 0; section < decoded.sections; section++) {
      clocks.put(decoded.sectionClient[section], endOfFirstRun(decoded, section));
    }
    return StateVector.of(clocks);
  }

  private static int endOfFirstRun(DecodedUpdate decoded, int section) {
    int known = 0;
    for (int s = decoded.sectionStart[section]; s < decoded.sectionStart[section + 1]; s++) {
      if (decoded.clock[s] != known || decoded.ref(s) == UpdateFormat.SKIP) {
        break;
      }
      known = decoded.endClock(s);
    }
    return known;
  }
}
