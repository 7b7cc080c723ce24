package dev.pairspace.adapters.rest.room;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.adapters.rest.request.RequestOrigin;
import dev.pairspace.adapters.rest.request.RequestRate;
import dev.pairspace.application.room.RenameRoom;
import dev.pairspace.application.room.RenameRoom.Result;
import dev.pairspace.domain.room.RoomTitle;
import jakarta.servlet.http.HttpServletRequest;

/** Renames rooms for requests: as often as an address may. */
public final class RateLimitedRenaming {

  private final RenameRoom renameRoom;
  private final RequestRate rate;
  private final RequestOrigin requestOrigin;

  /**
   * @param rate counts the new titles of an address
   */
  public RateLimitedRenaming(RenameRoom renameRoom, RequestRate rate, RequestOrigin requestOrigin) {
    this.renameRoom = renameRoom;
    this.rate = rate;
    this.requestOrigin = requestOrigin;
  }

  RoomTitle rename(RenameRoom.Command command, HttpServletRequest request) {
    rate.count(requestOrigin.limitKeyOf(request));
    Result result = LiveAnswers.await(command.room(), renameRoom.handle(command));
    if (result instanceof Result.DocumentFull full) {
      throw new ProblemException(
          ProblemType.DOCUMENT_TOO_LARGE, "The title is not taken: " + full.limit());
    }
    return command.title();
  }
}
