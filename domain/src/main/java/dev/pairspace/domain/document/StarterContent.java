package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.encoding.Any;
import java.time.Instant;

/**
 * The first update of a new room's document: its main file, with a line of text in the room's
 * language. Written once, in the transaction that creates the document, by a client id that writes
 * nothing else; never by a client of the room, or the text would be there twice.
 *
 * <pre>
 * files  map   file id → map: name, language (strings), createdAt (number), text (text)
 * meta   map   mainFile (file id), language (string); title (string) once the room is renamed
 * </pre>
 */
public final class StarterContent {

  /** The client id under which creation content is written. */
  public static final long CREATION_CLIENT = 1;

  private StarterContent() {}

  /** The first update of a document in {@code language} whose main file is {@code file}. */
  public static Update of(Language language, Instant createdAt, FileId file) {
    Doc doc = Doc.create(DocOptions.forClient(CREATION_CLIENT));
    doc.transact(
        () -> {
          new Files(doc)
              .create(file, FirstFile.nameIn(language), language, createdAt)
              .insert(0, FirstFile.textIn(language));
          doc.map("meta").set("mainFile", Any.of(file.value()));
          doc.map("meta").set("language", Any.of(language.id()));
        });
    return doc.encodeState();
  }
}
