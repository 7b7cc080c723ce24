package dev.pairspace.application.live;

import dev.pairspace.application.port.Ending;

/**
 * A room cannot be brought into memory, or cannot store what was requested, for good or for now.
 */
public final class RoomUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Ending why;

  public RoomUnavailableException(Ending why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  /** Whether there never was such a room. */
  public boolean isNoSuchRoom() {
    return why == Ending.NO_SUCH_ROOM;
  }

  /** Whether the room has been deleted. */
  public boolean isRoomDeleted() {
    return why == Ending.ROOM_DELETED;
  }

  /** Whether the caller may not do this in the room; nothing was changed. */
  public boolean isForbidden() {
    return why == Ending.FORBIDDEN;
  }

  /** Whether the store cannot be reached, or has fallen too far behind; nothing was changed. */
  public boolean isStorageDown() {
    return why == Ending.STORAGE_DOWN;
  }

  /** Whether the store answers, but what it holds of the room cannot be read. */
  public boolean isUnreadable() {
    return why == Ending.UNREADABLE;
  }

  /** Whether more is written than the room takes in a minute; nothing was changed. */
  public boolean isRateLimited() {
    return why == Ending.RATE_LIMITED;
  }

  /** Whether there is too much in memory already. */
  public boolean isOverloaded() {
    return why == Ending.OVERLOADED;
  }

  /**
   * Whether the room is given up and loaded anew: the request may have been carried out, or not.
   */
  public boolean isRestarting() {
    return why == Ending.RESTARTING;
  }

  /**
   * {@link Ending#NO_SUCH_ROOM}, {@link Ending#ROOM_DELETED}, {@link Ending#FORBIDDEN}, or a reason
   * to try again later.
   */
  public Ending why() {
    return why;
  }
}
