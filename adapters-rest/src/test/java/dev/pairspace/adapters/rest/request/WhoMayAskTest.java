package dev.pairspace.adapters.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.application.network.OwnOrigins;
import dev.pairspace.application.network.RefusedOrigins;
import dev.pairspace.application.network.TrustedProxies;
import jakarta.servlet.http.HttpFilter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoMayAskTest {

  private final RequestOrigin requestOrigin =
      new RequestOrigin(Optional.empty(), TrustedProxies.of(List.of("10.0.0.0/8")));

  private static SlowRequest request(Map<String, String> headers, HttpFilter filter)
      throws Exception {
    return SlowRequest.post("/api/create_room", "192.0.2.1", headers).through(filter);
  }

  @Nested
  class ByOrigin {

    private final RefusedOrigins refused = new RefusedOrigins();
    private final HttpFilter filter =
        new CrossOriginFilter(new OwnOrigins(List.of("https://code.example.org")), refused);

    @Test
    void the_operator_is_told_of_a_page_that_is_refused() throws Exception {
      var headers = Map.of("Host", "backend:9080", "Origin", "https://pair.example");

      request(headers, filter);

      assertThat(refused.refused("https://pair.example", Optional.of("backend:9080"))).isEmpty();
      assertThat(refused.refused("https://other.example", Optional.of("backend:9080"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
      "http://pair.example, , true",
      "https://code.example.org, , true",
      "https://evil.example, , false",
      "null, , false",
      ", , true",
      ", same-origin, true",
      ", none, true",
      ", cross-site, false",
      ", same-site, false",
      "https://evil.example, cross-site, false",
      "https://code.example.org, cross-site, true",
      "https://behind.proxy.example, same-origin, true"
    })
    void a_page_of_another_site_changes_nothing(String origin, String site, boolean mayAsk)
        throws Exception {
      var headers = new HashMap<>(Map.of("Host", "pair.example"));
      if (origin != null) {
        headers.put("Origin", origin);
      }
      if (site != null) {
        headers.put("Sec-Fetch-Site", site);
      }

      var request = request(headers, filter);

      assertThat(request.hasPassed()).isEqualTo(mayAsk);
      if (!mayAsk) {
        assertThat(request.problem()).isEqualTo("403 /problems/cross-origin");
      }
    }
  }

  @Nested
  class ByHost {

    private final HttpFilter filter =
        new HostFilter(
            Optional.of(URI.create("https://pair.example.org")),
            List.of("https://code.example.org"),
            requestOrigin);

    @ParameterizedTest
    @CsvSource({
      "pair.example.org, true",
      "PAIR.example.org:443, true",
      "code.example.org, true",
      "localhost:9080, true",
      "backend, true",
      "127.0.0.1:9080, true",
      "[::1]:9080, true",
      "evil.example, false",
      "pair.example.org.evil.example, false",
      "a b, false",
      "'', false"
    })
    void only_names_of_this_server_are_answered_to(String host, boolean answered) throws Exception {
      var request = request(Map.of("Host", host), filter);

      assertThat(request.hasPassed()).isEqualTo(answered);
      if (!answered) {
        assertThat(request.problem()).isEqualTo("421 /problems/misdirected-request");
      }
    }

    @Test
    void a_trusted_proxy_may_use_a_name_of_its_own() throws Exception {
      var request =
          SlowRequest.post("/api/rooms", "10.1.2.3", Map.of("Host", "svc.cluster.local"))
              .through(filter);

      assertThat(request.hasPassed()).isTrue();
    }

    @Test
    void who_was_not_told_its_name_answers_to_each() throws Exception {
      var open = new HostFilter(Optional.empty(), List.of(), requestOrigin);

      assertThat(request(Map.of("Host", "any.example"), open).hasPassed()).isTrue();
    }
  }

  @Nested
  class AtOnce {

    private final FairShare places = new FairShare(2, 1);
    private final FairShare bytes = new FairShare(1_000_000, 600_000);
    private final AnswerMemory answers = new AnswerMemory(bytes, requestOrigin);
    private final InFlightFilter filter = new InFlightFilter(places, answers, requestOrigin);

    @Test
    void a_request_takes_its_place_for_as_long_as_it_is_answered() throws Exception {
      assertThat(request(Map.of(), filter).hasPassed()).isTrue();
      assertThat(places.inUse()).isZero();
    }

    @Test
    void who_has_its_share_is_told_to_wait() throws Exception {
      places.take("192.0.2.1", 1);

      assertThat(request(Map.of(), filter).problem()).isEqualTo("429 /problems/too-many-requests");
    }

    @ParameterizedTest
    @CsvSource({
      "/ws/abcdefghjk, websocket, true",
      "/ws/abcdefghjk/, WebSocket, true",
      "/ws/abcdefghjk, h2c, false",
      "/ws/abcdefghjk, , false",
      "/api/rooms/abcdefghjk/export, websocket, false",
      "/wsx, websocket, false",
      "/ws/rooms/abcdefghjk/status, websocket, false"
    })
    void only_who_opens_a_socket_takes_no_place(String path, String upgrade, boolean passes)
        throws Exception {
      places.take("192.0.2.1", 1);
      var headers = upgrade == null ? Map.<String, String>of() : Map.of("Upgrade", upgrade);

      var request = SlowRequest.post(path, "192.0.2.1", headers).through(filter);

      assertThat(request.hasPassed()).isEqualTo(passes);
    }

    @Test
    void an_answer_takes_memory_until_it_is_sent() throws Exception {
      var during = new ArrayList<Long>();

      SlowRequest.post("/api/rooms", "192.0.2.1", Map.of())
          .answeredBy(
              request -> {
                answers.hold(request, 100_000);
                during.add(bytes.inUse());
              })
          .through(filter);

      assertThat(during).containsExactly(400_000L);
      assertThat(bytes.inUse()).isZero();
    }

    @Test
    void who_lets_too_many_answers_wait_gets_no_more_of_them() throws Exception {
      bytes.take("192.0.2.1", 400_000);
      bytes.take("192.0.2.2", 500_000);

      assertThatThrownBy(() -> answers.hold(SlowRequest.from("192.0.2.1"), 100_000))
          .hasMessageContaining("to this address");
      assertThatThrownBy(() -> answers.hold(SlowRequest.from("192.0.2.3"), 100_000))
          .hasMessageContaining("Too many large answers are being sent.");
    }

    @Test
    void a_short_answer_has_place_whatever_others_let_wait() {
      bytes.take("192.0.2.1", 600_000);
      bytes.take("192.0.2.2", 400_000);

      assertThatCode(() -> answers.hold(SlowRequest.from("192.0.2.1"), 1_000))
          .doesNotThrowAnyException();
    }

    @Test
    void a_server_that_stops_answers_no_more_requests_and_says_so() throws Exception {
      filter.end();

      assertThat(request(Map.of(), filter).problem()).isEqualTo("503 /problems/server-busy");
    }

    @Test
    void when_all_places_are_taken_the_server_is_busy() throws Exception {
      places.take("192.0.2.8", 1);
      places.take("192.0.2.9", 1);

      assertThat(request(Map.of(), filter).problem()).isEqualTo("503 /problems/server-busy");
    }
  }
}
