package dev.pairspace.application.port;

import dev.pairspace.domain.chat.ChatMessage;
import dev.pairspace.domain.document.DocumentFile;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.document.FileText;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.presence.Participant;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomLimits;
import java.util.List;
import java.util.Optional;

/**
 * Something that a room tells its sessions besides the document and presence. A new event needs a
 * record here, and the adapter that carries it to clients a form for it.
 */
public sealed interface RoomEvent extends RoomMessage {

  @Override
  default <R> R accept(Handler<R> handler) {
    return handler.onEvent(this);
  }

  /**
   * What a session needs to know that has just come.
   *
   * @param files of the room; empty for a session with a replica
   * @param file that the session reads and writes; empty if it has a replica, or there is none
   * @param code the file's text; empty without a file, or if it is sent later
   * @param unreadableUpdates stored changes that were left out when the room was opened, since they
   *     cannot be read
   */
  record RoomState(
      RoomId room,
      Participant you,
      List<Participant> participants,
      Language language,
      List<DocumentFile> files,
      Optional<FileId> file,
      Optional<FileText> code,
      RoomLimits limits,
      long unreadableUpdates)
      implements RoomEvent {
    public RoomState {
      participants = List.copyOf(participants);
      files = List.copyOf(files);
    }
  }

  /** A participant came, or has another name or colour now. */
  record ParticipantJoined(Participant participant) implements RoomEvent {}

  /** A participant left: their last connection closed. */
  record ParticipantLeft(String participantId) implements RoomEvent {}

  /**
   * The text of the session's file has changed; for sessions without a replica.
   *
   * @param author of the last change; empty for the server
   * @param language id of the file's language
   */
  record TextChange(
      TextForm form, FileId file, FileText text, String language, Optional<Participant> author)
      implements RoomEvent {}

  /**
   * Where a participant is in the session's file; for sessions without a replica.
   *
   * @param position UTF-16 units from the start
   */
  record CursorMoved(Participant participant, FileId file, int position) implements RoomEvent {}

  /** Somebody has written in the chat, or has changed or deleted what they wrote. */
  record ChatSaid(ChatMessage message) implements RoomEvent {}

  /**
   * What the session requested was refused and changed nothing.
   *
   * @param regarding what the session calls it; empty if it has no name
   */
  record Refusal(Reason reason, String explanation, Optional<String> regarding)
      implements RoomEvent {

    public Refusal(Reason reason, String explanation) {
      this(reason, explanation, Optional.empty());
    }

    public enum Reason {
      READ_ONLY,
      TOO_LARGE,
      VERSION_UNKNOWN,
      NO_FILE,
      FORBIDDEN,
      TOO_MANY_MESSAGES,
      NO_MESSAGE,
      TOO_LATE,
      UNAVAILABLE
    }
  }

  /** In which of its forms a whole text travels. */
  enum TextForm {
    CODE_UPDATE,
    EDIT
  }
}
