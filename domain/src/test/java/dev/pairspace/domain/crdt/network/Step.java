package dev.pairspace.domain.crdt.network;

import java.util.List;

/** One thing that happens in a session. Numbers that choose something are fractions of 1. */
sealed interface Step {

  /** A replica makes some edits in one transaction. */
  record Type(int replica, List<Edit> edits) implements Step {}

  /**
   * A message, or several, travel.
   *
   * @param pick which of the messages under way
   * @param count how many of them, for the fates that concern several
   * @param byYjs whether Yjs' own tools merge and cut, if there are Yjs replicas
   */
  record Travel(int from, int to, Fate fate, double pick, int count, boolean byYjs)
      implements Step {}

  /** What the network does to messages. */
  enum Fate {
    IN_ORDER,
    OVERTAKING,
    REPEATED,
    MERGED,
    /** The receiver passes on what its transaction changed, instead of the bytes it got. */
    RELAYED,
    /** Merged, then cut down to what the receiver lacks. */
    CUT,
    LOST,
    /** The receiver tells what it has, the sender answers with the rest. */
    SYNC
  }
}
