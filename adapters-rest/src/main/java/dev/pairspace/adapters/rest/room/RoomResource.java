package dev.pairspace.adapters.rest.room;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.request.Sender;
import dev.pairspace.adapters.rest.room.RoomAnswers.CreatedRoom;
import dev.pairspace.adapters.rest.room.RoomAnswers.Membership;
import dev.pairspace.adapters.rest.room.RoomRequests.CreateRoomRequest;
import dev.pairspace.adapters.rest.room.RoomRequests.JoinRequest;
import dev.pairspace.application.room.JoinRoom;
import dev.pairspace.application.room.JoinRoom.Result;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Creating rooms and entering them. */
@Path("/rooms")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RoomResource {

  private final NewRooms newRooms;
  private final JoinRoom joinRoom;
  private final Sender sender;

  @Inject
  public RoomResource(NewRooms newRooms, JoinRoom joinRoom, Sender sender) {
    this.newRooms = newRooms;
    this.joinRoom = joinRoom;
    this.sender = sender;
  }

  @POST
  public Response create(CreateRoomRequest body, @Context HttpServletRequest request) {
    CreateRoomRequest wanted = body == null ? new CreateRoomRequest(null, null, null) : body;
    var created = newRooms.create(wanted.toCommand(), request);
    return Response.created(created.location())
        .entity(CreatedRoom.of(created.room(), sender.originOf(request)))
        .build();
  }

  @POST
  @Path("/{roomId}/join")
  public Response join(
      @PathParam("roomId") String roomId,
      @CookieParam(MemberCookie.NAME) String secret,
      JoinRequest body,
      @Context HttpServletRequest request) {
    var id = RoomRequests.roomId(roomId);
    JoinRequest wanted = body == null ? new JoinRequest(null, null) : body;
    Result result = joinRoom.handle(wanted.toCommand(id, Optional.ofNullable(secret)));
    return answer(result, roomId, request);
  }

  private Response answer(Result result, String roomId, HttpServletRequest request) {
    if (result instanceof Result.Joined joined) {
      Response.ResponseBuilder answer = Response.ok(Membership.of(joined.member()));
      joined
          .newSecret()
          .map(fresh -> MemberCookie.of(fresh, sender.isSecure(request)))
          .ifPresent(answer::cookie);
      return answer.build();
    }
    if (result instanceof Result.RoomFull full) {
      throw new ProblemException(
          ProblemType.ROOM_FULL, "The room knows " + full.capacity() + " members already.");
    }
    throw result instanceof Result.RoomDeleted
        ? RoomRequests.roomDeleted(roomId)
        : RoomRequests.noSuchRoom(roomId);
  }
}
