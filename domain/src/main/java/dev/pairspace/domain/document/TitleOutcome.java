package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Update;
import java.util.Optional;

/** What became of a title that the server writes into a document for a caller. */
public sealed interface TitleOutcome {

  /**
   * The document has the title.
   *
   * @param change the edit as others are told of it; empty if it was the title already
   */
  record Titled(Optional<Update> change) implements TitleOutcome {}

  /** The document is too large for it; nothing has changed. */
  record TooLarge(String limit) implements TitleOutcome {}
}
