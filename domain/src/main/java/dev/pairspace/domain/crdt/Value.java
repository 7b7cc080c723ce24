package dev.pairspace.domain.crdt;

import dev.pairspace.domain.crdt.encoding.Any;

/** What an element of an array, an entry of a map, or an embed of a text can be. */
public sealed interface Value {

  /** Data that is replaced as a whole. */
  record Plain(Any any) implements Value {}

  /** A shared type, which has a life of its own. */
  record Nested(YType type) implements Value {}

  /** The name of another document. */
  record Subdocument(SubdocumentReference reference) implements Value {}

  static Value of(Object plain) {
    return new Plain(Any.from(plain));
  }
}
