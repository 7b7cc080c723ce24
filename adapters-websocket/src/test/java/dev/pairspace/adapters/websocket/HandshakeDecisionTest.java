package dev.pairspace.adapters.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.websocket.dialect.Dialects;
import dev.pairspace.adapters.websocket.inbound.SocketLimits;
import dev.pairspace.adapters.websocket.outbound.SocketThreads;
import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.adapters.websocket.session.Connections;
import dev.pairspace.application.live.ManualTime;
import dev.pairspace.application.network.OwnOrigins;
import dev.pairspace.application.network.RefusedOrigins;
import dev.pairspace.application.port.MemberRepository;
import dev.pairspace.application.room.RecogniseMember;
import dev.pairspace.domain.room.RoomId;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeDecisionTest {
  private static final String ROOM = "/abcdefghjk";
  private static final String SECRET = "x".repeat(43);
  private static final int KNOCKS = 1_000;

  private final ManualTime time = new ManualTime();
  private final List<Admission> meanwhile = new ArrayList<>();
  private final HandshakeDecision decision =
      new HandshakeDecision(
          new Connections(
              new SocketThreads(time, time, time),
              time,
              new SplittableRandom(1),
              SocketLimits.of(1 << 20, 256 << 10, 16 << 20),
              Dialects.all()),
          null,
          new RecogniseMember(busyStore()),
          new OwnOrigins(Set.of("https://Code.example.org:443/")),
          new RefusedOrigins());

  /** Each waits in a thread of those that read for everybody else. */
  @Test
  void only_some_wait_for_a_store_that_does_not_answer_and_the_others_come_back_later() {
    decision.admit(ROOM, Optional.of(SECRET), false);

    assertThat(meanwhile).contains(new Admission.Refused(CloseCode.OVERLOAD));
    assertThat(meanwhile).filteredOn(Admission.Admitted.class::isInstance).hasSize(23);
  }

  @ParameterizedTest
  @ValueSource(strings = {ROOM + "/", ROOM + ").", "/ABCDEFGHJK"})
  void a_room_is_entered_however_its_link_was_pasted(String path) {
    assertThat(decision.admit(path, Optional.empty(), false))
        .isInstanceOfSatisfying(
            Admission.Admitted.class,
            admitted -> assertThat(admitted.room()).isEqualTo(new RoomId("abcdefghjk")));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "/", "/abc", ROOM + "/room", "abcdefghjk"})
  void what_names_no_room_leads_nowhere(String path) {
    assertThat(decision.admit(path, Optional.empty(), false))
        .isEqualTo(new Admission.Refused(CloseCode.NO_SUCH_ROOM));
  }

  @Test
  void who_brings_no_secret_waits_for_no_store() {
    assertThat(decision.admit(ROOM, Optional.empty(), false))
        .isInstanceOf(Admission.Admitted.class);
    assertThat(meanwhile).isEmpty();
  }

  @Test
  void pages_are_let_in_by_where_they_are_however_that_is_written() {
    assertThat(decision.allowsOrigin(Optional.of("https://x"), Optional.of("X:443"))).isTrue();
    assertThat(decision.allowsOrigin(Optional.of("https://[::1]"), Optional.of("[::1]"))).isTrue();
    assertThat(decision.allowsOrigin(Optional.of("https://x"), Optional.of("x:80"))).isFalse();
    assertThat(decision.allowsOrigin(Optional.of("null"), Optional.of("null"))).isFalse();
    assertThat(decision.allowsOrigin(Optional.empty(), Optional.of("x"))).isTrue();
    assertThat(
            decision.allowsOrigin(Optional.of("https://code.example.org"), Optional.of("10.0.0.1")))
        .isTrue();
  }

  @Test
  void everybody_is_asked_for_again_when_the_store_answers() {
    decision.admit(ROOM, Optional.of(SECRET), false);
    meanwhile.clear();

    assertThat(decision.admit(ROOM, Optional.of(SECRET), false))
        .isInstanceOf(Admission.Admitted.class);
  }

  /** A store that is asked for somebody, and while it looks others knock until it has enough. */
  private MemberRepository busyStore() {
    return (MemberRepository)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {MemberRepository.class},
            (store, method, arguments) -> {
              while (meanwhile.size() < KNOCKS) {
                meanwhile.add(decision.admit(ROOM, Optional.of(SECRET), false));
              }
              return Optional.empty();
            });
  }
}
