package dev.pairspace.domain.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pairspace.domain.crdt.Update;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/**
 * The first update of a new room's document: its main file, with a line of text in the room's
 * language. Written once, in the transaction that creates the document, by a client id that writes
 * nothing else; never by a client of the room, or the text would be there twice.
 *
 * <pre>
 * files  map   file id → map: name, language (strings), createdAt (number), text (text)
 * meta   map   mainFile (file id), language (string)
 * </pre>
 */
public final class StarterContent {

  /** The client id under which creation content is written. */
  public static final long CREATION_CLIENT = 1;

  private static final int ROOT = 1;
  private static final int NESTED = 0;
  private static final int WITH_KEY = 0x20;
  private static final int STRING = 4;
  private static final int TYPE = 7;
  private static final int ANY = 8;
  private static final int MAP_KIND = 1;
  private static final int TEXT_KIND = 2;
  private static final int ANY_STRING = 119;
  private static final int ANY_FLOAT64 = 123;

  private static final int FILE_CLOCK = 0;
  private static final int TEXT_CLOCK = 4;

  private final ByteBuffer out = ByteBuffer.allocate(1024);

  private StarterContent() {}

  /** The first update of a document in {@code language} whose main file is {@code file}. */
  public static Update of(Language language, Instant createdAt, FileId file) {
    return new StarterContent().write(language, createdAt, file);
  }

  private Update write(Language language, Instant createdAt, FileId file) {
    String text = FirstFile.textIn(language);
    writeVarUint(1);
    writeVarUint(text.isEmpty() ? 7 : 8);
    writeVarUint(CREATION_CLIENT);
    writeVarUint(FILE_CLOCK);
    writeType("files", file.value(), MAP_KIND);
    writeFileEntry("name", FirstFile.nameIn(language).value());
    writeFileEntry("language", language.id());
    writeCreatedAt(createdAt);
    writeText(text);
    writeMetaEntry("mainFile", file.value());
    writeMetaEntry("language", language.id());
    writeVarUint(0);
    return Update.of(Arrays.copyOf(out.array(), out.position()));
  }

  private void writeType(String root, String key, int kind) {
    writeInfo(WITH_KEY | TYPE);
    writeVarUint(ROOT);
    writeString(root);
    writeString(key);
    writeVarUint(kind);
  }

  private void writeFileEntry(String key, String value) {
    writeInfo(WITH_KEY | ANY);
    writeParent(FILE_CLOCK);
    writeString(key);
    writeAnyString(value);
  }

  private void writeCreatedAt(Instant createdAt) {
    writeInfo(WITH_KEY | ANY);
    writeParent(FILE_CLOCK);
    writeString("createdAt");
    writeVarUint(1);
    out.put((byte) ANY_FLOAT64);
    out.putDouble((double) createdAt.toEpochMilli());
  }

  private void writeText(String text) {
    writeInfo(WITH_KEY | TYPE);
    writeParent(FILE_CLOCK);
    writeString("text");
    writeVarUint(TEXT_KIND);
    if (!text.isEmpty()) {
      writeInfo(STRING);
      writeParent(TEXT_CLOCK);
      writeString(text);
    }
  }

  private void writeMetaEntry(String key, String value) {
    writeInfo(WITH_KEY | ANY);
    writeVarUint(ROOT);
    writeString("meta");
    writeString(key);
    writeAnyString(value);
  }

  private void writeInfo(int info) {
    out.put((byte) info);
  }

  private void writeParent(int clock) {
    writeVarUint(NESTED);
    writeVarUint(CREATION_CLIENT);
    writeVarUint(clock);
  }

  private void writeAnyString(String value) {
    writeVarUint(1);
    out.put((byte) ANY_STRING);
    writeString(value);
  }

  private void writeString(String value) {
    byte[] bytes = value.getBytes(UTF_8);
    writeVarUint(bytes.length);
    out.put(bytes);
  }

  private void writeVarUint(long value) {
    long rest = value;
    while (rest > 0x7f) {
      out.put((byte) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.put((byte) rest);
  }
}
