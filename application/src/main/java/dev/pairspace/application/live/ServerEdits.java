package dev.pairspace.application.live;

import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.Origin;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What all edits have in common that the server makes in a room for those who are not connected.
 * Confined to the room's turn.
 */
final class ServerEdits {
  private final LiveRoom room;

  ServerEdits(LiveRoom room) {
    this.room = room;
  }

  /**
   * Why no edit may be made now: too much waits for its commit already, or was written in the last
   * minute, or memory is full.
   *
   * @param allowedUnsaved whether it may wait for its commit
   * @param chars how much it adds
   * @return empty if it may be made
   */
  Optional<Ending> refusal(boolean allowedUnsaved, int chars) {
    if (!allowedUnsaved) {
      return Optional.of(Ending.STORAGE_DOWN);
    }
    if (!room.mayGrowBy(Growth.ofText(chars))) {
      return Optional.of(Ending.OVERLOADED);
    }
    return room.saving().growth().allowsOthers()
        ? Optional.empty()
        : Optional.of(Ending.RATE_LIMITED);
  }

  /** The document has been edited. */
  void made(Update change, Origin origin) {
    room.effects().edited(new LoggedUpdate(change, origin.author()));
    room.changed(Optional.empty());
  }

  /**
   * Answers when all edits so far are committed; exceptionally with a {@link
   * RoomUnavailableException} if the room is given up or deleted before.
   */
  <A> void answerOnceCommitted(A result, CompletableFuture<A> answer) {
    CompletableFuture<Void> committed = new CompletableFuture<>();
    room.effects().awaiting(committed);
    var unused =
        committed.whenComplete(
            (done, lost) -> {
              if (lost == null) {
                answer.complete(result);
              } else {
                answer.completeExceptionally(lost);
              }
            });
  }
}
