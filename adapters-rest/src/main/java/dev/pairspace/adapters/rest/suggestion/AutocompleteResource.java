package dev.pairspace.adapters.rest.suggestion;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.room.RequestActors;
import dev.pairspace.adapters.rest.room.RoomRequests;
import dev.pairspace.adapters.rest.suggestion.SuggestionBodies.AutocompleteRequest;
import dev.pairspace.adapters.rest.suggestion.SuggestionBodies.SuggestionAnswer;
import dev.pairspace.application.suggestion.RequestSuggestion;
import dev.pairspace.application.suggestion.RequestSuggestion.Result;
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

/** Asking how code could go on. */
@Path("/autocomplete")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AutocompleteResource {

  private final RateLimitedSuggestions newSuggestions;
  private final RequestActors actors;

  @Inject
  public AutocompleteResource(RateLimitedSuggestions newSuggestions, RequestActors actors) {
    this.newSuggestions = newSuggestions;
    this.actors = actors;
  }

  @POST
  public SuggestionAnswer suggest(AutocompleteRequest body, @Context HttpServletRequest request) {
    if (body == null) {
      throw new ProblemException(ProblemType.MALFORMED_BODY, "The body is missing.");
    }
    RequestSuggestion.Command command =
        body.toCommand(room -> room.map(id -> actors.of(id, request)).orElse(Actor.SCRIPT));
    Result result = newSuggestions.ask(command, request);
    if (result instanceof Result.Offered offered) {
      return SuggestionAnswer.of(offered.suggestion());
    }
    if (result instanceof Result.Nothing) {
      return SuggestionAnswer.nothingAt(command.context().cursorPosition());
    }
    if (result instanceof Result.Forbidden) {
      throw RoomRequests.forbidden(body.roomId());
    }
    throw result instanceof Result.RoomDeleted
        ? RoomRequests.roomDeleted(body.roomId())
        : RoomRequests.noSuchRoom(body.roomId());
  }
}
