package dev.pairspace.adapters.rest.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pairspace.adapters.rest.request.AnswerMemory;
import dev.pairspace.adapters.rest.room.LiveAnswers;
import dev.pairspace.adapters.rest.room.RequestActors;
import dev.pairspace.adapters.rest.room.RoomRequests;
import dev.pairspace.application.editing.ExportRoom;
import dev.pairspace.application.editing.ExportRoom.ExportedFile;
import dev.pairspace.domain.room.RoomId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All files of a room in one archive. */
@Path("/rooms/{roomId}/export")
@Dependent
@Produces("application/zip")
public class ExportResource {

  private final ExportRoom exportRoom;
  private final AnswerMemory memory;
  private final RequestActors actors;

  @Inject
  public ExportResource(ExportRoom exportRoom, AnswerMemory memory, RequestActors actors) {
    this.exportRoom = exportRoom;
    this.memory = memory;
    this.actors = actors;
  }

  @GET
  public Response export(@PathParam("roomId") String roomId, @Context HttpServletRequest request) {
    RoomId room = RoomRequests.roomId(roomId);
    var command = new ExportRoom.Command(actors.of(room, request), room);
    List<ExportedFile> files = LiveAnswers.await(room, exportRoom.handle(command));
    memory.hold(request, files.stream().mapToLong(file -> file.text().length()).sum());
    StreamingOutput archive = out -> write(files, out);
    return Response.ok(archive)
        .header("Content-Disposition", "attachment; filename=\"pairspace-" + room + ".zip\"")
        .build();
  }

  private static void write(List<ExportedFile> files, OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out, UTF_8)) {
      for (ExportedFile file : files) {
        zip.putNextEntry(new ZipEntry(file.name().value()));
        zip.write(file.text().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
  }
}
