package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.YText;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The recent texts of a document's files, kept for clients that edit by whole texts. */
final class TextHistories {
  private static final int VERSIONS_PER_MILLI_BITS = 10;

  private final Files files;
  private final long firstVersion;
  private final Map<FileId, TextHistory> known = new HashMap<>();

  /**
   * @param loadedAt when the document came into memory: versions are never counted from below those
   *     of earlier loads
   */
  TextHistories(Files files, Instant loadedAt) {
    this.files = files;
    this.firstVersion = loadedAt.toEpochMilli() << VERSIONS_PER_MILLI_BITS;
  }

  /** Of a file that is there; begun when first asked for. */
  Optional<TextHistory> of(FileId file) {
    Optional<YText> text = files.text(file);
    if (text.isEmpty()) {
      known.remove(file);
      return Optional.empty();
    }
    TextHistory history = known.get(file);
    if (history == null || !history.text().equals(text.get())) {
      long first = history == null ? firstVersion : history.version() + 1;
      history = new TextHistory(text.get(), first);
      known.put(file, history);
    }
    return Optional.of(history);
  }

  /** The version of a text that has no history yet. */
  long firstVersion() {
    return firstVersion;
  }

  long heapBytes() {
    long bytes = 0;
    for (TextHistory history : known.values()) {
      bytes += history.heapBytes();
    }
    return bytes;
  }
}
