package dev.pairspace.domain.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * One session's view of a file, if its editor knows only whole texts: which texts it may be
 * editing, so that what it sends is taken as a change of the right one. Confined to the room's
 * turn.
 */
public final class TextDraft {
  private static final int MAX_CANDIDATES = 16;

  private final Document document;
  private final FileId file;
  private final Deque<TextBase> candidates = new ArrayDeque<>();
  private Optional<Long> lastVersion = Optional.empty();

  TextDraft(Document document, FileId file, FileText seen) {
    this.document = document;
    this.file = file;
    hasSeen(seen);
  }

  /** The session has been sent this text. */
  public void hasSeen(FileText text) {
    candidates.addLast(new TextBase(text.text(), text.version(), List.of()));
    if (candidates.size() > MAX_CANDIDATES) {
      candidates.removeFirst();
    }
  }

  /**
   * The session wants the file to be this text.
   *
   * @param version of the text that it has changed, if it says; otherwise the one that makes the
   *     smallest difference is taken
   */
  public EditOutcome write(String wanted, Optional<Long> version) {
    String text = Lines.wellFormed(wanted);
    Optional<TextBase> base = version.isPresent() ? given(version.get(), text) : closest(text);
    if (base.isEmpty()) {
      return new EditOutcome.VersionUnknown();
    }
    TextMerging.Merge merge = document.merge(file, base.get(), text);
    if (merge.outcome() instanceof EditOutcome.Edited) {
      candidates.clear();
      candidates.add(merge.base());
      lastVersion = version;
    }
    return merge.outcome();
  }

  /** A session that names a version twice may not have been told the result of the first time. */
  private Optional<TextBase> given(long version, String text) {
    Optional<TextBase> base = document.base(file, version);
    if (base.isPresent() && lastVersion.equals(Optional.of(version))) {
      candidates.addFirst(base.get());
      return closest(text);
    }
    return base;
  }

  private Optional<TextBase> closest(String text) {
    TextBase best = null;
    long smallest = Long.MAX_VALUE;
    for (TextBase candidate : candidates) {
      long size = TextChange.between(candidate.text(), text).size();
      if (size <= smallest) {
        smallest = size;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether the text that the session has is just this one. */
  public boolean holds(FileText text) {
    TextBase last = candidates.peekLast();
    return last != null && last.lead().isEmpty() && last.version() == text.version();
  }

  public FileId file() {
    return file;
  }
}
