package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.edit.LiveFiles;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** All files of a room with their texts, as they are at one moment. */
public final class ExportRoom {
  private final LiveRooms rooms;

  public ExportRoom(LiveRooms rooms) {
    this.rooms = rooms;
  }

  /**
   * @return oldest file first, as many as are listed, under names that every system can unpack side
   *     by side; completes exceptionally with {@code RoomUnavailableException} if the room is
   *     unavailable
   */
  public CompletableFuture<List<ExportedFile>> handle(Command command) {
    return rooms.ask(
        command.room(), command.actor(), (room, answer) -> answer.complete(exported(room.files())));
  }

  private static List<ExportedFile> exported(LiveFiles files) {
    return files.list().files().stream()
        .map(file -> new ExportedFile(file.name(), files.text(file)))
        .toList();
  }

  public record ExportedFile(FileName name, String text) {}

  public record Command(Actor actor, RoomId room) {}
}
