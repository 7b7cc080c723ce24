package dev.pairspace.adapters.websocket.protocol;

import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import java.util.List;

/** One message of a binary frame from a client. */
public sealed interface ClientMessage {

  <R> R accept(Handler<R> handler);

  /** What the client knows of the document. */
  record State(StateVector known) implements ClientMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onState(this);
    }
  }

  /** A change, or what the server lacked. */
  record Edit(Update update) implements ClientMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onEdit(this);
    }
  }

  /** The client's own presence, and that of others as far as it has heard of them. */
  record Presence(List<PresenceEntry> entries) implements ClientMessage {
    public Presence {
      entries = List.copyOf(entries);
    }

    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onPresence(this);
    }
  }

  /** Asks for the presence of all. */
  record PresenceQuestion() implements ClientMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onPresenceQuestion(this);
    }
  }

  /** Asks to be told what is saved. */
  record SavedQuestion() implements ClientMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onSavedQuestion(this);
    }
  }

  /** One method for each kind. */
  interface Handler<R> {
    R onState(State message);

    R onEdit(Edit message);

    R onPresence(Presence message);

    R onPresenceQuestion(PresenceQuestion message);

    R onSavedQuestion(SavedQuestion message);
  }
}
