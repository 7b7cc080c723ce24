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
import dev.pairspace.domain.document.FileChangeOutcome.TooLarge;
import dev.pairspace.domain.document.FileName;
import dev.pairspace.domain.room.RoomId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

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
      ChangeRequest body) {
    return change(roomId, uri, sender, body);
  }

  @DELETE
  public void deleteNamed(
      @PathParam("roomId") String roomId,
      @Context UriInfo uri,
      @Context HttpServletRequest sender) {
    delete(roomId, uri, sender);
  }

  @PATCH
  @Path("/{name: .+}")
  @Consumes(MediaType.APPLICATION_JSON)
  public File change(
      @PathParam("roomId") String roomId,
      @Context UriInfo uri,
      @Context HttpServletRequest sender,
      ChangeRequest body) {
    RoomId room = RoomRequests.roomId(roomId);
    FileName file = FileAddress.nameIn(uri);
    ChangeRequest wanted = body == null ? new ChangeRequest(null, null) : body;
    ChangeFile.Command command = wanted.toCommand(actors.of(room, sender), room, file);
    FileChangeOutcome outcome = LiveAnswers.await(room, changeFile.handle(command));
    if (outcome instanceof Changed changed) {
      return File.of(changed.now());
    }
    throw refusal(outcome, file, command);
  }

  @DELETE
  @Path("/{name: .+}")
  public void delete(
      @PathParam("roomId") String roomId,
      @Context UriInfo uri,
      @Context HttpServletRequest sender) {
    RoomId room = RoomRequests.roomId(roomId);
    FileName file = FileAddress.nameIn(uri);
    var command = new DeleteFile.Command(actors.of(room, sender), room, file);
    if (!LiveAnswers.await(room, deleteFile.handle(command))) {
      throw FileRequests.noSuchFile(file);
    }
  }

  private static ProblemException refusal(
      FileChangeOutcome outcome, FileName file, ChangeFile.Command command) {
    if (outcome instanceof TooLarge tooLarge) {
      return new ProblemException(
          ProblemType.DOCUMENT_TOO_LARGE, "The change is not taken: " + tooLarge.limit());
    }
    return outcome instanceof NameTaken
        ? FileRequests.nameTaken(command.name().orElse(file))
        : FileRequests.noSuchFile(file);
  }
}
