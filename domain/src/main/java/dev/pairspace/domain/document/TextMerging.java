package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.YText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Merges whole texts into files, for clients that have no replica. */
final class TextMerging {
  private final TextHistories histories;
  private final SizeGuard guard;
  private final Function<Runnable, Optional<Update>> edit;

  /**
   * @param edit makes an edit of the document; empty if it changed nothing
   */
  TextMerging(TextHistories histories, SizeGuard guard, Function<Runnable, Optional<Update>> edit) {
    this.histories = histories;
    this.guard = guard;
    this.edit = edit;
  }

  /** Carries the difference between a base and what is wanted over what has happened since. */
  Merge merge(FileId file, TextBase base, String wanted) {
    TextHistory history = histories.of(file).orElse(null);
    if (history == null) {
      return new Merge(new EditOutcome.NoSuchFile(), base);
    }
    Optional<List<TextChange>> since = history.changesSince(base);
    if (since.isEmpty()) {
      return new Merge(new EditOutcome.VersionUnknown(), base);
    }
    TextChange edit = TextChange.between(base.text(), wanted);
    List<TextChange> lead = new ArrayList<>();
    for (TextChange others : since.get()) {
      TextChange led = others.after(edit, true);
      edit = edit.after(others, false);
      if (!led.isNothing()) {
        lead.add(led);
      }
    }
    return make(edit, history, wanted, lead);
  }

  private Merge make(TextChange change, TextHistory history, String wanted, List<TextChange> lead) {
    YText text = history.text();
    Optional<String> exceeded = exceeded(change, text);
    if (exceeded.isPresent()) {
      return new Merge(
          new EditOutcome.TooLarge(exceeded.get()), new TextBase(wanted, history.version(), lead));
    }
    Optional<Update> update = edit.apply(() -> change.makeIn(new SharedTextEditor(text)));
    return new Merge(
        new EditOutcome.Edited(update, history.current()),
        new TextBase(wanted, history.version(), lead));
  }

  /** A text that is too long, after a limit was lowered, may become shorter in any way. */
  private Optional<String> exceeded(TextChange change, YText text) {
    int inserted = change.inserted();
    if (inserted == 0) {
      return Optional.empty();
    }
    int growth = change.growth();
    return guard.wouldExceed(growth > 0 ? (long) text.length() + growth : 0, inserted);
  }

  /**
   * @param base the text that the client has now
   */
  record Merge(EditOutcome outcome, TextBase base) {}
}
