package dev.pairspace.domain.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pairspace.domain.crdt.YText;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The recent texts of a document's files, kept for clients that edit by whole texts. */
final class TextHistories {
  private static final int VERSIONS_PER_MILLI_BITS = 10;

  /** So that a version is a whole number in JavaScript, too, until the year 2109. */
  private static final int FILE_BITS = 52;

  private final Files files;
  private final long firstOfLoad;
  private final Map<FileId, TextHistory> known = new HashMap<>();

  /**
   * @param loadedAt when the document came into memory: versions are never counted from below those
   *     of earlier loads
   */
  TextHistories(Files files, Instant loadedAt) {
    this.files = files;
    this.firstOfLoad = loadedAt.toEpochMilli() << VERSIONS_PER_MILLI_BITS;
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
      long first = history == null ? firstVersion(file) : history.version() + 1;
      history = new TextHistory(text.get(), first);
      known.put(file, history);
    }
    return Optional.of(history);
  }

  /**
   * The version of a text that has no history yet. Two files have versions of their own, so that
   * one that was read of one of them is none of the other, nor of a later one of its name.
   */
  long firstVersion(FileId file) {
    UUID hash = UUID.nameUUIDFromBytes(file.value().getBytes(UTF_8));
    return firstOfLoad + (hash.getLeastSignificantBits() & ((1L << FILE_BITS) - 1));
  }

  long heapBytes() {
    long bytes = 0;
    for (TextHistory history : known.values()) {
      bytes += history.heapBytes();
    }
    return bytes;
  }
}
