package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.Any;
import dev.pairspace.domain.crdt.encoding.AnyCodec;
import dev.pairspace.domain.crdt.encoding.ByteReader;

/** A sub-document's name and options. Its content is synchronised on its own, under its guid. */
public final class SubdocumentReference {

  private final String guid;
  private final byte[] options;

  /** Options are kept in their wire form, so that they are written as they came. */
  SubdocumentReference(String guid, byte[] options) {
    this.guid = guid;
    this.options = options;
  }

  public String guid() {
    return guid;
  }

  /** An object, usually empty: {@code gc: false}, {@code autoLoad: true}, {@code meta}. */
  public Any options() {
    return AnyCodec.read(new ByteReader(options), Integer.MAX_VALUE);
  }

  /** Whether every client is asked to load it at once. */
  public boolean isLoadedAutomatically() {
    return options() instanceof Any.Obj object
        && new Any.Bool(true).equals(object.entries().get("autoLoad"));
  }

  byte[] encodedOptions() {
    return options;
  }

  @Override
  public String toString() {
    return "SubdocumentReference[" + guid + "]";
  }
}
