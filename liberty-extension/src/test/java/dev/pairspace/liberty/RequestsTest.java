package dev.pairspace.liberty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.ibm.wsspi.http.HttpInboundConnection;
import com.ibm.wsspi.http.HttpRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which threads a request gets. */
class RequestsTest {
  private final Requests requests = new Requests();

  @AfterEach
  void stop() {
    requests.stop();
  }

  @Test
  void who_asks_for_the_health_is_answered_by_threads_that_nobody_else_can_take() {
    assertThat(threadOf(classified("/health/ready"))).isEqualTo("health");
    assertThat(threadOf(classified("/health/live"))).isEqualTo("health");
  }

  @Test
  void everything_else_is_left_to_the_threads_of_the_container() {
    assertThat(classified("/api/rooms")).isNull();
    assertThat(classified("/ws/room")).isNull();
    assertThat(classified("/healthy")).isNull();
  }

  private Executor classified(String path) {
    var request = mock(HttpRequest.class);
    when(request.getURI()).thenReturn(path);
    return requests.classify(request, mock(HttpInboundConnection.class));
  }

  private static String threadOf(Executor executor) {
    var name = new CompletableFuture<String>();
    executor.execute(() -> name.complete(Thread.currentThread().getName()));
    return name.join();
  }
}
