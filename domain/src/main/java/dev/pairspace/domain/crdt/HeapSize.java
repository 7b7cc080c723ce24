package dev.pairspace.domain.crdt;

/**
 * Sizes of objects on the heap of a 64-bit JVM with compressed references, in bytes. Everything
 * that grows with a document says its own size by them, in constant time, so that a document can
 * say what it costs as often as it is asked.
 */
final class HeapSize {

  static final int REFERENCE = 4;

  /** Of an array without its elements. */
  static final int ARRAY = 16;

  /** A map of the JDK with its smallest table; its entries come on top. */
  static final int LINKED_MAP = 56 + ARRAY + 16 * REFERENCE;

  /** An entry of a linked map and its share of the table. */
  static final int LINKED_ENTRY = 40 + 2 * REFERENCE;

  /** An entry of a tree map with a boxed key and value. */
  static final int TREE_ENTRY = 40 + 24 + 24;

  /** A type with its list of items, without its entries. */
  static final int TYPE = 40 + 48;

  /** A list of items for a key, and the entry that leads to it; the key comes on top. */
  static final int KEYED_LIST = 48 + LINKED_ENTRY;

  /** Everything of a client that does not grow with what it writes. */
  static final int CLIENT = 430;

  /** What a piece that waits takes besides what is counted for it. */
  static final int WAITING_PIECE = 920;

  private HeapSize() {}

  static long ofString(String text) {
    return text == null ? 0 : 24 + ofBytes(text.length());
  }

  /** An array of bytes, to the next multiple of eight. */
  static long ofBytes(int length) {
    return (ARRAY + length + 7L) & ~7L;
  }

  /** What a slot of a {@link ValueBuffer} holds. */
  static long ofValue(Object value) {
    if (value instanceof byte[] bytes) {
      return ofBytes(bytes.length);
    }
    if (value instanceof TypeNode type) {
      return TYPE + ofString(type.name);
    }
    if (value instanceof FormatMark mark) {
      return 24 + ofString(mark.key()) + ofString(mark.json());
    }
    if (value instanceof SubdocumentReference reference) {
      return 24 + ofString(reference.guid()) + ofBytes(reference.encodedOptions().length);
    }
    return 0;
  }
}
