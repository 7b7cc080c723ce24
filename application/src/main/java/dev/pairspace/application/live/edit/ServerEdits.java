package dev.pairspace.application.live.edit;

import dev.pairspace.application.live.RoomUnavailableException;
import dev.pairspace.application.live.turn.Turn;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.Origin;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What is common to all edits that the server makes in a room for callers without a connection.
 * Confined to the room's turn.
 */
final class ServerEdits {
  private final Turn turn;

  ServerEdits(Turn turn) {
    this.turn = turn;
  }

  /** The document has been edited. */
  void made(Update change, Origin origin) {
    turn.effects().edited(new LoggedUpdate(change, origin.author()));
    turn.changed(Optional.empty());
  }

  /**
   * Answers when all edits so far are committed; exceptionally with a {@link
   * RoomUnavailableException} if the room is given up or deleted before.
   */
  <A> void answerOnceCommitted(A result, CompletableFuture<A> answer) {
    CompletableFuture<Void> committed = new CompletableFuture<>();
    turn.effects().awaiting(committed);
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
