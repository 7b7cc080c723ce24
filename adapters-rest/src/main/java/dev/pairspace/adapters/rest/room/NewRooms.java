package dev.pairspace.adapters.rest.room;

import dev.pairspace.adapters.rest.request.RequestRate;
import dev.pairspace.adapters.rest.request.Sender;
import dev.pairspace.application.room.CreateRoom;
import dev.pairspace.domain.room.Room;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Creates rooms for requests: as many as an address may have. */
public final class NewRooms {

  private final CreateRoom createRoom;
  private final RequestRate rate;
  private final Sender sender;

  /**
   * @param rate counts the rooms of an address
   */
  public NewRooms(CreateRoom createRoom, RequestRate rate, Sender sender) {
    this.createRoom = createRoom;
    this.rate = rate;
    this.sender = sender;
  }

  Created create(CreateRoom.Command command, HttpServletRequest request) {
    rate.count(sender.limitKeyOf(request));
    Room room = createRoom.handle(command);
    return new Created(room, URI.create(sender.originOf(request) + "/api/rooms/" + room.id()));
  }

  /**
   * @param location where the room can be read
   */
  record Created(Room room, URI location) {}
}
