package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteReader;
import java.util.Arrays;

/**
 * Which units of a section wait already just as they come: with the same content at the same place,
 * however runs are split. In doubt a unit counts as another one: then it waits as well, and is
 * compared with what is known when its turn comes.
 */
final class WaitingComparison {

  /** What is decoded of waiting pieces per byte that is brought, beyond a first amount. */
  private static final int BYTES_PER_BYTE = 16;

  private static final int FIRST_BYTES = 1 << 16;

  private final DecodedUpdate update;
  private final int section;
  private final ClockSet same = new ClockSet();

  private WaitingComparison(DecodedUpdate update, int section) {
    this.update = update;
    this.section = section;
  }

  /** The clocks of the units that wait already in one of the pieces, which are of one client. */
  static ClockSet same(DecodedUpdate update, int section, Iterable<WaitingPiece> pieces) {
    var comparison = new WaitingComparison(update, section);
    int first = update.sectionStart[section];
    int last = update.sectionStart[section + 1] - 1;
    long left = FIRST_BYTES + (long) BYTES_PER_BYTE * (update.endAt[last] - update.startAt[first]);
    for (WaitingPiece piece : pieces) {
      int size = piece.structs.sizeInBytes();
      if (size <= left && piece.overlaps(update.clock[first], update.endClock(last))) {
        left -= size;
        comparison.compare(UpdateReader.read(piece.structs, Budget.STORAGE));
      }
    }
    return comparison.same;
  }

  /** Walks over both, which are sorted by clock. */
  private void compare(DecodedUpdate piece) {
    int s = update.sectionStart[section];
    int w = 0;
    while (s < update.sectionStart[section + 1] && w < piece.structs) {
      int from = Math.max(update.clock[s], piece.clock[w]);
      int to = Math.min(update.endClock(s), piece.endClock(w));
      if (from < to && samePlace(s, piece, w, from) && sameContent(s, piece, w, from, to)) {
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

  private boolean sameContent(int s, DecodedUpdate piece, int w, int from, int to) {
    int ref = update.ref(s);
    if (ref != piece.ref(w)) {
      return false;
    }
    return switch (ref) {
      case Wire.GC, Wire.SKIP -> false;
      case Wire.DELETED -> true;
      case Wire.STRING -> text(update, s, from, to).equals(text(piece, w, from, to));
      case Wire.ANY, Wire.JSON -> {
        ByteReader here = elements(update, s, from);
        ByteReader there = elements(piece, w, from);
        yield sameElements(here, there, to - from, piece, ref);
      }
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

  private static String text(DecodedUpdate of, int s, int from, int to) {
    return content(of, s).readString().substring(from - of.clock[s], to - of.clock[s]);
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
}
