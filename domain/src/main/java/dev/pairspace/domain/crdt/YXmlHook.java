package dev.pairspace.domain.crdt;

import java.util.Map;

/** A place in an XML tree that an application fills; its entries say with what. */
public final class YXmlHook extends YType {

  YXmlHook(Replica replica, TypeNode node) {
    super(replica, node);
  }

  public String name() {
    return node.name;
  }

  public Map<String, Value> entries() {
    return currentEntries();
  }
}
