package dev.pairspace.application.editing;

import dev.pairspace.application.live.RoomUnavailableException;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.document.DocumentFile;
import dev.pairspace.domain.document.FileChangeOutcome;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Capability;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What is common to the changes that programs make to a file that exists. */
final class FileToChange {

  private FileToChange() {}

  /**
   * The file, if the actor may change it.
   *
   * @param version that its text must still have; empty for any
   * @return empty if not, and the reason is the answer
   */
  static Optional<DocumentFile> find(
      LiveRoom room,
      Actor actor,
      FileName name,
      Optional<Long> version,
      CompletableFuture<FileChangeOutcome> answer) {
    if (!room.allows(actor, Capability.EDIT)) {
      answer.completeExceptionally(new RoomUnavailableException(Ending.FORBIDDEN));
      return Optional.empty();
    }
    Optional<DocumentFile> file = room.files().find(name);
    if (file.isEmpty()) {
      answer.complete(new FileChangeOutcome.NoSuchFile());
    } else if (!room.files().isUnchangedSince(file.get(), version)) {
      answer.complete(new FileChangeOutcome.TextChanged());
      return Optional.empty();
    }
    return file;
  }
}
