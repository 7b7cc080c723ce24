package dev.pairspace.adapters.rest.room;

import dev.pairspace.adapters.rest.request.RequestOrigin;
import dev.pairspace.adapters.rest.room.RoomAnswers.CreatedRoom;
import dev.pairspace.adapters.rest.room.RoomRequests.CreateRoomRequest;
import dev.pairspace.domain.room.Actor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** All rooms. There is no list of them: a client that knows an id may enter. */
@Path("/rooms")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RoomsResource {

  private final RateLimitedRoomCreation newRooms;
  private final RequestOrigin requestOrigin;

  @Inject
  public RoomsResource(RateLimitedRoomCreation newRooms, RequestOrigin requestOrigin) {
    this.newRooms = newRooms;
    this.requestOrigin = requestOrigin;
  }

  @POST
  public Response create(CreateRoomRequest body, @Context HttpServletRequest request) {
    CreateRoomRequest wanted = body == null ? new CreateRoomRequest(null, null, null) : body;
    var created = newRooms.create(wanted.toCommand(Actor.SCRIPT), request);
    return Response.created(created.location())
        .entity(CreatedRoom.of(created.room(), requestOrigin.originOf(request)))
        .build();
  }
}
