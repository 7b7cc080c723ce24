package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.RoomUnavailableException;
import dev.pairspace.application.live.edit.LiveFiles;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.document.DocumentFile;
import dev.pairspace.domain.document.FileChangeOutcome;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.document.Origin;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A program deletes a file, with what others write in it at the same time. */
public final class DeleteFile {
  private static final Origin ORIGIN = new Origin.OfServer("rest");

  private final LiveRooms rooms;

  public DeleteFile(LiveRooms rooms) {
    this.rooms = rooms;
  }

  /**
   * @param version that the file's text must still have; empty for any
   */
  public record Command(Actor actor, RoomId room, FileName name, Optional<Long> version) {}

  /**
   * @return completes when the deletion is committed, or has been refused; exceptionally with
   *     {@link RoomUnavailableException} if the room cannot be had or takes no edits now, and
   *     nothing is changed then; or if the room is given up or deleted meanwhile
   */
  public CompletableFuture<FileChangeOutcome> handle(Command command) {
    return rooms.ask(
        command.room(), command.actor(), (room, answer) -> delete(room, command, answer));
  }

  private static void delete(
      LiveRoom room, Command command, CompletableFuture<FileChangeOutcome> answer) {
    Optional<DocumentFile> file =
        FileToChange.find(room, command.actor(), command.name(), command.version(), answer);
    if (file.isEmpty()) {
      return;
    }
    LiveFiles files = room.files();
    Optional<Ending> refusal = files.refusalToDelete();
    if (refusal.isPresent()) {
      answer.completeExceptionally(new RoomUnavailableException(refusal.get()));
      return;
    }
    files.delete(file.get(), ORIGIN);
    files.answerOnceCommitted(new FileChangeOutcome.Removed(), answer);
  }
}
