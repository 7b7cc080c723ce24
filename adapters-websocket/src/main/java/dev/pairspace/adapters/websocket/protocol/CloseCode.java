package dev.pairspace.adapters.websocket.protocol;

import dev.pairspace.application.port.Ending;

/**
 * Why the server closes a socket. Codes from 4400 to 4499 tell a client that coming back is useless
 * for good; all others invite it to try again.
 */
public enum CloseCode {
  GOING_AWAY(1001, "going away"),
  RESTART(1012, "the server restarts"),
  OVERLOAD(1013, "overloaded"),
  MALFORMED_FRAME(4400, "malformed frame"),
  ORIGIN_REFUSED(4403, "origin"),
  FORBIDDEN(4403, "forbidden"),
  NO_SUCH_ROOM(4404, "no such room"),
  ROOM_DELETED(4410, "room deleted"),
  TOO_LARGE(4413, "too large"),
  STORAGE_DOWN(4500, "storage unavailable"),
  UNREADABLE(4501, "the room cannot be read"),
  ROOM_FULL(4502, "10"),
  RATE_LIMITED(4503, "10"),
  CLIENT_ID_TAKEN(4504, "client id taken");

  private final int code;
  private final String reason;

  CloseCode(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  public static CloseCode of(Ending ending) {
    return switch (ending) {
      case RESTARTING -> RESTART;
      case OVERLOADED -> OVERLOAD;
      case STORAGE_DOWN -> STORAGE_DOWN;
      case CLIENT_ID_TAKEN -> CLIENT_ID_TAKEN;
      case RATE_LIMITED -> RATE_LIMITED;
      case UNREADABLE -> UNREADABLE;
      case ROOM_FULL -> ROOM_FULL;
      case MALFORMED -> MALFORMED_FRAME;
      case FORBIDDEN -> FORBIDDEN;
      case NO_SUCH_ROOM -> NO_SUCH_ROOM;
      case ROOM_DELETED -> ROOM_DELETED;
      case TOO_LARGE -> TOO_LARGE;
    };
  }

  public int code() {
    return code;
  }

  /**
   * A few words. Programs may rely on those of {@link #ORIGIN_REFUSED}, and on the number of {@link
   * #ROOM_FULL} and {@link #RATE_LIMITED}: the seconds to wait.
   */
  public String reason() {
    return reason;
  }
}
