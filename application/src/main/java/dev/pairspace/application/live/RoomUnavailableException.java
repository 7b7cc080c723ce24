package dev.pairspace.application.live;

import dev.pairspace.application.port.Ending;

/** A room cannot be had in memory, for good or for now. */
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

  /** {@link Ending#NO_SUCH_ROOM}, {@link Ending#ROOM_DELETED}, or a reason to try again later. */
  public Ending why() {
    return why;
  }
}
