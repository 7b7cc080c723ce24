package dev.pairspace.domain.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AwarenessTest {
  private static final SessionId ALICE = new SessionId(1);
  private static final SessionId ALICE_AGAIN = new SessionId(2);
  private static final SessionId BOB = new SessionId(3);
  private static final Optional<String> GUEST = Optional.empty();
  private static final Optional<String> ADA = Optional.of("ada");

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final Awareness awareness = new Awareness();

  @Test
  void tells_on_what_is_news() {
    assertThat(says(ALICE, GUEST, state(7, 1, "{}"))).containsExactly(state(7, 1, "{}"));
    assertThat(awareness.states()).containsExactly(state(7, 1, "{}"));
  }

  @Test
  void takes_the_first_state_with_clock_0_for_no_news_as_clients_do() {
    assertThat(says(ALICE, GUEST, state(7, 0, "{}"))).isEmpty();
    assertThat(says(ALICE, GUEST, state(7, 1, "{}"))).hasSize(1);
  }

  @Test
  void ignores_what_is_stale() {
    says(ALICE, GUEST, state(7, 3, "{}"));

    assertThat(says(ALICE, GUEST, state(7, 3, "{\"x\":1}"))).isEmpty();
    assertThat(says(ALICE, GUEST, state(7, 2, "null"))).isEmpty();
  }

  @Test
  void lets_a_client_say_farewell_with_the_same_clock() {
    says(ALICE, GUEST, state(7, 3, "{}"));

    assertThat(says(ALICE, GUEST, state(7, 3, "null"))).containsExactly(state(7, 3, "null"));
    assertThat(awareness.states()).isEmpty();
  }

  @Test
  void believes_a_session_only_about_the_client_that_it_named_first() {
    says(ALICE, GUEST, state(7, 1, "{}"));
    says(BOB, GUEST, state(8, 1, "{}"));

    assertThat(says(BOB, GUEST, state(7, 2, "null"))).isEmpty();
    assertThat(awareness.states()).hasSize(2);
  }

  @Nested
  class AfterAConnectionIsLost {

    @Test
    void presence_stays_for_a_while_and_then_goes() {
      says(ALICE, GUEST, state(7, 1, "{}"));
      awareness.leave(ALICE, now);

      pass(Awareness.GRACE.minusMillis(1));
      assertThat(awareness.expire(now)).isEmpty();

      pass(Duration.ofMillis(1));
      assertThat(awareness.expire(now)).containsExactly(state(7, 1, "null"));
      assertThat(awareness.states()).isEmpty();
    }

    @Test
    void a_return_calls_the_removal_off() {
      says(ALICE, GUEST, state(7, 1, "{}"));
      awareness.leave(ALICE, now);
      pass(Duration.ofSeconds(5));
      says(ALICE_AGAIN, GUEST, state(7, 1, "{}"));

      pass(Duration.ofSeconds(20));

      assertThat(awareness.expire(now)).isEmpty();
      assertThat(awareness.states()).hasSize(1);
    }

    @Test
    void a_late_farewell_of_the_old_connection_does_not_remove_the_new_one() {
      says(ALICE, ADA, state(7, 1, "{}"));
      says(ALICE_AGAIN, ADA, state(7, 1, "{}"));

      awareness.leave(ALICE, now);
      pass(Awareness.GRACE);

      assertThat(awareness.expire(now)).isEmpty();
    }
  }

  @Test
  void forgets_who_does_not_renew_their_state() {
    says(ALICE, GUEST, state(7, 1, "{}"));

    pass(Awareness.EXPIRY);

    assertThat(awareness.expire(now)).containsExactly(state(7, 1, "null"));
    assertThat(says(ALICE, GUEST, state(7, 2, "{}"))).hasSize(1);
  }

  @Nested
  class WhenTwoSessionsClaimOneClient {

    @Test
    void the_same_member_takes_over_at_once() {
      says(ALICE, ADA, state(7, 1, "{}"));

      assertThat(says(ALICE_AGAIN, ADA, state(7, 2, "{}"))).hasSize(1);
    }

    @Test
    void a_stranger_must_wait_until_the_old_session_fails_to_answer() {
      says(ALICE, GUEST, state(7, 1, "{}"));

      Announcement claim = awareness.announce(BOB, GUEST, List.of(state(7, 2, "{\"b\":1}")), now);
      assertThat(claim.news()).isEmpty();
      assertThat(claim.probe()).contains(ALICE);

      pass(Awareness.PROBE_TIMEOUT);
      assertThat(awareness.expire(now)).containsExactly(state(7, 2, "{\"b\":1}"));
    }

    @Test
    void a_stranger_is_ignored_if_the_old_session_answers() {
      says(ALICE, GUEST, state(7, 1, "{}"));
      says(BOB, GUEST, state(7, 2, "{\"b\":1}"));

      awareness.provedAlive(ALICE);
      pass(Awareness.PROBE_TIMEOUT);

      assertThat(awareness.expire(now)).isEmpty();
      assertThat(says(ALICE, GUEST, state(7, 3, "{}"))).hasSize(1);
    }

    @Test
    void a_stranger_who_leaves_claims_nothing_any_more() {
      says(ALICE, GUEST, state(7, 1, "{}"));
      says(BOB, GUEST, state(7, 2, "{\"b\":1}"));
      awareness.leave(BOB, now);

      pass(Awareness.PROBE_TIMEOUT);

      assertThat(awareness.expire(now)).isEmpty();
    }
  }

  private List<PresenceState> says(
      SessionId session, Optional<String> person, PresenceState state) {
    return awareness.announce(session, person, List.of(state), now).news();
  }

  private static PresenceState state(long client, long clock, String json) {
    return new PresenceState(client, clock, json);
  }

  private void pass(Duration duration) {
    now = now.plus(duration);
  }
}
