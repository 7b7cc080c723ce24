package dev.pairspace.adapters.rest.file;

import dev.pairspace.adapters.rest.file.FileAnswers.FileListing;
import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.request.AnswerMemory;
import dev.pairspace.adapters.rest.room.LiveAnswers;
import dev.pairspace.adapters.rest.room.RequestActors;
import dev.pairspace.adapters.rest.room.RoomRequests;
import dev.pairspace.application.editing.ListFiles;
import dev.pairspace.application.editing.ReadFile;
import dev.pairspace.application.editing.WriteFile;
import dev.pairspace.domain.document.DocumentLimits;
import dev.pairspace.domain.document.EditOutcome;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.document.FileText;
import dev.pairspace.domain.room.RoomId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/**
 * The list of files, and one file as plain text. Writing merges: what others wrote meanwhile stays.
 * The name is in the path, or in the query, where it may be encoded as a whole: containers refuse
 * some encoded characters in a path, slashes first of all (Servlet 6, "URI Path Canonicalization").
 */
@Path("/rooms/{roomId}/files")
@Dependent
@Produces(MediaType.TEXT_PLAIN)
public class FileResource {

  private final ListFiles listFiles;
  private final ReadFile readFile;
  private final WriteFile writeFile;
  private final AnswerMemory memory;
  private final RequestActors actors;
  private final DocumentLimits limits;

  @Inject
  public FileResource(
      ListFiles listFiles,
      ReadFile readFile,
      WriteFile writeFile,
      AnswerMemory memory,
      RequestActors actors,
      DocumentLimits limits) {
    this.listFiles = listFiles;
    this.readFile = readFile;
    this.writeFile = writeFile;
    this.memory = memory;
    this.actors = actors;
    this.limits = limits;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  public Response listOrReadNamed(
      @PathParam("roomId") String roomId,
      @Context UriInfo uri,
      @Context Request request,
      @Context HttpServletRequest sender) {
    if (FileAddress.isNamed(uri)) {
      return read(roomId, uri, request, sender);
    }
    RoomId room = RoomRequests.roomId(roomId);
    var command = new ListFiles.Command(actors.of(room, sender), room);
    ListFiles.Result contents = LiveAnswers.await(room, listFiles.handle(command));
    return Response.ok(FileListing.of(contents), MediaType.APPLICATION_JSON_TYPE).build();
  }

  @PUT
  @Consumes(MediaType.TEXT_PLAIN)
  public Response writeNamed(
      @PathParam("roomId") String roomId,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context HttpServletRequest sender,
      byte[] body) {
    return write(roomId, uri, headers, sender, body);
  }

  @GET
  @Path("/{name: .+}")
  public Response read(
      @PathParam("roomId") String roomId,
      @Context UriInfo uri,
      @Context Request request,
      @Context HttpServletRequest sender) {
    RoomId room = RoomRequests.roomId(roomId);
    FileName name = FileAddress.nameIn(uri);
    var command = new ReadFile.Command(actors.of(room, sender), room, name);
    return LiveAnswers.await(room, readFile.handle(command))
        .map(text -> unlessKnown(request, text, sender))
        .orElseThrow(() -> FileRequests.noSuchFile(name));
  }

  @PUT
  @Path("/{name: .+}")
  @Consumes(MediaType.TEXT_PLAIN)
  public Response write(
      @PathParam("roomId") String roomId,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context HttpServletRequest sender,
      byte[] body) {
    RoomId room = RoomRequests.roomId(roomId);
    FileName name = FileAddress.nameIn(uri);
    String text = TextBody.decode(body, headers.getMediaType());
    String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
    Optional<Long> version = FileVersion.ofIfMatch(ifMatch);
    // Before the edit: once that is made, its answer must come; and it holds what others wrote.
    memory.hold(sender, version.isPresent() ? limits.hardFileChars() : text.length());
    var command =
        new WriteFile.Command(
            actors.of(room, sender),
            room,
            name,
            text,
            version,
            FileVersion.existence(ifMatch, headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)));
    WriteFile.Result result = LiveAnswers.await(room, writeFile.handle(command));
    if (result.outcome() instanceof EditOutcome.Edited edited) {
      Response.Status status = result.isNew() ? Response.Status.CREATED : Response.Status.OK;
      return answer(status, edited.now());
    }
    throw refusal(result.outcome(), name);
  }

  private Response unlessKnown(Request request, FileText text, HttpServletRequest sender) {
    Response.ResponseBuilder known = request.evaluatePreconditions(tagOf(text));
    if (known != null) {
      return known.build();
    }
    memory.hold(sender, text.text().length());
    return answer(Response.Status.OK, text);
  }

  private static EntityTag tagOf(FileText text) {
    return new EntityTag(Long.toString(text.version()));
  }

  private static Response answer(Response.Status status, FileText text) {
    return Response.status(status)
        .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
        .tag(tagOf(text))
        .entity(text.text())
        .build();
  }

  private static ProblemException refusal(EditOutcome outcome, FileName name) {
    if (outcome instanceof EditOutcome.TooLarge tooLarge) {
      return new ProblemException(
          ProblemType.DOCUMENT_TOO_LARGE, "The text is not taken: " + tooLarge.limit());
    }
    if (outcome instanceof EditOutcome.TooManyFiles tooMany) {
      return new ProblemException(
          ProblemType.TOO_MANY_FILES, "A room may have at most " + tooMany.limit() + " files.");
    }
    if (outcome instanceof EditOutcome.FileExists) {
      return new ProblemException(
          ProblemType.FILE_EXISTS,
          "The room has a file '" + name + "'; If-None-Match asks for none.");
    }
    if (outcome instanceof EditOutcome.NameTaken) {
      return FileRequests.nameTaken(name);
    }
    return outcome instanceof EditOutcome.VersionUnknown
        ? new ProblemException(
            ProblemType.VERSION_UNKNOWN,
            "The version in If-Match is not known any more; read the file again.")
        : FileRequests.noSuchFile(name);
  }
}
