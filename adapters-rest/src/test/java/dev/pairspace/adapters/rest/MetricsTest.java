package dev.pairspace.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {

  private final Service service = new Service(100);

  @Test
  void an_operator_sees_what_is_in_memory_and_how_saving_goes() {
    var text = service.get("/metrics").body();

    assertThat(text.lines())
        .contains(
            "# TYPE pairspace_live_rooms gauge",
            "pairspace_live_rooms 0.0",
            "pairspace_sessions 0.0",
            "pairspace_unsaved_updates 0.0",
            "pairspace_unsaved_bytes 0.0",
            "# TYPE pairspace_commits_total counter",
            "pairspace_commit_failures_total 0.0");
    assertThat(text).contains("jvm_memory_used_bytes", "process_cpu_seconds_total");
  }

  @Test
  void nothing_is_measured_that_stops_all_threads() {
    assertThat(service.get("/metrics").body())
        .contains("jvm_threads_current")
        .doesNotContain("deadlocked");
  }

  @Test
  void requests_are_counted_by_their_path_in_the_contract() {
    var rooms = "method=\"GET\",path=\"/rooms/{roomId}\",status=\"404\"";
    var unknown = "method=\"none\",path=\"none\",status=\"404\"";
    long roomsBefore = countOf(rooms);
    long unknownBefore = countOf(unknown);

    service.get("/rooms/23456789ab");
    service.get("/rooms/abcdefghjk");
    service.get("/made/up");

    assertThat(countOf(rooms) - roomsBefore).isEqualTo(2);
    assertThat(countOf(unknown) - unknownBefore).isOne();
  }

  private long countOf(String labels) {
    var name = "http_server_requests_seconds_count{" + labels + "} ";
    return service
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.substring(name.length())))
        .sum();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1", "192.0.2.77"})
  void this_machine_and_who_was_named_may_read_them(String address) {
    var answer = service.calledFrom(address).get("/metrics");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/plain;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.3.1", "10.0.0.1", "2001:db8::1"})
  void others_may_not(String address) {
    var answer = service.calledFrom(address).get("/metrics");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text("type")).isEqualTo("/problems/forbidden");
    assertThat(answer.body()).doesNotContain("pairspace_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-For", "Forwarded"})
  void who_comes_through_a_proxy_that_nobody_trusts_may_not(String header) {
    var answer = service.send("GET", "/metrics", null, Map.of(header, "for=127.0.0.1"));

    assertThat(answer.status()).isEqualTo(403);
  }
}
