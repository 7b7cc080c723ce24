package dev.pairspace.liberty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.ibm.wsspi.http.HttpInboundConnection;
import com.ibm.wsspi.http.HttpRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which threads a request gets. */
@Timeout(30)
class RequestsTest {
  private static final int MANY = 640;

  private final Requests requests = new Requests();
  private final HttpInboundConnection connection =
      mock(HttpInboundConnection.class, RETURNS_DEEP_STUBS);
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void stop() {
    end.countDown();
    requests.stop();
  }

  @Test
  void who_asks_for_the_health_is_answered_by_threads_that_nobody_else_can_take() {
    takeAllThreads();

    assertThat(threadOf(classified("/health/ready"))).isEqualTo("health");
    assertThat(threadOf(classified("/health/live"))).isEqualTo("health");
  }

  @Test
  void everything_else_may_wait_without_taking_a_thread_of_the_container() {
    assertThat(threadOf(classified("/api/rooms"))).isEqualTo("request");
    assertThat(threadOf(classified("/"))).isEqualTo("request");
    assertThat(threadOf(classified("/healthy"))).isEqualTo("request");
  }

  @Test
  void of_a_socket_the_handshake_may_wait_and_its_frames_are_taken_by_the_thread_that_read_them() {
    var socket = classified("/ws/room");

    assertThat(threadOf(socket)).isEqualTo("request");
    assertThat(threadOf(socket)).isEqualTo(Thread.currentThread().getName());
    assertThat(threadOf(classified("/ws/room"))).isEqualTo("request");
  }

  @Test
  void frames_that_wait_leave_threads_of_the_container_to_others() throws Exception {
    var here = Executors.newCachedThreadPool();
    for (int i = 0; i < 4; i++) {
      var socket = opened();
      var isTaken = new CountDownLatch(1);
      here.execute(
          () ->
              socket.execute(
                  () -> {
                    isTaken.countDown();
                    untilTheEnd();
                  }));
      isTaken.await();
    }
    here.shutdown();
    var another = opened();

    assertThat(threadOf(another)).isEqualTo("request");
    takeAllThreads();
    assertThat(threadOf(another)).isEqualTo(Thread.currentThread().getName());
  }

  @Test
  void a_frame_that_fails_leaves_its_thread_to_others() {
    for (int i = 0; i < 5; i++) {
      var socket = opened();
      assertThatThrownBy(() -> socket.execute(RequestsTest::fail))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private static void fail() {
    throw new IllegalStateException("a frame");
  }

  private Executor opened() {
    var socket = classified("/ws/room");
    socket.execute(() -> {});
    return socket;
  }

  @Test
  void who_finds_no_thread_is_told_so_at_once() {
    takeAllThreads();

    classified("/api/rooms").execute(() -> {});

    verify(connection.getResponse()).setStatus(503);
    verify(connection.getResponse()).setHeader("Retry-After", "1");
  }

  private void takeAllThreads() {
    for (int i = 0; i < MANY; i++) {
      classified("/api/rooms").execute(this::untilTheEnd);
    }
  }

  private void untilTheEnd() {
    try {
      end.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Executor classified(String path) {
    var request = mock(HttpRequest.class);
    when(request.getURI()).thenReturn(path);
    return requests.classify(request, connection);
  }

  private static String threadOf(Executor executor) {
    var name = new CompletableFuture<String>();
    executor.execute(() -> name.complete(Thread.currentThread().getName()));
    return name.join();
  }
}
