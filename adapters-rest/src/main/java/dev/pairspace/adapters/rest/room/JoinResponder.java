package dev.pairspace.adapters.rest.room;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.request.RequestOrigin;
import dev.pairspace.adapters.rest.request.RequestRate;
import dev.pairspace.adapters.rest.room.RoomAnswers.Membership;
import dev.pairspace.application.room.JoinRoom;
import dev.pairspace.application.room.JoinRoom.Result;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;

/** Joins browsers to rooms, and gives those that have none a cookie to be recognised by. */
public final class JoinResponder {

  private final JoinRoom joinRoom;
  private final RequestRate rate;
  private final RequestOrigin requestOrigin;

  /**
   * @param rate counts how often an address joins
   */
  public JoinResponder(JoinRoom joinRoom, RequestRate rate, RequestOrigin requestOrigin) {
    this.joinRoom = joinRoom;
    this.rate = rate;
    this.requestOrigin = requestOrigin;
  }

  Response join(JoinRoom.Command command, HttpServletRequest request) {
    rate.count(requestOrigin.limitKeyOf(request));
    Result result = joinRoom.handle(command);
    if (result instanceof Result.Joined joined) {
      return welcome(joined, request);
    }
    if (result instanceof Result.RoomFull full) {
      throw new ProblemException(
          ProblemType.ROOM_FULL, "The room knows " + full.capacity() + " members already.");
    }
    String roomId = command.room().value();
    if (result instanceof Result.Forbidden) {
      throw RoomRequests.forbidden(roomId);
    }
    throw result instanceof Result.RoomDeleted
        ? RoomRequests.roomDeleted(roomId)
        : RoomRequests.noSuchRoom(roomId);
  }

  private Response welcome(Result.Joined joined, HttpServletRequest request) {
    Response.ResponseBuilder answer = Response.ok(Membership.of(joined.member()));
    joined
        .newSecret()
        .map(fresh -> MemberCookie.of(fresh, requestOrigin.isSecure(request)))
        .ifPresent(answer::cookie);
    return answer.build();
  }
}
