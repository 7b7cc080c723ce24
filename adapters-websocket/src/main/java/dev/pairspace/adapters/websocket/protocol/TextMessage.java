package dev.pairspace.adapters.websocket.protocol;

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

    R onPing(Ping message);

    R onUnusable(Unusable message);
  }
}
