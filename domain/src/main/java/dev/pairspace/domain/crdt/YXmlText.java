package dev.pairspace.domain.crdt;

/** A text inside an XML tree. */
public final class YXmlText extends YText {

  YXmlText(Replica replica, TypeNode node) {
    super(replica, node);
  }
}
