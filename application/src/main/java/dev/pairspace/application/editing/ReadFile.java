package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.document.FileText;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Reads the whole text of a file, with the version that a change of it can be based on. */
public final class ReadFile {
  private final LiveRooms rooms;

  public ReadFile(LiveRooms rooms) {
    this.rooms = rooms;
  }

  /**
   * @return empty if there is no such file; completes exceptionally with {@code
   *     RoomUnavailableException} if the room is unavailable
   */
  public CompletableFuture<Optional<FileText>> handle(Command command) {
    return rooms.ask(
        command.room(),
        command.actor(),
        (room, answer) ->
            answer.complete(room.files().find(command.name()).map(room.files()::read)));
  }

  /**
   * @param name in any case
   */
  public record Command(Actor actor, RoomId room, FileName name) {}
}
