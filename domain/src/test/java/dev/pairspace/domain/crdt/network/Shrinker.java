package dev.pairspace.domain.crdt.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds a short part of a list that still fails, by leaving out ever smaller stretches. */
final class Shrinker {
  private Shrinker() {}

  static <T> List<T> shrink(List<T> failing, Predicate<List<T>> stillFails) {
    List<T> shortest = failing;
    for (int stretch = Math.max(1, failing.size() / 2); stretch >= 1; stretch /= 2) {
      int from = 0;
      while (from < shortest.size()) {
        List<T> candidate = without(shortest, from, stretch);
        if (stillFails.test(candidate)) {
          shortest = candidate;
        } else {
          from += stretch;
        }
      }
    }
    return shortest;
  }

  private static <T> List<T> without(List<T> all, int from, int count) {
    List<T> rest = new ArrayList<>(all.subList(0, from));
    rest.addAll(all.subList(Math.min(all.size(), from + count), all.size()));
    return rest;
  }
}
