package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.Value;
import dev.pairspace.domain.crdt.YMap;
import dev.pairspace.domain.crdt.YText;
import dev.pairspace.domain.crdt.encoding.Any;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files in a replica, by the shape that all clients agree on. What a client wrote in another
 * shape is passed over; two files of one name, which clients can make at the same time, are told
 * apart by a number. Confined to the room's turn.
 *
 * <pre>
 * files  map   file id → map: name, language (strings), createdAt (number), text (text)
 * meta   map   mainFile (file id)
 * </pre>
 */
final class Files {
  private static final String UNNAMED = "unnamed.txt";

  private final Doc doc;

  Files(Doc doc) {
    this.doc = doc;
  }

  /** All files, oldest first. */
  List<DocumentFile> all() {
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<String, Value> file : doc.map("files").toMap().entrySet()) {
      entryOf(file.getKey(), file.getValue()).ifPresent(entries::add);
    }
    entries.sort(Comparator.comparingDouble(Entry::createdAt).thenComparing(Entry::id));
    Set<String> taken = new HashSet<>();
    return entries.stream()
        .map(
            entry ->
                new DocumentFile(
                    new FileId(entry.id()), uniqueName(entry.name(), taken), entry.language()))
        .toList();
  }

  private static Optional<Entry> entryOf(String id, Value value) {
    if (id.isEmpty() || id.length() > FileId.MAX_LENGTH || mapOf(value).isEmpty()) {
      return Optional.empty();
    }
    YMap file = mapOf(value).get();
    if (textOf(file).isEmpty()) {
      return Optional.empty();
    }
    double createdAt = file.get("createdAt").map(Files::numberOf).orElse(0.0);
    return Optional.of(
        new Entry(
            id,
            stringOf(file.get("name")).orElse(UNNAMED),
            stringOf(file.get("language")).orElse(Language.PLAINTEXT.id()),
            createdAt));
  }

  private static FileName uniqueName(String wanted, Set<String> taken) {
    FileName name = FileName.parse(wanted).orElseGet(() -> new FileName(UNNAMED));
    FileName unique = name;
    for (int number = 2; !taken.add(unique.key()); number++) {
      unique = name.numbered(number);
    }
    return unique;
  }

  /** The file that simple clients see: the one that is said to be, otherwise the oldest. */
  Optional<DocumentFile> main() {
    Optional<String> main = stringOf(doc.map("meta").get("mainFile"));
    List<DocumentFile> all = all();
    return all.stream()
        .filter(file -> main.isPresent() && file.id().value().equals(main.get()))
        .findFirst()
        .or(() -> all.stream().findFirst());
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

  private static double numberOf(Value value) {
    return value instanceof Value.Plain plain && plain.any() instanceof Any.Num number
        ? number.value()
        : 0;
  }

  private record Entry(String id, String name, String language, double createdAt) {}
}
