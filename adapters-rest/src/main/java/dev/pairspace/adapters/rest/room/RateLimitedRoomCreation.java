package dev.pairspace.adapters.rest.room;

import dev.pairspace.adapters.rest.request.RequestOrigin;
import dev.pairspace.adapters.rest.request.RequestRate;
import dev.pairspace.application.room.CreateRoom;
import dev.pairspace.domain.room.Room;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Creates rooms for requests: as many as an address may have. */
public final class RateLimitedRoomCreation {

  private final CreateRoom createRoom;
  private final RequestRate rate;
  private final RequestOrigin requestOrigin;

  /**
   * @param rate counts the rooms of an address
   */
  public RateLimitedRoomCreation(
      CreateRoom createRoom, RequestRate rate, RequestOrigin requestOrigin) {
    this.createRoom = createRoom;
    this.rate = rate;
    this.requestOrigin = requestOrigin;
  }

  Created create(CreateRoom.Command command, HttpServletRequest request) {
    rate.count(requestOrigin.limitKeyOf(request));
    Room room = createRoom.handle(command);
    return new Created(
        room, URI.create(requestOrigin.originOf(request) + "/api/rooms/" + room.id()));
  }

  /**
   * @param location where the room can be read
   */
  record Created(Room room, URI location) {}
}
