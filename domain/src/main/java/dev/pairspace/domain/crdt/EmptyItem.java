package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteWriter;

/**
 * The place of an item of length 0. Yjs writes such items, for example from {@code
 * insertEmbed(index, '')}; they take no clock and have no effect, so none is kept in a document.
 *
 * <p>What was inserted directly left of one names it as its right origin. Because the empty item
 * took no clock, that is the very clock of the struct that names it. Such a struct is given the
 * empty item's own right origin, or its parent, and is written anew, so that it can be read without
 * the empty item.
 */
final class EmptyItem {

  private static final int NOWHERE = -1;

  /** Its clock, and so that of the next struct; NOWHERE if there is none. */
  private int clock = NOWHERE;

  private byte info;
  private boolean hasOrigin;
  private long originClient;
  private int originClock;
  private long rightOriginClient;
  private int rightOriginClock;

  /* The bytes of the message that brought it, and where in them it and its parts are. */
  private byte[] bytes;
  private int startAt;
  private int parentAt;
  private int contentAt;
  private int endAt;

  void forget() {
    clock = NOWHERE;
  }

  /** Whether the struct before a clock was an empty item. */
  boolean isAt(int wanted) {
    return clock == wanted;
  }

  /**
   * Becomes the empty item that a struct of length 0 is. One without a place of its own is passed
   * over: what names its clock means the one before.
   */
  void become(DecodedUpdate from, int struct, long client) {
    if (!UpdateFormat.isItem(from.ref(struct)) || from.namesItself(struct, client)) {
      return;
    }
    clock = from.clock[struct];
    info = from.info[struct];
    hasOrigin = from.hasOrigin(struct);
    originClient = from.originClient[struct];
    originClock = from.originClock[struct];
    rightOriginClient = from.rightOriginClient[struct];
    rightOriginClock = from.rightOriginClock[struct];
    bytes = from.bytes;
    startAt = from.startAt[struct];
    parentAt = from.parentAt[struct];
    contentAt = from.contentAt[struct];
    endAt = from.endAt[struct];
  }

  /** Takes a struct's place in the columns of the message that brought it. */
  void putInto(DecodedUpdate into, int struct) {
    into.clock[struct] = clock;
    into.length[struct] = 0;
    into.info[struct] = info;
    into.originClient[struct] = originClient;
    into.originClock[struct] = originClock;
    into.rightOriginClient[struct] = rightOriginClient;
    into.rightOriginClock[struct] = rightOriginClock;
    into.startAt[struct] = startAt;
    into.parentAt[struct] = parentAt;
    into.contentAt[struct] = contentAt;
    into.endAt[struct] = endAt;
    forget();
  }

  /** Gives a struct whose right origin is this item a place without it. */
  void giveWay(DecodedUpdate into, int struct) {
    ByteWriter out = into.rewritten();
    int base = into.bytes.length;
    int start = base + out.size();
    if (hasRightOrigin()) {
      placeByOrigins(into, struct, out, rightOriginClient, rightOriginClock);
      into.parentAt[struct] = -1;
    } else if (into.hasOrigin(struct)) {
      placeByOrigins(into, struct, out, -1, -1);
      into.parentAt[struct] = -1;
    } else if (hasOrigin) { // of the same list, and it is at the beginning of that
      placeByOrigins(into, struct, out, originClient, originClock);
      into.parentAt[struct] = -1;
    } else {
      placeByParent(into, struct, out);
      into.parentAt[struct] = start + 1;
    }
    int content = base + out.size();
    out.write(into.bytes, into.contentAt[struct], into.endAt[struct]);
    into.startAt[struct] = start;
    into.contentAt[struct] = content;
    into.endAt[struct] = base + out.size();
  }

  private boolean hasRightOrigin() {
    return (info & UpdateFormat.HAS_RIGHT_ORIGIN) != 0;
  }

  /** Client -1 stands for no right origin. */
  private static void placeByOrigins(
      DecodedUpdate into, int struct, ByteWriter out, long rightClient, int rightClock) {
    int without = into.info[struct] & ~UpdateFormat.HAS_RIGHT_ORIGIN;
    into.info[struct] =
        (byte) (rightClient < 0 ? without : without | UpdateFormat.HAS_RIGHT_ORIGIN);
    out.writeUint8(into.info[struct] & 0xff);
    if (into.hasOrigin(struct)) {
      out.writeVarUint(into.originClient[struct]);
      out.writeVarUint(into.originClock[struct]);
    }
    if (rightClient >= 0) {
      into.rightOriginClient[struct] = rightClient;
      into.rightOriginClock[struct] = rightClock;
      out.writeVarUint(rightClient);
      out.writeVarUint(rightClock);
    }
  }

  private void placeByParent(DecodedUpdate into, int struct, ByteWriter out) {
    into.info[struct] = (byte) (into.ref(struct) | (info & UpdateFormat.HAS_KEY));
    into.originClient[struct] = originClient;
    into.originClock[struct] = originClock;
    out.writeUint8(into.info[struct]);
    out.write(bytes, parentAt, contentAt);
  }
}
