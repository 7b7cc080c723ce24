package dev.pairspace.domain.crdt.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * One edit whose places are fractions, so that it means something in whatever state it meets.
 *
 * @param op what to do, such as {@code textInsert}
 * @param kind the kind of type it is done in: text, map, array, xml, element
 * @param in which of the types of that kind, 0 ≤ in &lt; 1
 * @param at where in it, 0 ≤ at &lt; 1
 * @param count how many units at most, for deletions and marks
 * @param text what to insert, or null
 * @param key the key of a map or attribute, or null
 * @param value a value, or a list of values, with the tags of the conformance data, or null
 * @param attributes marks, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Edit(
    String op,
    String kind,
    double in,
    double at,
    int count,
    String text,
    String key,
    JsonNode value,
    JsonNode attributes) {

  /** The position this edit means in something of the given length. */
  int place(int length) {
    return (int) (at * (length + 1));
  }

  /** The first unit of the range this edit means. */
  int rangeStart(int length) {
    return (int) (at * length);
  }

  /** The length of the range this edit means; 0 if there is nothing to do. */
  int rangeLength(int length) {
    return Math.min(count, length - rangeStart(length));
  }
}
