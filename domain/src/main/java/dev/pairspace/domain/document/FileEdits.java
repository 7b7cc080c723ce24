package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Update;
import java.util.Optional;
import java.util.function.Function;

/** Changes what a document says of its files, not their text. Confined to the room's turn. */
final class FileEdits {
  private final Files files;
  private final SizeGuard guard;
  private final Function<Runnable, Optional<Update>> transact;

  /**
   * @param transact runs an edit in a transaction and returns what it wrote; empty if nothing
   */
  FileEdits(Files files, SizeGuard guard, Function<Runnable, Optional<Update>> transact) {
    this.files = files;
    this.guard = guard;
    this.transact = transact;
  }

  FileChangeOutcome change(FileId id, FileName name, String language) {
    Optional<DocumentFile> file = files.list().find(id);
    if (file.isEmpty()) {
      return new FileChangeOutcome.NoSuchFile();
    }
    boolean isRenamed = !file.get().name().equals(name);
    if (isRenamed && !files.list().isFree(name, id)) {
      return new FileChangeOutcome.NameTaken();
    }
    Optional<String> exceeded = guard.wouldExceed(0, name.value().length() + language.length());
    if (exceeded.isPresent()) {
      return new FileChangeOutcome.TooLarge(exceeded.get());
    }
    Optional<Update> change =
        transact.apply(
            () -> {
              if (isRenamed) {
                files.rename(id, name);
              }
              if (!file.get().language().equals(language)) {
                files.setLanguage(id, language);
              }
            });
    DocumentFile now = new DocumentFile(id, name, language, file.get().createdAt());
    return new FileChangeOutcome.Changed(change, now);
  }

  Optional<Update> remove(FileId id) {
    return files.list().find(id).isEmpty()
        ? Optional.empty()
        : transact.apply(() -> files.remove(id));
  }
}
