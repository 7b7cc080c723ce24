package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.TypeChange;
import dev.pairspace.domain.crdt.YText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The recent versions of one text, for clients that send whole texts back: which change led from
 * each to the next, and the texts of those that were given out. Bounded in both. Confined to the
 * room's turn.
 */
final class TextHistory {
  private static final int MAX_CHANGES = 5_000;
  private static final int MAX_BASES = 64;
  private static final long CHAR_BYTES = 2;

  /** A change of a few characters. */
  private static final long CHANGE_BYTES = 200;

  private static final long MAX_BASE_CHARS = 8_000_000;

  private final YText text;
  private final Deque<TextChange> changes = new ArrayDeque<>();
  private final Map<Long, String> bases = new LinkedHashMap<>();
  private long baseChars;
  private long version;

  /**
   * @param firstVersion above every version that was ever given out for this text
   */
  TextHistory(YText text, long firstVersion) {
    this.text = text;
    this.version = firstVersion;
    var unused = text.observe(this::changed);
  }

  /** Bytes on the heap, about: the texts that were given out, and the changes between them. */
  long heapBytes() {
    return CHAR_BYTES * baseChars + CHANGE_BYTES * changes.size();
  }

  private void changed(TypeChange change) {
    if (change.delta().isEmpty()) {
      return;
    }
    changes.addLast(TextChange.of(change.delta()));
    version++;
    if (changes.size() > MAX_CHANGES) {
      changes.removeFirst();
      forgetBasesBefore(version - changes.size());
    }
  }

  private void forgetBasesBefore(long oldest) {
    for (Iterator<Long> all = bases.keySet().iterator(); all.hasNext(); ) {
      long base = all.next();
      if (base >= oldest) {
        return;
      }
      baseChars -= bases.get(base).length();
      all.remove();
    }
  }

  /** The text as it is now, to be given out. */
  FileText current() {
    String now = text.toUnits();
    if (bases.put(version, now) == null) {
      baseChars += now.length();
    }
    while (bases.size() > MAX_BASES || (bases.size() > 1 && baseChars > MAX_BASE_CHARS)) {
      forgetBasesBefore(bases.keySet().iterator().next() + 1);
    }
    return new FileText(now, version);
  }

  /** A version that was given out; empty if that is too long ago, or never happened. */
  Optional<TextBase> base(long wanted) {
    return Optional.ofNullable(bases.get(wanted))
        .map(base -> new TextBase(base, wanted, List.of()));
  }

  /** What leads from a text that a client has to the text as it is now. */
  Optional<List<TextChange>> changesSince(TextBase base) {
    long missing = version - base.version();
    if (missing < 0 || missing > changes.size()) {
      return Optional.empty();
    }
    List<TextChange> since = new ArrayList<>(base.lead());
    changes.stream().skip(changes.size() - missing).forEach(since::add);
    return Optional.of(since);
  }

  long version() {
    return version;
  }

  YText text() {
    return text;
  }
}
