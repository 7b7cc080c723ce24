package dev.pairspace.domain.crdt;

/** One list of items: those of a type without a key, or those of a type with the same key. */
final class ItemList {

  final TypeNode owner;

  /** Null for the list of the type itself. */
  final String key;

  /** Number by which the columns refer to this list; -1 until the first item. */
  int number = -1;

  /** Handles, -1 if empty. */
  int first = -1;

  int last = -1;

  /** Visible units: those that are countable and not deleted. */
  int visible;

  /** The text as it was last asked for; null after a change. */
  String text;

  /** Null until an index is first asked for. */
  PositionIndex positions;

  ItemList(TypeNode owner, String key) {
    this.owner = owner;
    this.key = key;
  }

  void clear() {
    first = -1;
    last = -1;
    visible = 0;
    text = null;
    positions = null;
  }
}
