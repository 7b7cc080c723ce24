package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.domain.document.FileList;
import dev.pairspace.domain.room.RoomId;
import java.util.concurrent.CompletableFuture;

/** Which files a room has. */
public final class ListFiles {
  private final LiveRooms rooms;

  public ListFiles(LiveRooms rooms) {
    this.rooms = rooms;
  }

  /**
   * @return completes exceptionally with {@code RoomUnavailableException} if the room cannot be had
   */
  public CompletableFuture<FileList> handle(RoomId id) {
    return rooms.ask(id, (room, answer) -> answer.complete(room.files().list()));
  }
}
