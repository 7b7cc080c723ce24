package dev.pairspace.adapters.rest.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.application.live.RoomUnavailableException;
import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.room.RoomId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveAnswersTest {

  private static final RoomId ROOM = new RoomId("abcdefghjk");

  private static String sentenceFor(Ending why) {
    var unavailable = new RoomUnavailableException(why);
    Throwable thrown =
        catchThrowable(() -> LiveAnswers.await(ROOM, CompletableFuture.failedFuture(unavailable)));
    assertThat(thrown).isInstanceOf(ProblemException.class);
    return thrown.getMessage();
  }

  @ParameterizedTest
  @CsvSource({
    "UNREADABLE,   What is stored of this room cannot be read.",
    "STORAGE_DOWN, The database cannot be reached",
    "RATE_LIMITED, More is written to this room than it takes in a minute.",
    "OVERLOADED,   The server's memory is nearly full",
    "RESTARTING,   The room is being loaded anew."
  })
  void a_room_that_cannot_be_had_is_answered_with_the_reason(Ending why, String beginning) {
    assertThat(sentenceFor(why)).startsWith(beginning);
  }

  @Test
  void no_two_reasons_have_one_sentence() {
    List<String> sentences =
        Stream.of(
                Ending.UNREADABLE,
                Ending.STORAGE_DOWN,
                Ending.RATE_LIMITED,
                Ending.OVERLOADED,
                Ending.RESTARTING,
                Ending.NO_SUCH_ROOM,
                Ending.ROOM_DELETED)
            .map(LiveAnswersTest::sentenceFor)
            .toList();

    assertThat(sentences).doesNotHaveDuplicates();
  }
}
