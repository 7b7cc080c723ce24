package dev.pairspace.domain.crdt;

import java.util.List;

/** What a client does with the deltas it is told. */
final class Deltas {

  private Deltas() {}

  static void applyTo(StringBuilder text, List<Delta> deltas) {
    int at = 0;
    for (Delta delta : deltas) {
      if (delta instanceof Delta.Retain retain) {
        at += retain.length();
      } else if (delta instanceof Delta.Delete delete) {
        text.delete(at, at + delete.length());
      } else if (delta instanceof Delta.Insert insert) {
        text.insert(at, insert.text());
        at += insert.text().length();
      }
    }
  }
}
