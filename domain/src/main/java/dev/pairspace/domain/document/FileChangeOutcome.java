package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Update;
import java.util.Optional;

/** What became of a change to a file's name or language. */
public sealed interface FileChangeOutcome {

  /**
   * The document has the file as wanted.
   *
   * @param change the edit as the clients receive it; empty if there was nothing to change
   * @param now the file afterwards
   */
  record Changed(Optional<Update> change, DocumentFile now) implements FileChangeOutcome {}

  /** The document is too large for it; nothing has changed. */
  record TooLarge(String limit) implements FileChangeOutcome {}

  /** Another file or folder has the name, or the name would make a file a folder. */
  record NameTaken() implements FileChangeOutcome {}

  /** The file is gone. */
  record Removed() implements FileChangeOutcome {}

  /** The file's text is not any more what it was in the version that the caller named. */
  record TextChanged() implements FileChangeOutcome {}

  /** There is no such file. */
  record NoSuchFile() implements FileChangeOutcome {}
}
