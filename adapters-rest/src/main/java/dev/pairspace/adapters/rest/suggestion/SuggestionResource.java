package dev.pairspace.adapters.rest.suggestion;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.suggestion.SuggestionBodies.SuggestionOutcome;
import dev.pairspace.application.suggestion.ReportOutcome;
import dev.pairspace.application.suggestion.ReportOutcome.Result;
import dev.pairspace.domain.suggestion.SuggestionId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.regex.Pattern;

/** Saying what became of a suggestion. */
@Path("/suggestions/{suggestionId}")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionResource {

  private static final Pattern UUID_SHAPE =
      Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");

  private final ReportOutcome reportOutcome;

  @Inject
  public SuggestionResource(ReportOutcome reportOutcome) {
    this.reportOutcome = reportOutcome;
  }

  @POST
  @Path("/outcome")
  public Response report(@PathParam("suggestionId") String id, SuggestionOutcome body) {
    SuggestionOutcome said = body == null ? new SuggestionOutcome(null) : body;
    Result result = reportOutcome.handle(new ReportOutcome.Command(parse(id), said.toOutcome()));
    if (result instanceof Result.Refused refused) {
      throw new ProblemException(
          ProblemType.SUGGESTION_CONCLUDED,
          "The suggestion is " + refused.status().id() + " already.");
    }
    if (result instanceof Result.NoSuchSuggestion) {
      throw unknown(id);
    }
    return Response.noContent().build();
  }

  private static SuggestionId parse(String id) {
    if (!UUID_SHAPE.matcher(id).matches()) {
      throw unknown(id);
    }
    return new SuggestionId(UUID.fromString(id));
  }

  private static ProblemException unknown(String id) {
    return new ProblemException(
        ProblemType.SUGGESTION_NOT_FOUND, "There is no suggestion '" + id + "'.");
  }
}
