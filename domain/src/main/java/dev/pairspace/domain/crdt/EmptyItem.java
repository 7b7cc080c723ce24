package dev.pairspace.domain.crdt;

import static dev.pairspace.domain.crdt.encoding.MalformedInputException.malformed;

import dev.pairspace.domain.crdt.encoding.ByteWriter;

/**
 * The last struct of length 0 of a section that is being read. Yjs writes such structs, for example
 * from {@code insertEmbed(index, '')}; they take no clock and have no effect, so they are passed
 * over.
 *
 * <p>What was inserted directly left of one names it as its right origin. Because the empty item
 * took no clock, that is the very clock of the struct that names it. Such a struct is given the
 * empty item's own right origin, or its parent, and is written anew, so that it can be read without
 * the empty item.
 */
final class EmptyItem {

  private static final int NOWHERE = -1;

  private final DecodedUpdate into;

  /** Its clock, and so that of the next struct; NOWHERE if there is none. */
  private int clock = NOWHERE;

  private boolean hasRightOrigin;
  private long rightOriginClient;
  private int rightOriginClock;
  private int parentInfo;
  private int parentFrom;
  private int parentTo;
  private long parentClient;
  private int parentClock;

  EmptyItem(DecodedUpdate into) {
    this.into = into;
  }

  /** A new section begins. */
  void forget() {
    clock = NOWHERE;
  }

  /** Whether the struct before a clock was an empty item. */
  boolean isAt(int wanted) {
    return clock == wanted;
  }

  /** Takes the last struct, which is empty, out of the columns again. */
  void passOver(long client) {
    int struct = --into.structs;
    if (into.ref(struct) == Wire.GC
        || into.ref(struct) == Wire.SKIP
        || into.namesItself(struct, client)) {
      return; // without a place of its own: what names this clock means the one before
    }
    clock = into.clock[struct];
    hasRightOrigin = into.hasRightOrigin(struct);
    rightOriginClient = into.rightOriginClient[struct];
    rightOriginClock = into.rightOriginClock[struct];
    parentInfo = into.info[struct] & Wire.HAS_KEY;
    parentFrom = into.parentAt[struct];
    parentTo = into.contentAt[struct];
    parentClient = into.originClient[struct];
    parentClock = into.originClock[struct];
  }

  /** Gives a struct whose right origin is this item a place without it. */
  void stepAside(int struct) {
    ByteWriter out = into.rewritten();
    int base = into.bytes.length;
    int start = base + out.size();
    if (hasRightOrigin || into.hasOrigin(struct)) {
      placeByOrigins(struct, out);
      into.parentAt[struct] = -1;
    } else {
      placeByParent(struct, out);
      into.parentAt[struct] = start + 1;
    }
    into.startAt[struct] = start;
    int content = base + out.size();
    out.write(into.bytes, into.contentAt[struct], into.endAt[struct]);
    into.contentAt[struct] = content;
    into.endAt[struct] = base + out.size();
  }

  private void placeByOrigins(int struct, ByteWriter out) {
    int info = into.info[struct] & ~Wire.HAS_RIGHT_ORIGIN;
    into.info[struct] = (byte) (hasRightOrigin ? info | Wire.HAS_RIGHT_ORIGIN : info);
    out.writeUint8(into.info[struct] & 0xff);
    if (into.hasOrigin(struct)) {
      out.writeVarUint(into.originClient[struct]);
      out.writeVarUint(into.originClock[struct]);
    }
    if (hasRightOrigin) {
      into.rightOriginClient[struct] = rightOriginClient;
      into.rightOriginClock[struct] = rightOriginClock;
      out.writeVarUint(rightOriginClient);
      out.writeVarUint(rightOriginClock);
    }
  }

  private void placeByParent(int struct, ByteWriter out) {
    if (parentFrom < 0) {
      throw malformed(into.startAt[struct], "refers to its own future");
    }
    into.info[struct] = (byte) (into.ref(struct) | parentInfo);
    into.originClient[struct] = parentClient;
    into.originClock[struct] = parentClock;
    out.writeUint8(into.info[struct]);
    out.write(into.bytes, parentFrom, parentTo);
  }
}
