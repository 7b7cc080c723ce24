package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteReader;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;

/** The numbers of the v1 update format, and how clocks and counts in it are read. */
final class UpdateFormat {

  /* The low five bits of a struct's info byte: what it is, or what it contains. */
  static final int GC = 0;
  static final int DELETED = 1;
  static final int JSON = 2;
  static final int BINARY = 3;
  static final int STRING = 4;
  static final int EMBED = 5;
  static final int FORMAT = 6;
  static final int TYPE = 7;
  static final int ANY = 8;
  static final int DOC = 9;
  static final int SKIP = 10;
  static final int REF_MASK = 0x1f;

  /* The high three bits of the info byte. */
  static final int HAS_KEY = 0x20;
  static final int HAS_RIGHT_ORIGIN = 0x40;
  static final int HAS_ORIGIN = 0x80;

  /* Kinds of types. */
  static final int TYPE_ARRAY = 0;
  static final int TYPE_MAP = 1;
  static final int TYPE_TEXT = 2;
  static final int TYPE_XML_ELEMENT = 3;
  static final int TYPE_XML_FRAGMENT = 4;
  static final int TYPE_XML_HOOK = 5;
  static final int TYPE_XML_TEXT = 6;

  /**
   * Clocks stay below this, and what names others is over budget. One client would have to type 2
   * GiB to come here; so an {@code int} column holds them, half as wide as Yjs' 53 bits need.
   */
  static final int MAX_CLOCK = Integer.MAX_VALUE;

  private UpdateFormat() {}

  static boolean isItem(int ref) {
    return ref != GC && ref != SKIP;
  }

  /** A count of things that take {@code bytesEach} bytes or more, within a budget. */
  static int readCount(ByteReader reader, int bytesEach, int max, String what) {
    int start = reader.position();
    int count = reader.readCount(bytesEach);
    if (count > max) {
      throw MalformedInputException.overBudget(start, count + " " + what + ", allowed are " + max);
    }
    return count;
  }

  static int readClock(ByteReader reader) {
    return reader.readVarUint(MAX_CLOCK - 1, "clock");
  }

  /** A length, possibly 0, of units that begin at the clock. */
  static int readLength(ByteReader reader, int clock) {
    return reader.readVarUint(MAX_CLOCK - clock, "length");
  }
}
