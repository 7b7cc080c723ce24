package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.Value;
import dev.pairspace.domain.crdt.YMap;
import dev.pairspace.domain.crdt.YText;
import dev.pairspace.domain.crdt.encoding.Any;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files in a replica, by the shape that all clients agree on. What a client wrote in another
 * shape is passed over. Names are made such that the files can lie side by side on every system:
 * clients write what they like, and can make two of one name at the same time. The list is made
 * anew only when something other than text has changed. Confined to the room's turn.
 *
 * <pre>
 * files  map   file id → map: name, language (strings), createdAt (number), text (text),
 *              deletedAt (number: the file is not listed, but may come back for a while)
 * meta   map   mainFile (file id), title (string)
 * </pre>
 */
final class Files {
  private static final Pattern LANGUAGE = Pattern.compile("[\\w+#. -]{1,40}");

  private final Doc doc;
  private FileList list;
  private long listedAt = -1;

  Files(Doc doc) {
    this.doc = doc;
  }

  /** As they are now. */
  FileList list() {
    if (listedAt != doc.entryChanges()) {
      list = FileList.of(entries(), meta("mainFile"));
      listedAt = doc.entryChanges();
    }
    return list;
  }

  /** The room's title; empty if it was never renamed. */
  Optional<String> title() {
    return meta("title");
  }

  /** Must be called within a transaction. */
  void entitle(String title) {
    doc.map("meta").set("title", Any.of(title));
  }

  private Optional<String> meta(String key) {
    return stringOf(doc.map("meta").get(key));
  }

  private List<FileList.Entry> entries() {
    List<FileList.Entry> entries = new ArrayList<>();
    for (Map.Entry<String, Value> file : doc.map("files").toMap().entrySet()) {
      entryOf(file.getKey(), file.getValue()).ifPresent(entries::add);
    }
    return entries;
  }

  private static Optional<FileList.Entry> entryOf(String id, Value value) {
    if (id.isEmpty() || id.length() > FileId.MAX_LENGTH || mapOf(value).isEmpty()) {
      return Optional.empty();
    }
    YMap file = mapOf(value).get();
    if (textOf(file).isEmpty()) {
      return Optional.empty();
    }
    double createdAt = file.get("createdAt").map(Files::numberOf).orElse(0.0);
    return Optional.of(
        new FileList.Entry(
            new FileId(id),
            stringOf(file.get("name")).orElse(""),
            stringOf(file.get("language"))
                .filter(language -> LANGUAGE.matcher(language).matches())
                .orElse(Language.PLAINTEXT.id()),
            createdAt,
            file.get("deletedAt").map(Files::isNumber).orElse(false)));
  }

  /** Length of the longest file, unlisted ones included. */
  int longest() {
    return list().everyId().stream()
        .mapToInt(file -> text(file).map(YText::length).orElse(0))
        .max()
        .orElse(0);
  }

  Optional<YText> text(FileId id) {
    return doc.map("files").get(id.value()).flatMap(Files::mapOf).flatMap(Files::textOf);
  }

  /** Makes a new, empty file; must be called within a transaction. */
  YText create(FileId id, FileName name, Language language, Instant createdAt) {
    YMap file = doc.map("files").setMap(id.value());
    file.set("name", Any.of(name.value()));
    file.set("language", Any.of(language.id()));
    file.set("createdAt", Any.of((double) createdAt.toEpochMilli()));
    return file.setText("text");
  }

  /** Must be called within a transaction; the file must be there. */
  void rename(FileId id, FileName name) {
    fieldsOf(id).set("name", Any.of(name.value()));
  }

  /** Must be called within a transaction; the file must be there. */
  void setLanguage(FileId id, String language) {
    fieldsOf(id).set("language", Any.of(language));
  }

  private YMap fieldsOf(FileId id) {
    return doc.map("files").get(id.value()).flatMap(Files::mapOf).orElseThrow();
  }

  /** Must be called within a transaction. */
  void remove(FileId id) {
    doc.map("files").remove(id.value());
  }

  private static Optional<YMap> mapOf(Value value) {
    return value instanceof Value.Nested nested && nested.type() instanceof YMap map
        ? Optional.of(map)
        : Optional.empty();
  }

  private static Optional<YText> textOf(YMap file) {
    return file.get("text")
        .flatMap(
            value ->
                value instanceof Value.Nested nested && nested.type() instanceof YText text
                    ? Optional.of(text)
                    : Optional.empty());
  }

  private static Optional<String> stringOf(Optional<Value> value) {
    return value.flatMap(
        some ->
            some instanceof Value.Plain plain && plain.any() instanceof Any.Str string
                ? Optional.of(string.value())
                : Optional.empty());
  }

  private static boolean isNumber(Value value) {
    return value instanceof Value.Plain plain && plain.any() instanceof Any.Num;
  }

  private static double numberOf(Value value) {
    return value instanceof Value.Plain plain && plain.any() instanceof Any.Num number
        ? number.value()
        : 0;
  }
}
