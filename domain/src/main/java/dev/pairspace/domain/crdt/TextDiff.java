package dev.pairspace.domain.crdt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a small edit that makes one text another: common ends first, then by lines, then by words,
 * then by characters inside replaced words. A surrogate pair is never split.
 *
 * <p>Each level is Myers' greedy O(ND) algorithm ("An O(ND) Difference Algorithm and Its
 * Variations", 1986) with a bound on D; texts that differ by more than that are replaced at this
 * level. So the cost is linear in the common ends and bounded in what differs.
 */
public final class TextDiff {

  /**
   * Replace {@code deleted} units at {@code index} of the original text.
   *
   * @param index in the text before any edit
   * @param deleted number of UTF-16 units
   */
  public record Edit(int index, int deleted, String inserted) {}

  private enum Level {
    CHARACTERS(null),
    WORDS(CHARACTERS),
    LINES(WORDS);

    private final Level finer;

    Level(Level finer) {
      this.finer = finer;
    }
  }

  private final String from;
  private final String to;
  private final List<Edit> edits = new ArrayList<>();

  private TextDiff(String from, String to) {
    this.from = from;
    this.to = to;
  }

  /** The edits from the last to the first, so that each can be made at its index as it is. */
  public static List<Edit> between(String from, String to) {
    TextDiff diff = new TextDiff(from, to);
    diff.refine(0, from.length(), 0, to.length(), Level.LINES);
    List<Edit> edits = diff.edits;
    Collections.reverse(edits);
    return edits;
  }

  /** Describes how {@code from[a, aEnd)} becomes {@code to[b, bEnd)}. */
  private void refine(int aStart, int aStop, int bStart, int bStop, Level level) {
    int prefix = commonPrefix(aStart, aStop, bStart, bStop);
    int a = aStart + prefix;
    int b = bStart + prefix;
    int suffix = commonSuffix(a, aStop, b, bStop);
    int aEnd = aStop - suffix;
    int bEnd = bStop - suffix;
    if (a == aEnd && b == bEnd) {
      return;
    }
    if (a == aEnd || b == bEnd) {
      edits.add(new Edit(a, aEnd - a, to.substring(b, bEnd)));
      return;
    }
    compareTokens(a, aEnd, b, bEnd, level);
  }

  private int commonPrefix(int a, int aEnd, int b, int bEnd) {
    int max = Math.min(aEnd - a, bEnd - b);
    int length = 0;
    while (length < max && from.charAt(a + length) == to.charAt(b + length)) {
      length++;
    }
    boolean splitsPair = length > 0 && Character.isHighSurrogate(from.charAt(a + length - 1));
    return splitsPair ? length - 1 : length;
  }

  private int commonSuffix(int a, int aEnd, int b, int bEnd) {
    int max = Math.min(aEnd - a, bEnd - b);
    int length = 0;
    while (length < max && from.charAt(aEnd - 1 - length) == to.charAt(bEnd - 1 - length)) {
      length++;
    }
    boolean splitsPair = length > 0 && Character.isLowSurrogate(from.charAt(aEnd - length));
    return splitsPair ? length - 1 : length;
  }

  private void compareTokens(int a, int aEnd, int b, int bEnd, Level level) {
    Map<String, Integer> numbers = new HashMap<>();
    Tokens left = tokens(from, a, aEnd, level, numbers);
    Tokens right = tokens(to, b, bEnd, level, numbers);
    int[] matches = ShortestEdit.matches(left.numbers(), right.numbers());
    if (matches == null) {
      edits.add(new Edit(a, aEnd - a, to.substring(b, bEnd)));
      return;
    }
    int i = 0;
    int k = 0;
    for (int m = 0; m <= matches.length; m += 3) {
      int nextI = m < matches.length ? matches[m] : left.size();
      int nextK = m < matches.length ? matches[m + 1] : right.size();
      gap(left.at(i), left.at(nextI), right.at(k), right.at(nextK), level);
      if (m < matches.length) {
        i = nextI + matches[m + 2];
        k = nextK + matches[m + 2];
      }
    }
  }

  /** What lies between two matches: refined at the next level, or replaced at the last one. */
  private void gap(int a, int aEnd, int b, int bEnd, Level level) {
    if (level.finer != null && a < aEnd && b < bEnd) {
      refine(a, aEnd, b, bEnd, level.finer);
    } else if (a < aEnd || b < bEnd) {
      edits.add(new Edit(a, aEnd - a, to.substring(b, bEnd)));
    }
  }

  /** Tokens as numbers, and where each begins; one more entry says where the last one ends. */
  private record Tokens(IntList ids, IntList starts) {
    int size() {
      return ids.size();
    }

    int at(int token) {
      return starts.get(token);
    }

    int[] numbers() {
      return ids.toArray();
    }
  }

  private static Tokens tokens(
      String text, int from, int to, Level level, Map<String, Integer> numbers) {
    IntList ids = new IntList();
    IntList starts = new IntList();
    int i = from;
    while (i < to) {
      int end = endOfToken(text, i, to, level);
      starts.add(i);
      ids.add(numbers.computeIfAbsent(text.substring(i, end), t -> numbers.size()));
      i = end;
    }
    starts.add(to);
    return new Tokens(ids, starts);
  }

  private static int endOfToken(String text, int from, int to, Level level) {
    if (level == Level.LINES) {
      int newline = text.indexOf('\n', from);
      return newline < 0 || newline >= to ? to : newline + 1;
    }
    int first = text.codePointAt(from);
    int end = Math.min(to, from + Character.charCount(first));
    if (level == Level.WORDS && Character.isLetterOrDigit(first)) {
      while (end < to && Character.isLetterOrDigit(text.codePointAt(end))) {
        end = Math.min(to, end + Character.charCount(text.codePointAt(end)));
      }
    }
    return end;
  }
}
