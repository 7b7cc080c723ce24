package dev.pairspace.bootstrap.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.bootstrap.it.DeployedApplication;
import java.net.http.HttpRequest;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The container reports bodies on threads that have other requests, too. */
class ManyBodiesIT extends DeployedApplication {

  private static final int WORKERS = 8;
  private static final int BODIES = 250;

  private final Collection<String> wrong = new ConcurrentLinkedQueue<>();

  private void write(String file) {
    for (int i = 0; i < BODIES; i++) {
      var answer =
          send(
              HttpRequest.newBuilder(address().resolve(file))
                  .header("Content-Type", "text/plain")
                  .PUT(HttpRequest.BodyPublishers.ofString("text " + i)));
      if (answer.statusCode() / 100 != 2 || answer.headers().firstValue("ETag").isEmpty()) {
        wrong.add(i + ": " + answer.statusCode() + " " + answer.headers().map());
      }
    }
  }

  @Test
  void each_is_answered_for_itself_when_many_come_at_once() throws Exception {
    List<Callable<Object>> workers =
        IntStream.range(0, WORKERS)
            .mapToObj(worker -> "api/rooms/" + createRoom() + "/files/main.py")
            .map(file -> Executors.callable(() -> write(file)))
            .toList();

    var threads = Executors.newFixedThreadPool(WORKERS);
    try {
      for (Future<Object> worker : threads.invokeAll(workers)) {
        worker.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(wrong).isEmpty();
  }
}
