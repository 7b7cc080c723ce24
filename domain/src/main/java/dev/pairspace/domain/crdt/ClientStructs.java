package dev.pairspace.domain.crdt;

/**
 * Everything that one client ever inserted: its structs in the order of their clocks, without gaps,
 * and the buffers that hold their content.
 */
final class ClientStructs {

  /** The client's id: 0 .. 2^53-1. */
  final long id;

  /** The number by which columns refer to the client. */
  final int number;

  final StructIndex structs;
  final TextBuffer text = new TextBuffer();
  final ValueBuffer values = new ValueBuffer();

  /** Units in the buffers that no struct refers to any more. */
  int wastedText;

  int wastedValues;

  /** The next expected clock: how many units are known. */
  int nextClock;

  /** Its deleted units, kept so that they need not be searched: every answer to a peer has all. */
  final IntRanges deleted = new IntRanges();

  /** What the running transaction did to this client's structs; null if nothing. */
  ClientChanges changes;

  /** What of it is counted as memory of the document. */
  private long countedBytes;

  ClientStructs(long id, int number, StructStore store) {
    this.id = id;
    this.number = number;
    this.structs = new StructIndex(store);
  }

  /** By how many bytes on the heap it has grown since the last call, or shrunk. */
  long growth() {
    long now = text.heapBytes() + values.heapBytes() + structs.heapBytes() + deleted.heapBytes();
    long growth = now - countedBytes;
    countedBytes = now;
    return growth;
  }
}
