package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.RoomUnavailableException;
import dev.pairspace.application.live.edit.LiveFiles;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.document.DocumentFile;
import dev.pairspace.domain.document.EditOutcome;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.document.Origin;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Capability;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/**
 * A caller without a connection writes a file: the difference to the text that it had is applied as
 * an edit. A file that does not exist is created.
 */
public final class WriteFile {
  private static final Origin ORIGIN = new Origin.OfServer("rest");

  private final LiveRooms rooms;
  private final RandomGenerator random;

  public WriteFile(LiveRooms rooms, RandomGenerator random) {
    this.rooms = rooms;
    this.random = random;
  }

  /**
   * @return completes when the edit is committed, or has been refused; exceptionally with {@link
   *     RoomUnavailableException} if the room is unavailable, or if too much waits for its commit
   *     already, and nothing is changed then; or if the room is given up or deleted meanwhile
   */
  public CompletableFuture<Result> handle(Command command) {
    return rooms.ask(
        command.room(), command.actor(), (room, answer) -> write(room, command, answer));
  }

  private void write(LiveRoom room, Command command, CompletableFuture<Result> answer) {
    if (!room.allows(command.actor(), Capability.EDIT)) {
      answer.completeExceptionally(new RoomUnavailableException(Ending.FORBIDDEN));
      return;
    }
    LiveFiles files = room.files();
    Optional<DocumentFile> file = files.find(command.name());
    if (command.existence() == Existence.MUST_NOT && file.isPresent()) {
      answer.complete(new Result(new EditOutcome.FileExists(), false));
      return;
    }
    Optional<Ending> refusal = files.refusalToWrite(file, command.text());
    if (refusal.isPresent()) {
      answer.completeExceptionally(new RoomUnavailableException(refusal.get()));
      return;
    }
    EditOutcome outcome =
        file.isPresent()
            ? files.write(file.get(), command.text(), command.version(), ORIGIN)
            : create(files, command);
    Result result = new Result(outcome, file.isEmpty());
    if (outcome instanceof EditOutcome.Edited) {
      files.answerOnceCommitted(result, answer);
    } else {
      answer.complete(result);
    }
  }

  private EditOutcome create(LiveFiles files, Command command) {
    if (command.version().isPresent() || command.existence() == Existence.MUST) {
      return new EditOutcome.VersionUnknown();
    }
    Language language = Language.suggestedBy(command.name().value());
    return files.create(FileId.draw(random), command.name(), language, command.text(), ORIGIN);
  }

  /**
   * @param version of the text that {@code text} is a change of; empty for the text as it is now
   * @param existence whether the file must be there
   */
  public record Command(
      Actor actor,
      RoomId room,
      FileName name,
      String text,
      Optional<Long> version,
      Existence existence) {

    /** For a caller that accepts both an existing and a new file. */
    public Command(Actor actor, RoomId room, FileName name, String text, Optional<Long> version) {
      this(actor, room, name, text, version, Existence.MAY);
    }
  }

  /** What the caller expects of the file. */
  public enum Existence {
    MAY,
    MUST,
    MUST_NOT
  }

  /**
   * @param isNew whether the file was not there before
   */
  public record Result(EditOutcome outcome, boolean isNew) {}
}
