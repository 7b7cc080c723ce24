package dev.pairspace.adapters.rest.file;

import dev.pairspace.adapters.rest.file.FileRequests.ChangeRequest;
import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.room.LiveAnswers;
import dev.pairspace.adapters.rest.room.RequestActors;
import dev.pairspace.adapters.rest.room.RoomAnswers.File;
import dev.pairspace.adapters.rest.room.RoomRequests;
import dev.pairspace.application.editing.ChangeFile;
import dev.pairspace.application.editing.DeleteFile;
import dev.pairspace.domain.document.FileChangeOutcome;
import dev.pairspace.domain.document.FileChangeOutcome.Changed;
import dev.pairspace.domain.document.FileChangeOutcome.NameTaken;
import dev.pairspace.domain.document.FileChangeOutcome.Removed;
import dev.pairspace.domain.document.FileChangeOutcome.TextChanged;
import dev.pairspace.domain.document.FileChangeOutcome.TooLarge;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.room.RoomId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** Renames, moves and deletes one file; its name is in the path or the query, see FileResource. */
@Path("/rooms/{roomId}/files")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class FileChangeResource {

  private final ChangeFile changeFile;
  private final DeleteFile deleteFile;
  private final RequestActors actors;

  @Inject
  public FileChangeResource(ChangeFile changeFile, DeleteFile deleteFile, RequestActors actors) {
    this.changeFile = changeFile;
    this.deleteFile = deleteFile;
    this.actors = actors;
  }

  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  public File changeNamed(
      @PathParam("roomId") String roomId,
      @Context UriInfo uri,
      @Context HttpServletRequest sender,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      ChangeRequest body) {
    return change(roomId, uri, sender, ifMatch, body);
  }

  @DELETE
  public void deleteNamed(
      @PathParam("roomId") String roomId,
      @Context UriInfo uri,
      @Context HttpServletRequest sender,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    delete(roomId, uri, sender, ifMatch);
  }

  @PATCH
  @Path("/{name: .+}")
  @Consumes(MediaType.APPLICATION_JSON)
  public File change(
      @PathParam("roomId") String roomId,
      @Context UriInfo uri,
      @Context HttpServletRequest sender,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      ChangeRequest body) {
    RoomId room = RoomRequests.roomId(roomId);
    FileName file = FileAddress.nameIn(uri);
    ChangeRequest wanted = body == null ? new ChangeRequest(null, null) : body;
    Optional<Long> version = FileVersion.ofIfMatch(ifMatch);
    ChangeFile.Command command = wanted.toCommand(actors.of(room, sender), room, file, version);
    FileChangeOutcome outcome = LiveAnswers.await(room, changeFile.handle(command));
    if (outcome instanceof Changed changed) {
      return File.of(changed.now());
    }
    throw refusal(outcome, command.name().orElse(file), file);
  }

  @DELETE
  @Path("/{name: .+}")
  public void delete(
      @PathParam("roomId") String roomId,
      @Context UriInfo uri,
      @Context HttpServletRequest sender,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    RoomId room = RoomRequests.roomId(roomId);
    FileName file = FileAddress.nameIn(uri);
    Optional<Long> version = FileVersion.ofIfMatch(ifMatch);
    var command = new DeleteFile.Command(actors.of(room, sender), room, file, version);
    FileChangeOutcome outcome = LiveAnswers.await(room, deleteFile.handle(command));
    if (!(outcome instanceof Removed)) {
      throw refusal(outcome, file, file);
    }
  }

  private static ProblemException refusal(
      FileChangeOutcome outcome, FileName wanted, FileName file) {
    if (outcome instanceof TooLarge tooLarge) {
      return new ProblemException(
          ProblemType.DOCUMENT_TOO_LARGE, "The change is not taken: " + tooLarge.limit());
    }
    if (outcome instanceof TextChanged) {
      return new ProblemException(
          ProblemType.VERSION_UNKNOWN,
          "The file has changed since the version in If-Match; read it again.");
    }
    return outcome instanceof NameTaken
        ? FileRequests.nameTaken(wanted)
        : FileRequests.noSuchFile(file);
  }
}
