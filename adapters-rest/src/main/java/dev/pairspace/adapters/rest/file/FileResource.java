package dev.pairspace.adapters.rest.file;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.problem.Violations;
import dev.pairspace.adapters.rest.request.MaxBody;
import dev.pairspace.adapters.rest.room.LiveAnswers;
import dev.pairspace.adapters.rest.room.RoomRequests;
import dev.pairspace.application.editing.ReadFile;
import dev.pairspace.application.editing.WriteFile;
import dev.pairspace.domain.document.EditOutcome;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.document.FileText;
import dev.pairspace.domain.room.RoomId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** One file as plain text. Writing merges: what others did meanwhile stays. */
@Path("/rooms/{roomId}/files/{name: .+}")
@Dependent
@Produces(MediaType.TEXT_PLAIN)
public class FileResource {

  /** Four times the text of the standard limit, as UTF-8. */
  private static final int MAX_BODY = 16 * 1024 * 1024;

  private final ReadFile readFile;
  private final WriteFile writeFile;

  @Inject
  public FileResource(ReadFile readFile, WriteFile writeFile) {
    this.readFile = readFile;
    this.writeFile = writeFile;
  }

  @GET
  public Response read(@PathParam("roomId") String roomId, @PathParam("name") String name) {
    RoomId room = RoomRequests.roomId(roomId);
    var command = new ReadFile.Command(room, fileName(name));
    return LiveAnswers.await(room, readFile.handle(command))
        .map(text -> answer(Response.Status.OK, text))
        .orElseThrow(() -> noSuchFile(name));
  }

  @PUT
  @Consumes(MediaType.TEXT_PLAIN)
  @MaxBody(MAX_BODY)
  public Response write(
      @PathParam("roomId") String roomId,
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      byte[] body) {
    RoomId room = RoomRequests.roomId(roomId);
    FileName file = fileName(name);
    var command =
        new WriteFile.Command(room, file, Utf8.decode(body), FileVersion.ofIfMatch(ifMatch));
    WriteFile.Result result = LiveAnswers.await(room, writeFile.handle(command));
    if (result.outcome() instanceof EditOutcome.Edited edited) {
      return answer(result.isNew() ? Response.Status.CREATED : Response.Status.OK, edited.now());
    }
    throw refusal(result.outcome(), name);
  }

  private static Response answer(Response.Status status, FileText text) {
    return Response.status(status)
        .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
        .tag(new EntityTag(Long.toString(text.version())))
        .entity(text.text())
        .build();
  }

  private static ProblemException refusal(EditOutcome outcome, String name) {
    if (outcome instanceof EditOutcome.TooLarge tooLarge) {
      return new ProblemException(
          ProblemType.DOCUMENT_TOO_LARGE, "The text is not taken: " + tooLarge.limit() + ".");
    }
    return outcome instanceof EditOutcome.VersionUnknown
        ? new ProblemException(
            ProblemType.VERSION_UNKNOWN,
            "The version in If-Match is not known any more; read the file again.")
        : noSuchFile(name);
  }

  private static FileName fileName(String name) {
    var violations = new Violations();
    Optional<FileName> parsed =
        violations.optional(
            "name", name, text -> Violations.known(FileName.parse(text), "a file name"));
    violations.throwIfAny();
    return parsed.orElseThrow();
  }

  private static ProblemException noSuchFile(String name) {
    return new ProblemException(ProblemType.FILE_NOT_FOUND, "The room has no file '" + name + "'.");
  }
}
