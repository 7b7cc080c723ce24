package dev.pairspace.adapters.websocket.protocol;

import dev.pairspace.application.port.RoomMessage.TextForm;
import java.util.Optional;

/** One text frame from a client. */
public sealed interface TextMessage {

  <R> R accept(Handler<R> handler);

  /** Introduces a guest, and asks what the room is like. */
  record JoinRoom(Optional<String> name, Optional<String> color) implements TextMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onJoinRoom(this);
    }
  }

  /**
   * The whole main file, in one of its two forms.
   *
   * @param version of the text that was changed; empty if the client does not say
   * @param cursor UTF-16 units from the start
   * @param sender what the client calls itself, if that can be a name
   */
  record WholeText(
      TextForm form,
      String text,
      Optional<Long> version,
      Optional<Integer> cursor,
      Optional<String> sender)
      implements TextMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onWholeText(this);
    }
  }

  /**
   * Where the client is in the main file.
   *
   * @param position UTF-16 units from the start
   */
  record Cursor(int position) implements TextMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onCursor(this);
    }
  }

  record Ping() implements TextMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onPing(this);
    }
  }

  /** Not a message that we understand; answered by an error. */
  record Unusable(ErrorCode code, String explanation) implements TextMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onUnusable(this);
    }
  }

  /** One method for each kind. */
  interface Handler<R> {
    R onJoinRoom(JoinRoom message);

    R onWholeText(WholeText message);

    R onCursor(Cursor message);

    R onPing(Ping message);

    R onUnusable(Unusable message);
  }
}
