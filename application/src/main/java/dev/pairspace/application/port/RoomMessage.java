package dev.pairspace.application.port;

import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.presence.PresenceState;
import java.util.List;

/** What a room says to a session. */
public sealed interface RoomMessage
    permits RoomMessage.SyncAnswer,
        RoomMessage.MissedChanges,
        RoomMessage.StateQuestion,
        RoomMessage.Change,
        RoomMessage.PresenceChange,
        RoomMessage.Saved,
        RoomEvent {

  <R> R accept(Handler<R> handler);

  /** Everything that the session lacked; may be empty, but always comes. */
  record SyncAnswer(Update update) implements RoomMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onSyncAnswer(this);
    }
  }

  /** Everything that the session missed, since it was too slow to be told each change. */
  record MissedChanges(Update update) implements RoomMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onMissedChanges(this);
    }
  }

  /** What the room knows; the session should send what it has beyond. */
  record StateQuestion(StateVector known) implements RoomMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onStateQuestion(this);
    }
  }

  /** What is new in the document since the last change. */
  record Change(Update update) implements RoomMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onChange(this);
    }
  }

  /** Who came, moved or went. */
  record PresenceChange(List<PresenceState> states) implements RoomMessage {
    public PresenceChange {
      states = List.copyOf(states);
    }

    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onPresenceChange(this);
    }
  }

  /**
   * The session's first changes are durable.
   *
   * @param through how many of them
   */
  record Saved(long through) implements RoomMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onSaved(this);
    }
  }

  /** One method for each kind, so that a handler that does not know a new kind does not compile. */
  interface Handler<R> {
    R onSyncAnswer(SyncAnswer message);

    R onMissedChanges(MissedChanges message);

    R onStateQuestion(StateQuestion message);

    R onChange(Change message);

    R onPresenceChange(PresenceChange message);

    R onSaved(Saved message);

    R onEvent(RoomEvent event);
  }
}
