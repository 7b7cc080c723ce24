package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.Any;
import java.util.Map;

/** An XML element: a name, attributes, and children. */
public final class YXmlElement extends YXmlFragment {

  YXmlElement(Replica replica, TypeNode node) {
    super(replica, node);
  }

  public String name() {
    return node.name;
  }

  public Map<String, Value> attributes() {
    return currentEntries();
  }

  public void setAttribute(String name, Any value) {
    edits().setEntry(node, name, value);
  }

  public void removeAttribute(String name) {
    edits().removeEntry(node, name);
  }
}
