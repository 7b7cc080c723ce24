package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.RoomUnavailableException;
import dev.pairspace.application.live.edit.LiveFiles;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.document.DocumentFile;
import dev.pairspace.domain.document.FileChangeOutcome;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.document.Origin;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A program renames or moves a file, or says in which language it is. The language follows the name
 * unless another one than the old name hints at was chosen.
 */
public final class ChangeFile {
  private static final Origin ORIGIN = new Origin.OfServer("rest");

  private final LiveRooms rooms;

  public ChangeFile(LiveRooms rooms) {
    this.rooms = rooms;
  }

  /**
   * @param file its name now
   * @param name its new name; empty to keep it
   * @param language empty to keep it, or to let it follow the name
   * @param version that the file's text must still have; empty for any
   */
  public record Command(
      Actor actor,
      RoomId room,
      FileName file,
      Optional<FileName> name,
      Optional<Language> language,
      Optional<Long> version) {}

  /**
   * @return completes when the change is committed, or has been refused; exceptionally with {@link
   *     RoomUnavailableException} if the room cannot be had or takes no edits now, and nothing is
   *     changed then; or if the room is given up or deleted meanwhile
   */
  public CompletableFuture<FileChangeOutcome> handle(Command command) {
    return rooms.ask(
        command.room(), command.actor(), (room, answer) -> change(room, command, answer));
  }

  private static void change(
      LiveRoom room, Command command, CompletableFuture<FileChangeOutcome> answer) {
    Optional<DocumentFile> file =
        FileToChange.find(room, command.actor(), command.file(), command.version(), answer);
    if (file.isEmpty()) {
      return;
    }
    LiveFiles files = room.files();
    FileName name = command.name().orElse(file.get().name());
    Optional<Ending> refusal = files.refusalToRename(name);
    if (refusal.isPresent()) {
      answer.completeExceptionally(new RoomUnavailableException(refusal.get()));
      return;
    }
    String language =
        command.language().map(Language::id).orElseGet(() -> languageOf(file.get(), name));
    FileChangeOutcome outcome = files.change(file.get(), name, language, ORIGIN);
    if (outcome instanceof FileChangeOutcome.Changed) {
      files.answerOnceCommitted(outcome, answer);
    } else {
      answer.complete(outcome);
    }
  }

  private static String languageOf(DocumentFile file, FileName name) {
    boolean follows = file.language().equals(Language.suggestedBy(file.name().value()).id());
    return follows ? Language.suggestedBy(name.value()).id() : file.language();
  }
}
