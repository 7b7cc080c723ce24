package dev.pairspace.application.live.saving;

import dev.pairspace.application.live.turn.Turn;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentFile;
import java.util.Optional;

/**
 * How much of a room may wait for its commit before further edits are refused, by any author: while
 * the store is down nothing else bounds what a room holds for it. Confined to the room's turn.
 */
public final class UnsavedBound {
  private final Turn turn;
  private final SaveProgress progress;
  private final long maxBytes;

  /**
   * @param maxBytes handed to the log and not committed, or to be handed to it in this turn
   */
  public UnsavedBound(Turn turn, SaveProgress progress, long maxBytes) {
    this.turn = turn;
    this.progress = progress;
    this.maxBytes = maxBytes;
  }

  public boolean allows(Update update) {
    return allows(update.sizeInBytes());
  }

  /**
   * What an edit by whole text weighs is known only when it is made. It is taken for what the file
   * grows by, so what replaces text may lead beyond the bound, once.
   *
   * @param file empty for a new one
   */
  public boolean allows(Optional<DocumentFile> file, String wanted) {
    int length = file.map(DocumentFile::id).map(turn.document()::lengthOf).orElse(0);
    return allows(Math.max(1, wanted.length() - length));
  }

  /** What is written beside the files weighs little more than its text. */
  public boolean allows(String written) {
    return allows(Math.max(1, written.length()));
  }

  private boolean allows(long bytes) {
    long unsaved = progress.unsavedBytes() + turn.effects().bytesToLog();
    return unsaved + bytes <= maxBytes;
  }
}
