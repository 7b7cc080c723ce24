package dev.pairspace.adapters.rest.room;

import dev.pairspace.adapters.rest.room.RoomAnswers.PlainRoom;
import dev.pairspace.adapters.rest.room.RoomRequests.CreateRoomRequest;
import dev.pairspace.domain.room.Actor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Creating a room in the shortest form, for the plainest clients. */
@Path("/create_room")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class PlainRoomResource {

  private final RateLimitedRoomCreation newRooms;

  @Inject
  public PlainRoomResource(RateLimitedRoomCreation newRooms) {
    this.newRooms = newRooms;
  }

  @POST
  public Response create(@Context HttpServletRequest request) {
    var created =
        newRooms.create(new CreateRoomRequest(null, null, null).toCommand(Actor.SCRIPT), request);
    return Response.created(created.location())
        .entity(new PlainRoom(created.room().id().value()))
        .build();
  }
}
