package dev.pairspace.domain.crdt;

import java.util.Arrays;

/** Myers' greedy O(ND) search for the shortest edit script between two sequences of numbers. */
final class ShortestEdit {

  /** More differences than this are not searched for: time and memory grow with the square. */
  private static final int MAX_DIFFERENCES = 500;

  private ShortestEdit() {}

  /**
   * The common runs, as triples (index in a, index in b, length) in ascending order; null if there
   * are too many differences.
   */
  static int[] matches(int[] a, int[] b) {
    int max = Math.min(a.length + b.length, MAX_DIFFERENCES);
    int[] furthest = new int[2 * max + 3];
    int[][] trace = new int[max + 1][];
    for (int d = 0; d <= max; d++) {
      trace[d] = Arrays.copyOfRange(furthest, max + 1 - d - 1, max + 1 + d + 2);
      for (int k = -d; k <= d; k += 2) {
        int x = step(furthest, max + 1, k, d);
        int y = x - k;
        while (x < a.length && y < b.length && a[x] == b[y]) {
          x++;
          y++;
        }
        furthest[max + 1 + k] = x;
        if (x >= a.length && y >= b.length) {
          return walkBack(trace, d, a.length, b.length);
        }
      }
    }
    return null;
  }

  /** The x at which diagonal k is entered with the d-th difference. */
  private static int step(int[] furthest, int zero, int k, int d) {
    if (d == 0) {
      return 0;
    }
    boolean down = k == -d || (k != d && furthest[zero + k - 1] < furthest[zero + k + 1]);
    return down ? furthest[zero + k + 1] : furthest[zero + k - 1] + 1;
  }

  private static int[] walkBack(int[][] trace, int differences, int aLength, int bLength) {
    IntList runs = new IntList();
    int x = aLength;
    int y = bLength;
    for (int d = differences; d > 0; d--) {
      int[] furthest = trace[d];
      int zero = d + 1;
      int k = x - y;
      boolean down = k == -d || (k != d && furthest[zero + k - 1] < furthest[zero + k + 1]);
      int previousX = down ? furthest[zero + k + 1] : furthest[zero + k - 1];
      int enteredX = down ? previousX : previousX + 1;
      addRun(runs, enteredX, enteredX - k, x - enteredX);
      y = previousX - (down ? k + 1 : k - 1);
      x = previousX;
    }
    addRun(runs, 0, 0, x);
    return reversed(runs);
  }

  private static void addRun(IntList runs, int x, int y, int length) {
    if (length > 0) {
      runs.add(x);
      runs.add(y);
      runs.add(length);
    }
  }

  private static int[] reversed(IntList runs) {
    int[] result = new int[runs.size()];
    for (int i = 0; i < runs.size(); i += 3) {
      int at = runs.size() - 3 - i;
      result[at] = runs.get(i);
      result[at + 1] = runs.get(i + 1);
      result[at + 2] = runs.get(i + 2);
    }
    return result;
  }
}
