package dev.pairspace.adapters.rest.chat;

import dev.pairspace.adapters.rest.chat.ChatAnswers.Messages;
import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.problem.Violations;
import dev.pairspace.adapters.rest.room.RequestActors;
import dev.pairspace.adapters.rest.room.RoomRequests;
import dev.pairspace.application.chat.ListMessages;
import dev.pairspace.application.chat.ListMessages.Result;
import dev.pairspace.domain.chat.MessageId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** The messages of a room's chat, page by page. */
@Path("/rooms/{roomId}/messages")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

  private static final int STANDARD_LIMIT = 50;

  private final ListMessages listMessages;
  private final RequestActors actors;

  @Inject
  public MessagesResource(ListMessages listMessages, RequestActors actors) {
    this.listMessages = listMessages;
    this.actors = actors;
  }

  @GET
  public Messages list(
      @PathParam("roomId") String roomId,
      @QueryParam("before") String before,
      @QueryParam("limit") String limit,
      @Context HttpServletRequest request) {
    RoomId room = RoomRequests.roomId(roomId);
    Result result = listMessages.handle(command(actors.of(room, request), room, before, limit));
    if (result instanceof Result.Found found) {
      return Messages.of(found);
    }
    if (result instanceof Result.NoSuchMessage) {
      throw new ProblemException(
          ProblemType.MESSAGE_NOT_FOUND, "The room has no message '" + before + "'.");
    }
    if (result instanceof Result.Forbidden) {
      throw RoomRequests.forbidden(roomId);
    }
    throw result instanceof Result.RoomDeleted
        ? RoomRequests.roomDeleted(roomId)
        : RoomRequests.noSuchRoom(roomId);
  }

  private static ListMessages.Command command(
      Actor actor, RoomId room, String before, String limit) {
    var violations = new Violations();
    Optional<MessageId> end = violations.optional("before", before, MessagesResource::messageId);
    Optional<Integer> most = violations.optional("limit", limit, MessagesResource::limit);
    violations.throwIfAny();
    return new ListMessages.Command(actor, room, end, most.orElse(STANDARD_LIMIT));
  }

  private static MessageId messageId(String id) {
    return Violations.known(MessageId.parse(id), "the id of a message");
  }

  private static int limit(String text) {
    int limit = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > ListMessages.MAX_LIMIT) {
      throw new IllegalArgumentException("must be a number from 1 to " + ListMessages.MAX_LIMIT);
    }
    return limit;
  }
}
