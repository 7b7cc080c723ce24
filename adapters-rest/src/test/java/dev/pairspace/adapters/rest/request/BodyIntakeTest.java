package dev.pairspace.adapters.rest.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.network.TrustedProxies;
import dev.pairspace.domain.document.DocumentLimits;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyIntakeTest {

  private static final String LARGE = "4294967296";
  private static final String PIECE = "x".repeat(16_384);

  private Instant now = Instant.parse("2026-03-04T05:06:07Z");
  private final FairShare bodies = new FairShare(3, 2);
  private final FairShare memory = new FairShare(100_000, 90_000);
  private final RequestOrigin origin =
      new RequestOrigin(Optional.empty(), TrustedProxies.of(List.of()));
  private final BodyIntake intake =
      new BodyIntake(
          new BodyLimits(new DocumentLimits(1_000, 1, 1)), bodies, memory, origin, () -> now);

  private static SlowRequest post(String from, Map<String, String> headers) throws IOException {
    return SlowRequest.post("/api/rooms", from, headers);
  }

  private static SlowRequest announcing(int bytes) throws IOException {
    return announcing(bytes, "192.0.2.1");
  }

  private static SlowRequest announcing(int bytes, String from) throws IOException {
    return post(from, Map.of("Content-Length", Integer.toString(bytes)));
  }

  @Test
  void a_request_without_a_body_goes_on_at_once() throws Exception {
    assertThat(post("192.0.2.1", Map.of()).through(intake).hasPassed()).isTrue();
  }

  @Test
  void a_request_goes_on_when_its_body_is_there_and_not_before() throws Exception {
    List<String> seen = new ArrayList<>();
    var request = announcing(4).brings("ab");
    request.brings(
        () -> {
          assertThat(request.hasPassed()).isFalse();
          return "cd";
        });

    request
        .answeredBy(
            passed -> {
              seen.add(new String(passed.getInputStream().readAllBytes(), UTF_8));
              seen.add(passed.getReader().readLine());
            })
        .through(intake);

    assertThat(seen).containsExactly("abcd", "abcd");
  }

  @Test
  void no_more_bodies_come_in_at_once_than_there_is_room_for() throws Exception {
    List<String> refused = new ArrayList<>();
    var last = announcing(4, "192.0.2.3");
    var other =
        announcing(4, "192.0.2.2").brings(() -> noting(last.through(intake).problem(), refused));
    var third = announcing(4);
    var second =
        announcing(4)
            .brings(() -> noting(third.through(intake).problem(), refused))
            .brings(() -> other.through(intake).hasPassed() ? "b" : "");

    announcing(4).brings(() -> second.through(intake).hasPassed() ? "a" : "").through(intake);

    assertThat(refused)
        .containsExactly("429 /problems/too-many-requests", "503 /problems/server-busy");
    assertThat(other.hasPassed()).isTrue();
    assertThat(bodies.inUse()).isZero();
  }

  private static String noting(String problem, List<String> refused) {
    refused.add(problem);
    return "x";
  }

  @Test
  void a_subnet_of_ipv6_has_one_share() throws Exception {
    bodies.take(origin.limitKeyOf(SlowRequest.from("2001:db8::1")), 2);

    assertThat(announcing(4, "2001:db8::3").through(intake).problem()).startsWith("429");
  }

  @Test
  void bodies_take_no_more_memory_together_than_there_is() throws Exception {
    List<String> refused = new ArrayList<>();
    var second = announcing(60_000);
    var other = announcing(60_000, "192.0.2.2");

    announcing(60_000)
        .brings(() -> noting(second.through(intake).problem(), refused))
        .brings(() -> noting(other.through(intake).problem(), refused))
        .through(intake);

    assertThat(refused)
        .containsExactly("429 /problems/too-many-requests", "503 /problems/server-busy");
    assertThat(bodies.inUse()).isZero();
  }

  @Test
  void a_body_takes_its_memory_until_its_request_is_answered_and_its_place_until_it_is_there()
      throws Exception {
    List<Long> during = new ArrayList<>();

    announcing(4)
        .brings("abcd")
        .answeredBy(
            passed -> {
              during.add(memory.inUse());
              during.add(bodies.inUse());
            })
        .through(intake);

    assertThat(during).containsExactly(4L, 0L);
    assertThat(memory.inUse()).isZero();
  }

  @Test
  void a_body_that_comes_too_slowly_is_refused() throws Exception {
    var request = announcing(60).brings(this::slowly).brings(this::slowly).brings("never read");

    assertThat(request.through(intake).problem()).isEqualTo("408 /problems/request-timeout");
    assertThat(request.header("Connection")).isEqualTo("close");
    assertThat(now).isEqualTo("2026-03-04T05:06:19Z");
    assertThat(memory.inUse()).isZero();
  }

  private String slowly() {
    now = now.plusSeconds(6);
    return "x";
  }

  @Test
  void a_body_of_which_nothing_comes_any_more_is_late() throws Exception {
    var request =
        announcing(60)
            .brings("{\"")
            .brings(
                () -> {
                  throw new SocketTimeoutException("nothing for so long");
                });

    assertThat(request.through(intake).problem()).isEqualTo("408 /problems/request-timeout");
  }

  @Test
  void a_body_that_is_not_there_when_the_server_stops_is_given_up() throws Exception {
    var request =
        announcing(60)
            .brings(
                () -> {
                  intake.end();
                  return "{";
                })
            .brings("never read");

    assertThat(request.through(intake).problem()).isEqualTo("503 /problems/server-busy");
  }

  @Test
  void a_body_that_is_whole_goes_on_although_the_server_stops() throws Exception {
    intake.end();

    assertThat(announcing(2).brings("ab").through(intake).hasPassed()).isTrue();
  }

  @Test
  void a_body_that_becomes_whole_just_when_it_would_be_late_goes_on() throws Exception {
    var request = announcing(2).brings("a").brings(this::slowlyForLong);

    assertThat(request.through(intake).hasPassed()).isTrue();
  }

  private String slowlyForLong() {
    now = now.plusSeconds(11);
    return "x";
  }

  @Test
  void a_body_that_breaks_off_is_refused() throws Exception {
    var request =
        announcing(60)
            .brings("{\"")
            .brings(
                () -> {
                  throw new IOException("gone");
                });

    assertThat(request.through(intake).problem()).isEqualTo("400 /problems/malformed-body");
    assertThat(bodies.inUse()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {LARGE, "2147483648", "65537"})
  void what_is_announced_to_be_too_large_is_refused_at_once(String length) throws Exception {
    var request = post("192.0.2.1", Map.of("Content-Length", length)).through(intake);

    assertThat(request.problem()).isEqualTo("413 /problems/body-too-large");
    assertThat(request.header("Connection")).isEqualTo("close");
  }

  @Test
  void what_turns_out_to_be_too_large_is_refused_then() throws Exception {
    var request = post("192.0.2.1", Map.of("Transfer-Encoding", "chunked"));
    request.brings(PIECE).brings(PIECE).brings(PIECE).brings(PIECE).brings("x");

    assertThat(request.through(intake).problem()).isEqualTo("413 /problems/body-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "identity, gzip"})
  void a_body_that_is_encoded_is_refused_and_told_how_to_come(String encoding) throws Exception {
    var headers = Map.of("Content-Length", "4", "Content-Encoding", encoding);
    var request = post("192.0.2.1", headers).through(intake);

    assertThat(request.problem()).isEqualTo("415 /problems/unsupported-media-type");
    assertThat(request.header("Accept-Encoding")).isEqualTo("identity");
  }

  @Test
  void a_long_body_may_take_longer_than_a_short_one() {
    assertThat(BodyIntake.deadlineOf(3_200_000, 1)).hasSeconds(107);
    assertThat(BodyIntake.deadlineOf(-1, 3_200_000)).hasSeconds(107);
  }
}
