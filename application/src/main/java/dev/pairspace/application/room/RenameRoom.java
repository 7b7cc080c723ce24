package dev.pairspace.application.room;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.RoomUnavailableException;
import dev.pairspace.application.live.edit.LiveTitle;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.RoomRepository.Renaming;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.document.Origin;
import dev.pairspace.domain.document.TitleOutcome;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Capability;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomTitle;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Gives a room another title. The title goes into the document first, where the room's turn puts
 * simultaneous renames in order and from which all participants are told, and then to the room in
 * the store, for those who are not inside.
 */
public final class RenameRoom {
  private static final Origin ORIGIN = new Origin.OfServer("rest");

  /** How often the stored title follows the document's while others rename the room, too. */
  private static final int ATTEMPTS = 3;

  private final LiveRooms live;
  private final RoomRepository rooms;
  private final Executor blocking;

  /**
   * @param blocking for tasks that wait for the store
   */
  public RenameRoom(LiveRooms live, RoomRepository rooms, Executor blocking) {
    this.live = live;
    this.rooms = rooms;
    this.blocking = blocking;
  }

  public record Command(Actor actor, RoomId room, RoomTitle title) {}

  /** What became of a new title. */
  public sealed interface Result {
    /** All participants see it, and it is stored. */
    record Renamed(RoomTitle title) implements Result {}

    /** The room's document holds too much for it; nothing has changed. */
    record DocumentFull(String limit) implements Result {}
  }

  /**
   * @return completes when the title is stored, or has been refused; exceptionally with {@link
   *     RoomUnavailableException} if the room is unavailable or takes no edits now, and nothing is
   *     changed then, or if it is given up or deleted meanwhile; with {@link
   *     StorageUnavailableException} if the document has the title and the store does not answer
   */
  public CompletableFuture<Result> handle(Command command) {
    return live.<Result>ask(
            command.room(), command.actor(), (room, answer) -> change(room, command, answer))
        .thenComposeAsync(
            result ->
                result instanceof Result.Renamed
                    ? keep(command.room(), command.title(), ATTEMPTS).thenApply(kept -> result)
                    : CompletableFuture.completedFuture(result),
            blocking);
  }

  private static void change(LiveRoom room, Command command, CompletableFuture<Result> answer) {
    if (!room.allows(command.actor(), Capability.EDIT)) {
      answer.completeExceptionally(new RoomUnavailableException(Ending.FORBIDDEN));
      return;
    }
    LiveTitle title = room.title();
    String wanted = command.title().value();
    Optional<Ending> refusal = title.refusalToChange(wanted);
    if (refusal.isPresent()) {
      answer.completeExceptionally(new RoomUnavailableException(refusal.get()));
    } else if (title.change(wanted, ORIGIN) instanceof TitleOutcome.TooLarge tooLarge) {
      answer.complete(new Result.DocumentFull(tooLarge.limit()));
    } else {
      title.answerOnceCommitted(new Result.Renamed(command.title()), answer);
    }
  }

  /** Simultaneous renames of a room may come here in another order than to the document. */
  private CompletableFuture<Void> keep(RoomId id, RoomTitle title, int attempts) {
    if (rooms.rename(id, title) instanceof Renaming.NoSuchRoom) {
      return CompletableFuture.failedFuture(new RoomUnavailableException(Ending.ROOM_DELETED));
    }
    live.roomChanged(id);
    return live.<Optional<String>>ask(
            id, Actor.SERVER, (room, answer) -> answer.complete(room.title().now()))
        .thenComposeAsync(
            now -> {
              RoomTitle latest = now.map(RoomTitle::stored).orElse(title);
              return latest.equals(title) || attempts == 1
                  ? CompletableFuture.completedFuture(null)
                  : keep(id, latest, attempts - 1);
            },
            blocking);
  }
}
