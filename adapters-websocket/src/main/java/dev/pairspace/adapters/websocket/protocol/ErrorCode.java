package dev.pairspace.adapters.websocket.protocol;

import dev.pairspace.application.port.RoomEvent.Refusal;

/** What was wrong with a text frame, or refused. */
public enum ErrorCode {
  MALFORMED("malformed"),
  UNKNOWN_TYPE("unknown_type"),
  WRONG_ROOM("wrong_room"),
  READ_ONLY("read_only"),
  TOO_LARGE("too_large"),
  VERSION_UNKNOWN("version_unknown"),
  NO_FILE("no_file"),
  FORBIDDEN("forbidden"),
  TOO_MANY_MESSAGES("too_many_messages"),
  NO_MESSAGE("no_message"),
  TOO_LATE("too_late"),
  UNAVAILABLE("unavailable");

  private final String id;

  ErrorCode(String id) {
    this.id = id;
  }

  public static ErrorCode of(Refusal.Reason reason) {
    return switch (reason) {
      case READ_ONLY -> READ_ONLY;
      case TOO_LARGE -> TOO_LARGE;
      case VERSION_UNKNOWN -> VERSION_UNKNOWN;
      case NO_FILE -> NO_FILE;
      case FORBIDDEN -> FORBIDDEN;
      case TOO_MANY_MESSAGES -> TOO_MANY_MESSAGES;
      case NO_MESSAGE -> NO_MESSAGE;
      case TOO_LATE -> TOO_LATE;
      case UNAVAILABLE -> UNAVAILABLE;
    };
  }

  /** As clients see it; stable. */
  public String id() {
    return id;
  }
}
