package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.Any;
import java.util.Map;

/** One step of a description of a text, or of a change of it, from left to right. */
public sealed interface Delta {

  /** Units that stay; with attributes: the ones that changed on them, null for ended. */
  record Retain(int length, Map<String, Any> attributes) implements Delta {}

  record Insert(String text, Map<String, Any> attributes) implements Delta {}

  /** An embed, a nested type, or an element of an array: one unit. */
  record InsertValue(Value value, Map<String, Any> attributes) implements Delta {}

  record Delete(int length) implements Delta {}
}
