package dev.pairspace.adapters.websocket.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.websocket.outbound.FakeConnection;
import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.presence.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
  private static final SessionId ALICE = new SessionId(1);
  private static final SessionId BOB = new SessionId(2);
  private static final byte[] STATE = {0, 0, 1, 0};
  private static final byte[] HEARTBEAT = {1, 1, 0};

  private final FakeConnection toAlice = new FakeConnection();
  private final FakeConnection toBob = new FakeConnection();

  private static void settle(OneRoom room) {
    room.time.pass(Duration.ofMillis(10));
  }

  @Test
  void a_peer_that_is_given_up_has_left_although_nobody_says_that_its_socket_is_closed() {
    var room = new OneRoom();
    room.open(toAlice, ALICE);

    room.connections.broadcaster().end(ALICE, Ending.OVERLOADED);
    settle(room);

    assertThat(toAlice.closed).containsExactly(CloseCode.OVERLOAD);
    assertThat(room.connectionsInside()).isZero();
    assertThat(room.connections.areAllClosed()).isTrue();
  }

  @Test
  void a_peer_has_left_before_the_goodbye_that_may_take_for_ever() {
    var room = new OneRoom();
    room.open(toAlice, ALICE);
    var insideMeanwhile = new ArrayList<Integer>();
    toAlice.whileClosing = () -> insideMeanwhile.add(room.connectionsInside());

    room.connections.broadcaster().end(ALICE, Ending.OVERLOADED);
    settle(room);

    assertThat(insideMeanwhile).containsExactly(0);
  }

  @Test
  void the_end_of_a_socket_may_be_told_twice() {
    var room = new OneRoom();
    var conversation = room.open(toAlice, ALICE);
    room.open(toBob, BOB);

    room.connections.closed(conversation);
    room.connections.closed(conversation);
    settle(room);

    assertThat(room.connectionsInside()).isEqualTo(1);
  }

  @Test
  void a_server_that_stops_waits_for_those_who_have_not_answered_its_goodbye() {
    var room = new OneRoom();
    var conversation = room.open(toAlice, ALICE);

    room.connections.closeInWaves(Duration.ofSeconds(2));
    settle(room);

    assertThat(toAlice.closed).containsExactly(CloseCode.RESTART);
    assertThat(room.connections.areAllClosed()).isFalse();

    room.connections.closed(conversation);
    assertThat(room.connections.areAllClosed()).isTrue();
  }

  @Test
  void a_server_that_stops_waits_for_who_was_let_in_and_is_not_there_yet() {
    var room = new OneRoom();
    assertThat(room.connections.expect(ALICE)).isTrue();

    room.connections.closeInWaves(Duration.ofSeconds(2));
    settle(room);
    assertThat(room.connections.areAllClosed()).isFalse();
    var conversation = room.open(toAlice, ALICE);
    settle(room);

    assertThat(toAlice.closed).containsExactly(CloseCode.RESTART);
    room.connections.closed(conversation);
    assertThat(room.connections.areAllClosed()).isTrue();
  }

  @Test
  void nobody_waits_for_ever_for_who_never_comes() {
    var room = new OneRoom();
    room.connections.expect(ALICE);

    room.time.pass(Duration.ofSeconds(11));
    room.connections.watch();

    assertThat(room.connections.areAllClosed()).isTrue();
  }

  @Test
  void nobody_is_let_in_by_a_server_that_stops() {
    var room = new OneRoom();
    room.connections.closeInWaves(Duration.ofSeconds(2));

    assertThat(room.connections.expect(ALICE)).isFalse();
    assertThat(room.connections.areAllClosed()).isTrue();
  }

  @Test
  void a_goodbye_counts_until_it_is_said_although_the_container_calls_the_socket_closed() {
    var room = new OneRoom();
    var conversation = room.open(toAlice, ALICE);
    var goneMeanwhile = new ArrayList<Boolean>();
    toAlice.whileClosing =
        () -> {
          room.connections.closed(conversation);
          goneMeanwhile.add(room.connections.areAllClosed());
        };

    room.connections.closeInWaves(Duration.ofSeconds(2));
    settle(room);

    assertThat(goneMeanwhile).containsExactly(false);
    assertThat(room.connections.areAllClosed()).isTrue();
  }

  @Test
  void a_socket_that_cannot_be_watched_keeps_none_of_the_others_from_it() {
    var failing = new FailingOnce();
    var room = new OneRoom(failing::over);
    room.open(toAlice, ALICE).onBinary(STATE, true);
    room.open(toBob, BOB).onBinary(STATE, true);
    room.time.pass(Duration.ofSeconds(13));

    failing.armed = true;
    room.connections.watch();
    settle(room);

    assertThat(failing.armed).isFalse();
    assertThat(Stream.of(toAlice, toBob))
        .filteredOn(connection -> connection.frames.stream().anyMatch(ConnectionsTest::isHeartbeat))
        .hasSize(1);
  }

  private static boolean isHeartbeat(byte[] frame) {
    return Arrays.equals(frame, HEARTBEAT);
  }

  /** Threads of which none can be had, once. */
  private static final class FailingOnce {
    private boolean armed;

    Executor over(Executor threads) {
      return task -> {
        if (armed) {
          armed = false;
          throw new RejectedExecutionException("on purpose");
        }
        threads.execute(task);
      };
    }
  }
}
