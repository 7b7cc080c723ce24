package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Update;
import java.util.Optional;

/** What became of an edit that the server makes for a caller. */
public sealed interface EditOutcome {

  /**
   * The document holds what was wanted.
   *
   * @param change the edit as others are told of it; empty if there was nothing to change
   * @param now the text afterwards, with what others did meanwhile
   */
  record Edited(Optional<Update> change, FileText now) implements EditOutcome {}

  /** It would have made the file or the document too large; nothing has changed. */
  record TooLarge(String limit) implements EditOutcome {}

  /** The version that the edit was based on is not known, or not any more. */
  record VersionUnknown() implements EditOutcome {}

  /** The document has as many files as it may have; nothing has changed. */
  record TooManyFiles(int limit) implements EditOutcome {}

  /** There is a file of that name, but the caller wants to create a new one. */
  record FileExists() implements EditOutcome {}

  /** There is a file or a folder of that name, or a file of the name of a folder in it. */
  record NameTaken() implements EditOutcome {}

  /** There is no such file. */
  record NoSuchFile() implements EditOutcome {}
}
