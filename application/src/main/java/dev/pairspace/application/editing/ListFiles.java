package dev.pairspace.application.editing;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.domain.document.FileList;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomTitle;
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
   */
  public record Result(Optional<RoomTitle> title, FileList files) {}

  /**
   * @return completes exceptionally with {@code RoomUnavailableException} if the room is
   *     unavailable
   */
  public CompletableFuture<Result> handle(Command command) {
    return rooms.ask(command.room(), command.actor(), (room, answer) -> answer.complete(of(room)));
  }

  private static Result of(LiveRoom room) {
    return new Result(room.title().now().map(RoomTitle::stored), room.files().list());
  }

  public record Command(Actor actor, RoomId room) {}
}
