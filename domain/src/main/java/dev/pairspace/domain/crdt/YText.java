package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.Any;
import java.util.List;
import java.util.Map;

/**
 * A shared text. Indexes and lengths count UTF-16 units, plus one for each embed or nested type.
 */
public sealed class YText extends YType permits YXmlText {

  /** What stands for an embed where only characters can stand. */
  public static final char EMBED = '\uFFFC';

  YText(Replica replica, TypeNode node) {
    super(replica, node);
  }

  public int length() {
    return node.items.visible;
  }

  /** The characters, without embeds. Kept until the next change. */
  @Override
  public String toString() {
    if (node.items.text == null) {
      node.items.text = TextReading.read(replica.store, node.items);
    }
    return node.items.text;
  }

  /**
   * The units as they are counted: the characters, and U+FFFC, which Unicode has for objects, in
   * place of each embed. As long as {@link #length} says.
   */
  public String toUnits() {
    String characters = toString();
    return characters.length() == length()
        ? characters
        : TextReading.readUnits(replica.store, node.items, EMBED);
  }

  /** The text with its formatting and embeds. */
  public List<Delta> toDelta() {
    return TextReading.readDelta(replica, node);
  }

  /** Attributes of the text as a whole. */
  public Map<String, Value> attributes() {
    return currentEntries();
  }

  /** Inserts before the unit at {@code index}, 0 .. length; formatting there is inherited. */
  public void insert(int index, String text) {
    edits().insertText(node, index, text);
  }

  /** Inserts with exactly the given attributes. */
  public void insert(int index, String text, Map<String, Any> attributes) {
    new Formatting(replica).insert(node, index, text, attributes);
  }

  /** Sets attributes of a range; the value null ends an attribute. */
  public void format(int index, int length, Map<String, Any> attributes) {
    new Formatting(replica).format(node, index, length, attributes);
  }

  public void delete(int index, int length) {
    edits().delete(node.items, index, length);
  }

  /** Deletes and inserts at one place, as one transaction. */
  public void replace(int index, int length, String text) {
    replica.transact(
        () -> {
          delete(index, length);
          insert(index, text);
        });
  }

  /**
   * Makes the text equal to {@code wanted} by a small edit, so that the positions of others stay
   * where they belong. Embeds are lost if what surrounds them changes.
   */
  public void replaceText(String wanted) {
    String current = toString();
    replica.transact(
        () -> {
          for (TextDiff.Edit edit : TextDiff.between(current, wanted)) {
            delete(edit.index(), edit.deleted());
            insert(edit.index(), edit.inserted());
          }
        });
  }

  /** A position that stays with its unit; {@code assoc >= 0}: with the unit at the index. */
  public RelativePosition positionAt(int index, int assoc) {
    return RelativePosition.at(this, index, assoc);
  }

  /** The characters that were visible in a snapshot of this document. */
  public String textAt(Snapshot snapshot) {
    return snapshot.textOf(replica, node);
  }
}
