package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Delta;
import dev.pairspace.domain.crdt.TextDiff;
import dev.pairspace.domain.crdt.YText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A change of a text, from left to right: keep so many units, insert, delete. What is not mentioned
 * at the end is kept. Two changes that were made to the same text at the same time can be carried
 * over each other ("operational transformation", Ellis and Gibbs 1989). Immutable.
 */
final class TextChange {
  private static final String NOT_TEXT = String.valueOf(YText.EMBED);

  private final List<Step> steps;

  private TextChange(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /**
   * What makes one text another. An embed goes only if its placeholder has gone: where a stretch is
   * replaced that holds some before and after, they are taken for the same ones in their order.
   */
  static TextChange between(String from, String to) {
    List<TextDiff.Edit> edits = new ArrayList<>(TextDiff.between(from, to));
    Collections.reverse(edits);
    Builder change = new Builder();
    int position = 0;
    for (TextDiff.Edit edit : edits) {
      change.keep(edit.index() - position);
      position = edit.index() + edit.deleted();
      replaceAroundEmbeds(from.substring(edit.index(), position), edit.inserted(), change);
    }
    return change.build();
  }

  private static void replaceAroundEmbeds(String before, String after, Builder change) {
    int from = 0;
    int to = 0;
    int embed = before.indexOf(YText.EMBED);
    int same = after.indexOf(YText.EMBED);
    while (embed >= 0 && same >= 0) {
      change.insert(after.substring(to, same)).delete(embed - from).keep(1);
      from = embed + 1;
      to = same + 1;
      embed = before.indexOf(YText.EMBED, from);
      same = after.indexOf(YText.EMBED, to);
    }
    change.insert(after.substring(to)).delete(before.length() - from);
  }

  /** What the engine reports of a text. */
  static TextChange of(List<Delta> deltas) {
    Builder change = new Builder();
    for (Delta delta : deltas) {
      if (delta instanceof Delta.Retain retain) {
        change.keep(retain.length());
      } else if (delta instanceof Delta.Insert insert) {
        change.insert(insert.text());
      } else if (delta instanceof Delta.Delete delete) {
        change.delete(delete.length());
      } else {
        change.insert(NOT_TEXT);
      }
    }
    return change.build();
  }

  /**
   * The same change, for a text on which {@code other} has been made meanwhile. What both insert at
   * one place stands in the order that {@code goesFirst} says; what both delete is deleted once.
   */
  TextChange after(TextChange other, boolean goesFirst) {
    Builder carried = new Builder();
    Reader mine = new Reader(steps);
    Reader theirs = new Reader(other.steps);
    while (mine.hasNext()) {
      if (mine.inserts() && (goesFirst || !theirs.inserts())) {
        carried.insert(mine.takeInserted());
      } else if (theirs.inserts()) {
        carried.keep(theirs.takeInserted().length());
      } else {
        int length = Math.min(mine.length(), theirs.length());
        boolean deletes = mine.deletes();
        boolean isThere = !theirs.deletes();
        mine.take(length);
        theirs.take(length);
        if (isThere) {
          carried.keepOrDelete(length, deletes);
        }
      }
    }
    return carried.build();
  }

  boolean isNothing() {
    return steps.isEmpty();
  }

  /** Number of units that it inserts and deletes. */
  long size() {
    return steps.stream().mapToLong(step -> step.deleted() + step.inserted().length()).sum();
  }

  /** Number of units that it inserts. */
  int inserted() {
    return steps.stream().mapToInt(step -> step.inserted().length()).sum();
  }

  /** Number of units by which the text grows; negative if it shrinks. */
  int growth() {
    return steps.stream().mapToInt(step -> step.inserted().length() - step.deleted()).sum();
  }

  void makeIn(Editor editor) {
    int index = 0;
    for (Step step : steps) {
      if (step.deleted() > 0) {
        editor.delete(index, step.deleted());
      }
      if (!step.inserted().isEmpty()) {
        editor.insert(index, step.inserted());
      }
      index += step.kept() + step.inserted().length();
    }
  }

  /** Where the change is made. */
  interface Editor {
    void delete(int index, int length);

    void insert(int index, String text);
  }

  /** Exactly one of the three is not zero or empty. */
  private record Step(int kept, int deleted, String inserted) {
    int length() {
      return kept + deleted;
    }
  }

  private static final class Builder {
    private final List<Step> steps = new ArrayList<>();
    private int kept;

    Builder keep(int length) {
      kept += length;
      return this;
    }

    Builder keepOrDelete(int length, boolean deletes) {
      return deletes ? delete(length) : keep(length);
    }

    Builder delete(int length) {
      if (length > 0) {
        flush();
        steps.add(new Step(0, length, ""));
      }
      return this;
    }

    Builder insert(String text) {
      if (!text.isEmpty()) {
        flush();
        steps.add(new Step(0, 0, text));
      }
      return this;
    }

    private void flush() {
      if (kept > 0) {
        steps.add(new Step(kept, 0, ""));
        kept = 0;
      }
    }

    TextChange build() {
      return new TextChange(steps);
    }
  }

  /** Reads steps in pieces; behind the last one everything is kept. */
  private static final class Reader {
    private final List<Step> steps;
    private int next;
    private int used;

    Reader(List<Step> steps) {
      this.steps = steps;
    }

    boolean hasNext() {
      return next < steps.size();
    }

    boolean inserts() {
      return hasNext() && !steps.get(next).inserted().isEmpty();
    }

    boolean deletes() {
      return hasNext() && steps.get(next).deleted() > 0;
    }

    int length() {
      return hasNext() ? steps.get(next).length() - used : Integer.MAX_VALUE;
    }

    String takeInserted() {
      return steps.get(next++).inserted();
    }

    void take(int length) {
      if (!hasNext()) {
        return;
      }
      used += length;
      if (used == steps.get(next).length()) {
        next++;
        used = 0;
      }
    }
  }
}
