package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.domain.document.FileList;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomTitle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Which files a room has, and the title that its participants gave it. */
public final class ListFiles {
  private final LiveRooms rooms;

  public ListFiles(LiveRooms rooms) {
    this.rooms = rooms;
  }

  /**
   * @param title empty if the room was never renamed
   * @param lengths of the files' texts in UTF-16 units, in the order of the files
   */
  public record Result(Optional<RoomTitle> title, FileList files, List<Integer> lengths) {}

  /**
   * @return completes exceptionally with {@code RoomUnavailableException} if the room is
   *     unavailable
   */
  public CompletableFuture<Result> handle(Command command) {
    return rooms.ask(command.room(), command.actor(), (room, answer) -> answer.complete(of(room)));
  }

  private static Result of(LiveRoom room) {
    FileList files = room.files().list();
    List<Integer> lengths = files.files().stream().map(room.files()::lengthOf).toList();
    return new Result(room.title().now().map(RoomTitle::stored), files, lengths);
  }

  public record Command(Actor actor, RoomId room) {}
}
