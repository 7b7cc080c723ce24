package dev.pairspace.adapters.rest.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.network.TrustedProxies;
import dev.pairspace.domain.document.DocumentLimits;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyIntakeTest {

  private static final String LARGE = "4294967296";

  private int handedOver;
  private final FairShare bodies = new FairShare(3, 2);
  private final FairShare memory = new FairShare(100_000, 90_000);
  private final BodyIntake intake =
      new BodyIntake(
          new BodyLimits(new DocumentLimits(1_000, 1, 1)),
          bodies,
          memory,
          new RequestOrigin(Optional.empty(), TrustedProxies.of(List.of())),
          given -> {
            handedOver++;
            given.run();
          });

  private SlowRequest post(String from, Map<String, String> headers) throws Exception {
    return SlowRequest.post("/api/rooms", from, headers).through(intake);
  }

  private SlowRequest announcing(int bytes) throws Exception {
    return post("192.0.2.1", Map.of("Content-Length", Integer.toString(bytes)));
  }

  @Test
  void a_request_without_a_body_goes_on_at_once() throws Exception {
    assertThat(post("192.0.2.1", Map.of()).hasPassed()).isTrue();
  }

  @Test
  void a_request_goes_on_when_its_body_is_there_and_not_before() throws Exception {
    var request = announcing(4);

    request.arrives("ab");
    assertThat(request.isDispatched()).isFalse();
    request.arrives("cd").ends();

    assertThat(request.isDispatched()).isTrue();
    assertThat(new String(request.dispatched().getInputStream().readAllBytes(), UTF_8))
        .isEqualTo("abcd");
    assertThat(request.dispatched().getReader().readLine()).isEqualTo("abcd");
  }

  @Test
  void a_request_goes_on_from_a_thread_that_remembers_no_other() throws Exception {
    announcing(2).arrives("ab").ends();
    announcing(2).breaksOff(new IOException("gone"));

    assertThat(handedOver).isEqualTo(2);
  }

  @Test
  void a_request_that_is_late_goes_on_from_the_thread_that_the_container_holds() throws Exception {
    assertThat(announcing(2).isLate().isDispatched()).isTrue();

    assertThat(handedOver).isZero();
  }

  @Test
  void no_more_bodies_come_in_at_once_than_there_is_room_for() throws Exception {
    announcing(4);
    announcing(4);

    assertThat(announcing(4).problem()).isEqualTo("429 /problems/too-many-requests");
    var other = post("192.0.2.2", Map.of("Content-Length", "4"));
    assertThat(other.isWaiting()).isTrue();
    assertThat(post("192.0.2.3", Map.of("Content-Length", "4")).problem())
        .isEqualTo("503 /problems/server-busy");
  }

  @Test
  void a_subnet_of_ipv6_has_one_share() throws Exception {
    post("2001:db8::1", Map.of("Content-Length", "4"));
    post("2001:db8::2", Map.of("Content-Length", "4"));

    assertThat(post("2001:db8::3", Map.of("Content-Length", "4")).problem()).startsWith("429");
  }

  @Test
  void bodies_take_no_more_memory_together_than_there_is() throws Exception {
    announcing(60_000);

    assertThat(announcing(60_000).problem()).startsWith("429");
    assertThat(post("192.0.2.2", Map.of("Content-Length", "60000")).problem()).startsWith("503");
    assertThat(bodies.inUse()).isEqualTo(1);
  }

  @Test
  void what_a_body_took_is_there_for_others_when_its_request_is_answered() throws Exception {
    var request = announcing(4).arrives("abcd").ends();

    assertThat(memory.inUse()).isEqualTo(4);
    request.isAnswered();

    assertThat(memory.inUse()).isZero();
    assertThat(bodies.inUse()).isZero();
  }

  @Test
  void a_body_that_does_not_come_in_time_is_refused() throws Exception {
    var request = announcing(60).arrives("{\"").isLate();

    assertThat(request.through(intake).problem()).isEqualTo("408 /problems/request-timeout");
    assertThat(request.header("Connection")).isEqualTo("close");
    assertThat(request.timeout()).isLessThanOrEqualTo(10_000);
  }

  @Test
  void a_body_that_is_there_just_when_it_would_be_late_goes_on() throws Exception {
    var request = announcing(2).arrives("ab").isHeld().ends();
    assertThat(request.isDispatched()).isFalse();

    request.isLate();

    assertThat(request.through(intake).hasPassed()).isTrue();
  }

  @Test
  void a_request_whose_answer_is_late_does_not_begin_again() throws Exception {
    var request = announcing(2).arrives("ab").ends();

    request.isLate();

    assertThat(request.dispatches()).isOne();
  }

  @Test
  void a_body_of_which_nothing_comes_any_more_is_late() throws Exception {
    var request = announcing(60).arrives("{\"");

    request.breaksOff(new SocketTimeoutException("nothing for so long"));

    assertThat(request.through(intake).problem()).isEqualTo("408 /problems/request-timeout");
  }

  @Test
  void a_body_that_breaks_off_is_refused() throws Exception {
    var request = announcing(60).arrives("{\"");

    request.breaksOff(new IOException("gone"));

    assertThat(request.through(intake).problem()).isEqualTo("400 /problems/malformed-body");
  }

  @ParameterizedTest
  @ValueSource(strings = {LARGE, "2147483648", "65537"})
  void what_is_announced_to_be_too_large_is_refused_at_once(String length) throws Exception {
    var request = post("192.0.2.1", Map.of("Content-Length", length));

    assertThat(request.problem()).isEqualTo("413 /problems/body-too-large");
    assertThat(request.header("Connection")).isEqualTo("close");
  }

  @Test
  void what_turns_out_to_be_too_large_is_refused_then() throws Exception {
    var request = post("192.0.2.1", Map.of("Transfer-Encoding", "chunked"));

    request.arrives("x".repeat(65_536)).arrives("x");

    assertThat(request.through(intake).problem()).isEqualTo("413 /problems/body-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "identity, gzip"})
  void a_body_that_is_encoded_is_refused_and_told_how_to_come(String encoding) throws Exception {
    var request = post("192.0.2.1", Map.of("Content-Length", "4", "Content-Encoding", encoding));

    assertThat(request.problem()).isEqualTo("415 /problems/unsupported-media-type");
    assertThat(request.header("Accept-Encoding")).isEqualTo("identity");
  }

  @Test
  void a_long_body_may_take_longer_than_a_short_one() {
    assertThat(BodyIntake.deadlineOf(3_200_000, 1)).hasSeconds(107);
    assertThat(BodyIntake.deadlineOf(-1, 3_200_000)).hasSeconds(107);
  }
}
