package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.ByteWriter;

/** Writes the content of an item, without its first {@code cut} units. */
final class ContentWriter {

  private ContentWriter() {}

  static void write(ByteWriter writer, StructStore store, ClientStructs client, int h, int cut) {
    int length = store.length[h] - cut;
    int ref = store.ref(h);
    switch (ref) {
      case UpdateFormat.DELETED -> writer.writeVarUint(length);
      case UpdateFormat.STRING -> client.text.writeTo(writer, store.content[h] + cut, length);
      case UpdateFormat.ANY, UpdateFormat.JSON -> {
        writer.writeVarUint(length);
        for (int i = 0; i < length; i++) {
          byte[] element = (byte[]) client.values.get(store.content[h] + cut + i);
          writer.write(element, 0, element.length);
        }
      }
      default -> writeSingle(writer, ref, store.value(h));
    }
  }

  private static void writeSingle(ByteWriter writer, int ref, Object value) {
    switch (ref) {
      case UpdateFormat.BINARY, UpdateFormat.EMBED -> writer.writeBytes((byte[]) value);
      case UpdateFormat.FORMAT -> {
        FormatMark mark = (FormatMark) value;
        writer.writeString(mark.key());
        writer.writeString(mark.json());
      }
      case UpdateFormat.TYPE -> {
        TypeNode type = (TypeNode) value;
        writer.writeVarUint(type.kind);
        if (type.kind == UpdateFormat.TYPE_XML_ELEMENT || type.kind == UpdateFormat.TYPE_XML_HOOK) {
          writer.writeString(type.name);
        }
      }
      default -> {
        SubdocumentReference reference = (SubdocumentReference) value;
        writer.writeString(reference.guid());
        writer.write(reference.encodedOptions(), 0, reference.encodedOptions().length);
      }
    }
  }
}
