package dev.pairspace.domain.crdt;

import java.util.ArrayList;
import java.util.List;

/** A list of XML elements, texts and hooks. */
public sealed class YXmlFragment extends YType permits YXmlElement {

  YXmlFragment(Replica replica, TypeNode node) {
    super(replica, node);
  }

  public int length() {
    return node.items.visible;
  }

  public List<YType> children() {
    List<YType> children = new ArrayList<>();
    StructStore store = replica.store;
    for (int h = node.items.first; h != StructStore.NONE; h = store.right[h]) {
      if (store.isVisible(h) && store.typeOf(h) != null) {
        children.add(YType.of(replica, store.typeOf(h)));
      }
    }
    return children;
  }

  public YXmlElement insertElement(int index, String name) {
    return new YXmlElement(
        replica, edits().insertType(node, index, UpdateFormat.TYPE_XML_ELEMENT, name));
  }

  public YXmlText insertText(int index) {
    return new YXmlText(replica, edits().insertType(node, index, UpdateFormat.TYPE_XML_TEXT, null));
  }

  public void delete(int index, int length) {
    edits().delete(node.items, index, length);
  }
}
