package dev.pairspace.adapters.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersFilterTest {

  private final SecurityHeadersFilter filter = new SecurityHeadersFilter(new Framing(List.of()));

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/rooms", "/assets/x.js", "/ws/23456789ab"})
  void every_answer_is_guarded(String path) throws Exception {
    var exchange = Exchange.of("GET", path).through(filter);

    assertThat(exchange.hasPassed()).isTrue();
    assertThat(exchange.headers)
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("X-Frame-Options", "DENY")
        .containsEntry("Referrer-Policy", "no-referrer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/rooms", "/rooms", "/autocomplete"})
  void answers_to_programs_are_kept_by_nobody(String path) throws Exception {
    var exchange = Exchange.of("POST", path).through(filter);

    assertThat(exchange.headers).containsEntry("Cache-Control", "no-store");
  }

  @Test
  void a_file_with_its_hash_in_its_name_is_kept_for_ever() throws Exception {
    var exchange = Exchange.of("GET", "/assets/index-1a2b3c.js").withFile().through(filter);

    assertThat(exchange.headers.get("Cache-Control")).contains("immutable");
  }

  @Test
  void a_file_that_is_not_there_is_not() throws Exception {
    var exchange = Exchange.of("GET", "/assets/gone.js").through(filter);

    assertThat(exchange.headers).doesNotContainKey("Cache-Control");
  }

  @Test
  void sites_that_the_operator_names_may_show_the_page_and_nothing_else() throws Exception {
    var open = new SecurityHeadersFilter(new Framing(List.of("https://course.example.org")));

    assertThat(Exchange.of("GET", "/room/23456789ab").through(open).headers)
        .doesNotContainKey("X-Frame-Options");
    assertThat(Exchange.of("GET", "/api/rooms").through(open).headers)
        .containsEntry("X-Frame-Options", "DENY");
    assertThat(
            ContentSecurityPolicy.of("n", "ws://x", new Framing(List.of("https://a", "https://b"))))
        .endsWith("frame-ancestors 'self' https://a https://b");
    assertThat(ContentSecurityPolicy.of("n", "ws://x", new Framing(List.of())))
        .endsWith("frame-ancestors 'none'");
  }
}
