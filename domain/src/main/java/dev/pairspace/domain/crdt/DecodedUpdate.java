package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteWriter;
import java.util.Arrays;

/**
 * An update's structs and deletions as columns, read and checked but not yet integrated. Content
 * stays in the message's bytes; the columns say where. Meant to be reused from message to message.
 *
 * <p>Structs are numbered in the order of the message; a section is a run of structs of one client.
 */
final class DecodedUpdate {

  /** The message, followed by structs of it that were written anew. */
  byte[] bytes;

  /** Where the message ends and structs begin that were written anew. */
  private int messageEnd;

  /** Whether a struct names an empty item that does not stand before it. */
  boolean namesUnknownEmpty;

  /** Positions of empty items in the bytes, of those too that are in no column. */
  IntList emptyItemAt = new IntList();

  /** Null unless a struct was written anew. */
  private ByteWriter rewritten;

  int sections;
  long[] sectionClient = new long[1];

  /** First struct of a section; the entry after the last section is the number of structs. */
  int[] sectionStart = new int[2];

  int structs;
  byte[] info = new byte[1];
  int[] clock = new int[1];
  int[] length = new int[1];

  /** Valid if the info byte has the bit. */
  long[] originClient = new long[1];

  int[] originClock = new int[1];
  long[] rightOriginClient = new long[1];
  int[] rightOriginClock = new int[1];

  /** Position of the parent's description in the bytes, or -1 if it is not transmitted. */
  int[] parentAt = new int[1];

  /** Position of the info byte, of the content, and behind the content. */
  int[] startAt = new int[1];

  int[] contentAt = new int[1];
  int[] endAt = new int[1];

  int deletions;
  long[] deleteClient = new long[1];
  int[] deleteClock = new int[1];
  int[] deleteLength = new int[1];

  /** Behind the delete set: the message may be followed by bytes that are not read. */
  int end;

  void reset(byte[] message) {
    bytes = message;
    sections = 0;
    structs = 0;
    deletions = 0;
    sectionStart[0] = 0;
    rewritten = null;
    namesUnknownEmpty = false;
    emptyItemAt.clear();
    messageEnd = message == null ? 0 : message.length;
  }

  /** Whether a struct was given another right origin than its client wrote. */
  boolean isRewritten(int struct) {
    return startAt[struct] >= messageEnd;
  }

  /** Whether a struct is an empty item, with nothing behind it in this message. */
  boolean isEmptyItem(int struct) {
    return length[struct] == 0;
  }

  /** Takes structs that are written anew; in the columns they begin where the message ends. */
  ByteWriter rewritten() {
    if (rewritten == null) {
      rewritten = new ByteWriter();
    }
    return rewritten;
  }

  /** Puts what was written anew behind the message, when everything is read. */
  void appendRewritten() {
    if (rewritten != null) {
      int size = bytes.length;
      bytes = Arrays.copyOf(bytes, size + rewritten.size());
      System.arraycopy(rewritten.array(), 0, bytes, size, rewritten.size());
      rewritten = null;
    }
  }

  /** Bytes on the heap, without the message. */
  long heapBytes() {
    return 49L * info.length + 16L * deleteClock.length + 12L * sectionClient.length;
  }

  /** Lets go of the message and of columns that one large message made large. */
  void release() {
    if (emptyItemAt.size() > 4096) {
      emptyItemAt = new IntList();
    }
    reset(null);
    if (info.length > 4096) {
      resizeStructs(64);
    }
    if (deleteClock.length > 4096) {
      resizeDeletions(64);
    }
    if (sectionClient.length > 4096) {
      resizeSections(64);
    }
  }

  int ref(int struct) {
    return info[struct] & UpdateFormat.REF_MASK;
  }

  boolean hasOrigin(int struct) {
    return info[struct] < 0;
  }

  boolean hasRightOrigin(int struct) {
    return (info[struct] & UpdateFormat.HAS_RIGHT_ORIGIN) != 0;
  }

  int endClock(int struct) {
    return clock[struct] + length[struct];
  }

  /** Whether an item's right origin is its own clock: see {@link EmptyItem}. */
  boolean namesItself(int struct, long ofClient) {
    return hasRightOrigin(struct)
        && rightOriginClient[struct] == ofClient
        && rightOriginClock[struct] == clock[struct];
  }

  /**
   * The client of the item that holds the parent, or -1 if the parent is a root or not transmitted.
   * Such a struct has no origin, so its origin columns hold the parent's id.
   */
  long parentClient(int struct) {
    return parentAt[struct] < 0 ? -1 : originClient[struct];
  }

  int parentClock(int struct) {
    return originClock[struct];
  }

  void beginSection(long client) {
    if (sections == sectionClient.length) {
      resizeSections(2 * sections);
    }
    sectionClient[sections++] = client;
  }

  void endSection() {
    sectionStart[sections] = structs;
  }

  /** Makes room for one more struct and returns its number. */
  int addStruct() {
    if (structs == info.length) {
      resizeStructs(2 * structs);
    }
    return structs++;
  }

  /** Notes the last struct, an empty item. */
  void noteEmptyItem() {
    emptyItemAt.add(startAt[structs - 1]);
  }

  void copyStruct(int from, int to) {
    info[to] = info[from];
    clock[to] = clock[from];
    length[to] = length[from];
    originClient[to] = originClient[from];
    originClock[to] = originClock[from];
    rightOriginClient[to] = rightOriginClient[from];
    rightOriginClock[to] = rightOriginClock[from];
    parentAt[to] = parentAt[from];
    startAt[to] = startAt[from];
    contentAt[to] = contentAt[from];
    endAt[to] = endAt[from];
  }

  void addDeletion(long client, int clock, int length) {
    if (deletions == deleteClock.length) {
      resizeDeletions(2 * deletions);
    }
    deleteClient[deletions] = client;
    deleteClock[deletions] = clock;
    deleteLength[deletions++] = length;
  }

  private void resizeSections(int capacity) {
    sectionClient = Arrays.copyOf(sectionClient, capacity);
    sectionStart = Arrays.copyOf(sectionStart, capacity + 1);
  }

  private void resizeStructs(int capacity) {
    info = Arrays.copyOf(info, capacity);
    clock = Arrays.copyOf(clock, capacity);
    length = Arrays.copyOf(length, capacity);
    originClient = Arrays.copyOf(originClient, capacity);
    originClock = Arrays.copyOf(originClock, capacity);
    rightOriginClient = Arrays.copyOf(rightOriginClient, capacity);
    rightOriginClock = Arrays.copyOf(rightOriginClock, capacity);
    parentAt = Arrays.copyOf(parentAt, capacity);
    startAt = Arrays.copyOf(startAt, capacity);
    contentAt = Arrays.copyOf(contentAt, capacity);
    endAt = Arrays.copyOf(endAt, capacity);
  }

  private void resizeDeletions(int capacity) {
    deleteClient = Arrays.copyOf(deleteClient, capacity);
    deleteClock = Arrays.copyOf(deleteClock, capacity);
    deleteLength = Arrays.copyOf(deleteLength, capacity);
  }
}
