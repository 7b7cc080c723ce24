package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteReader;
import java.util.Arrays;

/**
 * Which units of a section wait already just as they come: with the same content at the same place,
 * however runs are split. In doubt a unit counts as another one: then it waits as well, and is
 * compared with what is known when its turn comes.
 */
final class WaitingComparison {

  /** Bytes, structs and elements looked at per byte that is brought, beyond a first amount. */
  private static final int STEPS_PER_BYTE = 16;

  private static final int FIRST_STEPS = 1 << 16;

  private final DecodedUpdate update;
  private final int section;
  private final ClockSet same = new ClockSet();
  private final Texts texts;
  private long stepsLeft;

  private WaitingComparison(DecodedUpdate update, int section) {
    this.update = update;
    this.section = section;
    int first = update.sectionStart[section];
    int end = update.sectionStart[section + 1];
    this.texts = new Texts(update, first, end);
    this.stepsLeft =
        FIRST_STEPS + (long) STEPS_PER_BYTE * (update.endAt[end - 1] - update.startAt[first]);
  }

  /** The clocks of the units that wait already in one of the pieces, which are of one client. */
  static ClockSet same(DecodedUpdate update, int section, Iterable<WaitingPiece> pieces) {
    var comparison = new WaitingComparison(update, section);
    int first = update.sectionStart[section];
    int last = update.sectionStart[section + 1] - 1;
    for (WaitingPiece piece : pieces) {
      if (piece.overlaps(update.clock[first], update.endClock(last))
          && comparison.affords((last - first) + (long) piece.structs.sizeInBytes())) {
        comparison.compare(UpdateReader.read(piece.structs, Budget.STORAGE));
      }
    }
    return comparison.same;
  }

  /** A client chooses what there is to compare, and must not choose how long that takes. */
  private boolean affords(long steps) {
    if (steps > stepsLeft) {
      return false;
    }
    stepsLeft -= steps;
    return true;
  }

  /** Walks over both, which are sorted by clock. */
  private void compare(DecodedUpdate piece) {
    Texts waiting = new Texts(piece, 0, piece.structs);
    int s = update.sectionStart[section];
    int w = 0;
    while (s < update.sectionStart[section + 1] && w < piece.structs) {
      int from = Math.max(update.clock[s], piece.clock[w]);
      int to = Math.min(update.endClock(s), piece.endClock(w));
      if (from < to
          && samePlace(s, piece, w, from)
          && sameContent(s, piece, w, from, to, waiting)) {
        same.add(from, to);
      }
      if (update.endClock(s) <= piece.endClock(w)) {
        s++;
      } else {
        w++;
      }
    }
  }

  private boolean samePlace(int s, DecodedUpdate piece, int w, int from) {
    long client = update.sectionClient[section];
    boolean whole = from == update.clock[s] && from == piece.clock[w];
    boolean sameOrigin =
        whole
            ? sameOrigin(s, piece, w)
            : hangsOnPrevious(update, s, from, client) && hangsOnPrevious(piece, w, from, client);
    return sameOrigin
        && update.hasRightOrigin(s) == piece.hasRightOrigin(w)
        && (!update.hasRightOrigin(s)
            || (update.rightOriginClient[s] == piece.rightOriginClient[w]
                && update.rightOriginClock[s] == piece.rightOriginClock[w]));
  }

  private boolean sameOrigin(int s, DecodedUpdate piece, int w) {
    if (update.hasOrigin(s) != piece.hasOrigin(w)) {
      return false;
    }
    return update.hasOrigin(s)
        ? update.originClient[s] == piece.originClient[w]
            && update.originClock[s] == piece.originClock[w]
        : sameParent(s, piece, w);
  }

  private boolean sameParent(int s, DecodedUpdate piece, int w) {
    int here = update.parentAt[s];
    int there = piece.parentAt[w];
    return (here < 0 || there < 0)
        ? here == there
        : Arrays.equals(
            update.bytes, here, update.contentAt[s], piece.bytes, there, piece.contentAt[w]);
  }

  /** Whether the unit at a clock was inserted behind the one before it of the same client. */
  private static boolean hangsOnPrevious(DecodedUpdate of, int s, int clock, long client) {
    return clock > of.clock[s]
        || (of.hasOrigin(s) && of.originClient[s] == client && of.originClock[s] == clock - 1);
  }

  private boolean sameContent(int s, DecodedUpdate piece, int w, int from, int to, Texts waiting) {
    int ref = update.ref(s);
    if (ref != piece.ref(w)) {
      return false;
    }
    return switch (ref) {
      case UpdateFormat.GC, UpdateFormat.SKIP -> false;
      case UpdateFormat.DELETED -> true;
      case UpdateFormat.STRING ->
          texts
              .of(s)
              .regionMatches(
                  from - update.clock[s], waiting.of(w), from - piece.clock[w], to - from);
      case UpdateFormat.ANY, UpdateFormat.JSON ->
          affords((from - update.clock[s]) + (long) (from - piece.clock[w]))
              && sameElements(
                  elements(update, s, from), elements(piece, w, from), to - from, piece, ref);
      default ->
          Arrays.equals(
              update.bytes,
              update.contentAt[s],
              update.endAt[s],
              piece.bytes,
              piece.contentAt[w],
              piece.endAt[w]);
    };
  }

  private static ByteReader elements(DecodedUpdate of, int s, int from) {
    ByteReader reader = content(of, s);
    Contents.skipElements(reader, of.ref(s), from - of.clock[s]);
    return reader;
  }

  private boolean sameElements(
      ByteReader here, ByteReader there, int count, DecodedUpdate piece, int ref) {
    int hereAt = here.position();
    int thereAt = there.position();
    for (int i = 0; i < count; i++) {
      Contents.skipElement(here, ref);
      Contents.skipElement(there, ref);
    }
    return Arrays.equals(
        update.bytes, hereAt, here.position(), piece.bytes, thereAt, there.position());
  }

  private static ByteReader content(DecodedUpdate of, int s) {
    return new ByteReader(of.bytes, of.contentAt[s], of.endAt[s]);
  }

  /** The strings of some structs, each decoded once, when it is first asked for. */
  private static final class Texts {
    private final DecodedUpdate of;
    private final int first;
    private final String[] decoded;

    Texts(DecodedUpdate of, int first, int end) {
      this.of = of;
      this.first = first;
      this.decoded = new String[end - first];
    }

    String of(int struct) {
      int at = struct - first;
      if (decoded[at] == null) {
        decoded[at] = content(of, struct).readString();
      }
      return decoded[at];
    }
  }
}
