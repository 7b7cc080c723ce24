package dev.pairspace.application.port;

import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.FileText;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.presence.Participant;
import dev.pairspace.domain.presence.PresenceState;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomLimits;
import java.util.List;
import java.util.Optional;

/** What a room says to a session. */
public sealed interface RoomMessage {

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

  /**
   * What somebody needs to know who has just come.
   *
   * @param code the main file's text; empty if the room has no file, or the session a replica
   * @param unreadableUpdates stored changes without which the room was opened, since they cannot be
   *     read
   */
  record RoomState(
      RoomId room,
      Participant you,
      List<Participant> participants,
      Language language,
      Optional<FileText> code,
      RoomLimits limits,
      long unreadableUpdates)
      implements RoomMessage {
    public RoomState {
      participants = List.copyOf(participants);
    }

    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onRoomState(this);
    }
  }

  /** Somebody came, or goes by another name or colour now. */
  record ParticipantJoined(Participant participant) implements RoomMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onParticipantJoined(this);
    }
  }

  /** Somebody went, with their last connection. */
  record ParticipantLeft(String participantId) implements RoomMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onParticipantLeft(this);
    }
  }

  /**
   * The main file's text has changed; for sessions without a replica.
   *
   * @param author who made the last change; empty for the server
   * @param language id of the file's language
   */
  record TextChange(TextForm form, FileText text, String language, Optional<Participant> author)
      implements RoomMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onTextChange(this);
    }
  }

  /**
   * Somebody is there in the main file; for sessions without a replica.
   *
   * @param position UTF-16 units from the start
   */
  record CursorMoved(Participant participant, int position) implements RoomMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onCursorMoved(this);
    }
  }

  /** In which of its forms a whole text travels. */
  enum TextForm {
    CODE_UPDATE,
    EDIT
  }

  /** Something that the session wanted was refused and changed nothing. */
  record Refusal(Reason reason, String explanation) implements RoomMessage {
    @Override
    public <R> R accept(Handler<R> handler) {
      return handler.onRefusal(this);
    }

    public enum Reason {
      READ_ONLY,
      TOO_LARGE,
      VERSION_UNKNOWN,
      NO_FILE
    }
  }

  /** One method for each kind, so that a new kind breaks whoever does not know it. */
  interface Handler<R> {
    R onSyncAnswer(SyncAnswer message);

    R onMissedChanges(MissedChanges message);

    R onStateQuestion(StateQuestion message);

    R onChange(Change message);

    R onPresenceChange(PresenceChange message);

    R onSaved(Saved message);

    R onRoomState(RoomState message);

    R onParticipantJoined(ParticipantJoined message);

    R onParticipantLeft(ParticipantLeft message);

    R onTextChange(TextChange message);

    R onCursorMoved(CursorMoved message);

    R onRefusal(Refusal message);
  }
}
