package dev.pairspace.application.live.edit;

import dev.pairspace.application.live.memory.Growth;
import dev.pairspace.application.live.saving.LogGrowthBound;
import dev.pairspace.application.live.saving.UnsavedBound;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.live.turn.Turn;
import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentFile;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a room can take an edit: not if too much waits for its commit already, or was written in
 * the last minute, or memory is full. Confined to the room's turn.
 */
public final class EditAdmission {
  private final Turn turn;
  private final UnsavedBound unsaved;
  private final LogGrowthBound logged;
  private final Predicate<Growth> memory;

  /**
   * @param memory whether it has space for an edit, which is reserved then
   */
  public EditAdmission(
      Turn turn, UnsavedBound unsaved, LogGrowthBound logged, Predicate<Growth> memory) {
    this.turn = turn;
    this.unsaved = unsaved;
    this.logged = logged;
    this.memory = memory;
  }

  /**
   * Why a session that holds a replica may not send this update now; empty if it may.
   *
   * @throws dev.pairspace.domain.crdt.encoding.MalformedInputException if it cannot be read
   */
  public Optional<Ending> refusal(RoomSession session, Update update) {
    return unsaved.allows(update)
        ? refusal(session, update.sizeInBytes(), Growth.of(update, turn.document()::heapGrowth))
        : Optional.of(Ending.STORAGE_DOWN);
  }

  /** Why a session without a replica may not send this text of its file now. */
  public Optional<Ending> refusal(RoomSession session, String text) {
    return unsaved.allows(session.fileIn(turn.document()), text)
        ? refusal(session, 0, Growth.ofText(text.length()))
        : Optional.of(Ending.STORAGE_DOWN);
  }

  /**
   * @param bytes that the log is known to grow by
   */
  private Optional<Ending> refusal(RoomSession session, long bytes, Growth growth) {
    if (!logged.allows(session, bytes)) {
      return Optional.of(Ending.RATE_LIMITED);
    }
    return memory.test(growth) ? Optional.empty() : Optional.of(Ending.OVERLOADED);
  }

  /**
   * Why a caller without a connection may not write this text of a file now.
   *
   * @param file empty for a new one
   */
  Optional<Ending> refusal(Optional<DocumentFile> file, String text) {
    return refusalOfOthers(unsaved.allows(file, text), text);
  }

  /** Why a caller may not write this beside the texts of files now: a title, a file's name. */
  Optional<Ending> refusalOfWords(String written) {
    return refusalOfOthers(unsaved.allows(written), written);
  }

  private Optional<Ending> refusalOfOthers(boolean mayWaitForCommit, String text) {
    if (!mayWaitForCommit) {
      return Optional.of(Ending.STORAGE_DOWN);
    }
    if (!memory.test(Growth.ofText(text.length()))) {
      return Optional.of(Ending.OVERLOADED);
    }
    return logged.allowsOthers() ? Optional.empty() : Optional.of(Ending.RATE_LIMITED);
  }
}
