package dev.pairspace.adapters.rest.room;

import dev.pairspace.adapters.rest.room.RoomAnswers.RenamedRoom;
import dev.pairspace.adapters.rest.room.RoomAnswers.RoomDescription;
import dev.pairspace.adapters.rest.room.RoomAnswers.RoomStatus;
import dev.pairspace.adapters.rest.room.RoomRequests.JoinRequest;
import dev.pairspace.adapters.rest.room.RoomRequests.RenameRequest;
import dev.pairspace.application.editing.ListFiles;
import dev.pairspace.application.room.FindRoom;
import dev.pairspace.application.room.ReadRoomStatus;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** One room: its description, its title, its status, and joining it. */
@Path("/rooms/{roomId}")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class RoomResource {

  private final FindRoom findRoom;
  private final ReadRoomStatus readStatus;
  private final ListFiles listFiles;
  private final JoinResponder joinResponder;
  private final RateLimitedRenaming titles;
  private final RequestActors actors;

  @Inject
  public RoomResource(
      FindRoom findRoom,
      ReadRoomStatus readStatus,
      ListFiles listFiles,
      JoinResponder joinResponder,
      RateLimitedRenaming titles,
      RequestActors actors) {
    this.findRoom = findRoom;
    this.readStatus = readStatus;
    this.listFiles = listFiles;
    this.joinResponder = joinResponder;
    this.titles = titles;
    this.actors = actors;
  }

  @GET
  public RoomDescription describe(
      @PathParam("roomId") String roomId, @Context HttpServletRequest request) {
    RoomId room = RoomRequests.roomId(roomId);
    Actor actor = actors.of(room, request);
    FindRoom.Result result = findRoom.handle(new FindRoom.Command(actor, room));
    if (result instanceof FindRoom.Result.Found found) {
      var command = new ListFiles.Command(actor, room);
      return RoomDescription.of(found, LiveAnswers.await(room, listFiles.handle(command)));
    }
    if (result instanceof FindRoom.Result.Forbidden) {
      throw RoomRequests.forbidden(roomId);
    }
    throw result instanceof FindRoom.Result.RoomDeleted
        ? RoomRequests.roomDeleted(roomId)
        : RoomRequests.noSuchRoom(roomId);
  }

  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  public RenamedRoom rename(
      @PathParam("roomId") String roomId, RenameRequest body, @Context HttpServletRequest request) {
    RenameRequest wanted = body == null ? new RenameRequest(null) : body;
    RoomId room = RoomRequests.roomId(roomId);
    var command = wanted.toCommand(actors.of(room, request), room);
    return RenamedRoom.of(roomId, titles.rename(command, request));
  }

  @GET
  @Path("/status")
  public RoomStatus status(
      @PathParam("roomId") String roomId, @Context HttpServletRequest request) {
    RoomId room = RoomRequests.roomId(roomId);
    ReadRoomStatus.Result result =
        readStatus.handle(new ReadRoomStatus.Command(actors.of(room, request), room));
    if (result instanceof ReadRoomStatus.Result.Found found) {
      return RoomStatus.of(roomId, found.status());
    }
    if (result instanceof ReadRoomStatus.Result.Forbidden) {
      throw RoomRequests.forbidden(roomId);
    }
    throw result instanceof ReadRoomStatus.Result.RoomDeleted
        ? RoomRequests.roomDeleted(roomId)
        : RoomRequests.noSuchRoom(roomId);
  }

  @POST
  @Path("/join")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response join(
      @PathParam("roomId") String roomId,
      @CookieParam(MemberCookie.NAME) String secret,
      JoinRequest body,
      @Context HttpServletRequest request) {
    JoinRequest wanted = body == null ? new JoinRequest(null, null) : body;
    RoomId room = RoomRequests.roomId(roomId);
    return joinResponder.join(
        wanted.toCommand(actors.of(room, request), room, Optional.ofNullable(secret)), request);
  }
}
