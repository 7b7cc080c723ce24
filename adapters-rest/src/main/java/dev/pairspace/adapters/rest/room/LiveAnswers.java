package dev.pairspace.adapters.rest.room;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import dev.pairspace.application.live.RoomUnavailableException;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.room.RoomId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for what a room answers in its turn. The request's thread waits and writes: the one that
 * completes the answer must not be held up by a slow client.
 */
public final class LiveAnswers {

  private static final long PATIENCE_SECONDS = 20;
  private static final long RETRY_AFTER_SECONDS = 5;

  private LiveAnswers() {}

  /** The answer; ends the request if the room is unavailable, or takes too long. */
  public static <T> T await(RoomId room, CompletableFuture<T> answer) {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      throw thrownFor(room, failure.getCause());
    } catch (TimeoutException tooLong) {
      throw later("The room takes too long to answer.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw later("The server is stopping.");
    }
  }

  private static RuntimeException thrownFor(RoomId room, Throwable failure) {
    if (failure instanceof StorageUnavailableException down) {
      return down;
    }
    return failure instanceof RoomUnavailableException unavailable
        ? refusal(room, unavailable)
        : new IllegalStateException("room " + room + " gave no answer", failure);
  }

  private static ProblemException refusal(RoomId room, RoomUnavailableException unavailable) {
    if (unavailable.isNoSuchRoom()) {
      return RoomRequests.noSuchRoom(room.value());
    }
    if (unavailable.isForbidden()) {
      return RoomRequests.forbidden(room.value());
    }
    return unavailable.isRoomDeleted()
        ? RoomRequests.roomDeleted(room.value())
        : later(reasonOf(unavailable));
  }

  private static String reasonOf(RoomUnavailableException unavailable) {
    if (unavailable.isStorageDown()) {
      return "The database cannot be reached, or is behind. Nothing was changed.";
    }
    if (unavailable.isUnreadable()) {
      return "What is stored of this room cannot be read. It is kept as it is; the server's log says"
          + " what is wrong with it.";
    }
    if (unavailable.isRateLimited()) {
      return "More is written to this room than it takes in a minute. Nothing was changed.";
    }
    if (unavailable.isOverloaded()) {
      return "The server's memory is nearly full, and this room too large for the rest. Nothing was changed.";
    }
    return unavailable.isRestarting()
        ? "The room is being loaded anew. What was written may be stored, or not: read it again."
        : "The room cannot be loaded now.";
  }

  private static ProblemException later(String detail) {
    return ProblemException.retryAfter(ProblemType.ROOM_UNAVAILABLE, detail, RETRY_AFTER_SECONDS);
  }
}
