package dev.pairspace.domain.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a document at a moment: the oldest ones and the main file, {@link #MAX_FILES} at
 * most. Those beyond, which clients can make, stay in the document and are listed when others go.
 * Immutable.
 */
public final class FileList {

  /** How many files a document may have. */
  public static final int MAX_FILES = 500;

  private static final double LAST_MILLIS = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();

  private final List<DocumentFile> files;
  private final List<FileId> everyId;
  private final int count;
  private final Optional<DocumentFile> main;
  private final Map<String, DocumentFile> byKey = new HashMap<>();
  private final Map<FileId, DocumentFile> byId = new HashMap<>();
  private final UniqueNames names = new UniqueNames(new HashSet<>());

  private FileList(List<Entry> oldestFirst, Optional<String> wantedMain) {
    this.everyId = oldestFirst.stream().map(Entry::id).toList();
    List<Entry> present = oldestFirst.stream().filter(entry -> !entry.isDeleted()).toList();
    this.count = present.size();
    this.files = chosen(present, wantedMain).stream().map(this::named).toList();
    files.forEach(file -> byKey.put(file.name().key(), file));
    files.forEach(file -> byId.put(file.id(), file));
    this.main =
        files.stream()
            .filter(file -> wantedMain.equals(Optional.of(file.id().value())))
            .findFirst()
            .or(() -> files.stream().findFirst());
  }

  static FileList of(List<Entry> entries, Optional<String> wantedMain) {
    List<Entry> oldestFirst = new ArrayList<>(entries);
    oldestFirst.sort(
        Comparator.comparingDouble(Entry::createdAt).thenComparing(entry -> entry.id().value()));
    return new FileList(oldestFirst, wantedMain);
  }

  /** No client can push the main file out of the list by files that claim to be older. */
  private static List<Entry> chosen(List<Entry> oldestFirst, Optional<String> wantedMain) {
    if (oldestFirst.size() <= MAX_FILES) {
      return oldestFirst;
    }
    List<Entry> chosen = new ArrayList<>(oldestFirst.subList(0, MAX_FILES));
    oldestFirst.subList(MAX_FILES, oldestFirst.size()).stream()
        .filter(entry -> wantedMain.equals(Optional.of(entry.id().value())))
        .findFirst()
        .ifPresent(main -> chosen.set(MAX_FILES - 1, main));
    return Collections.unmodifiableList(chosen);
  }

  private DocumentFile named(Entry entry) {
    FileName wanted = entry.name().isEmpty() ? FileName.UNNAMED : FileName.cleaned(entry.name());
    return new DocumentFile(
        entry.id(), names.claim(wanted), entry.language(), timeOf(entry.createdAt()));
  }

  private static Instant timeOf(double millis) {
    boolean isTime = millis >= 0 && millis < LAST_MILLIS;
    return isTime ? Instant.ofEpochMilli((long) millis) : Instant.EPOCH;
  }

  /** Oldest first. */
  public List<DocumentFile> files() {
    return files;
  }

  /** How many files the document has beyond those. */
  public int unlisted() {
    return count - files.size();
  }

  /** The file that simple clients see: the one that is said to be, otherwise the oldest. */
  public Optional<DocumentFile> main() {
    return main;
  }

  public Optional<DocumentFile> find(FileName name) {
    return Optional.ofNullable(byKey.get(name.key()));
  }

  /** Whether a new file could have just this name. */
  boolean isFree(FileName name) {
    return names.isFree(name);
  }

  /** Whether this file could have just this name. */
  boolean isFree(FileName name, FileId forFile) {
    UniqueNames others = new UniqueNames(new HashSet<>());
    files.stream()
        .filter(file -> !file.id().equals(forFile))
        .forEach(file -> others.claim(file.name()));
    return others.isFree(name);
  }

  Optional<DocumentFile> find(FileId id) {
    return Optional.ofNullable(byId.get(id));
  }

  boolean isFull() {
    return count >= MAX_FILES;
  }

  /** Those too that are not listed, or only marked as deleted. */
  List<FileId> everyId() {
    return everyId;
  }

  /**
   * What a client wrote.
   *
   * @param name may be anything
   * @param isDeleted whether it is only marked so, and may come back
   */
  record Entry(FileId id, String name, String language, double createdAt, boolean isDeleted) {}
}
