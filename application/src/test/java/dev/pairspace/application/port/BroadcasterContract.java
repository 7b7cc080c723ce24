package dev.pairspace.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.RoomEvent.ParticipantLeft;
import dev.pairspace.domain.presence.SessionId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everything that carries a room's messages promises. */
public abstract class BroadcasterContract {

  protected abstract Broadcaster broadcaster();

  /** A session that has chosen what it speaks, and has been told nothing so far. */
  protected abstract SessionId connects();

  /** The session's peer is gone. */
  protected abstract void goes(SessionId session);

  /** Who the session was told has left, in that order. */
  protected abstract List<String> heardOfLeavers(SessionId session);

  /** Why the session was ended, if it was: each time. */
  protected abstract List<Ending> endingsOf(SessionId session);

  @Test
  void nothing_that_is_put_is_heard_before_it_is_sent() {
    SessionId alice = connects();

    broadcaster().put(List.of(alice), new ParticipantLeft("carol"));
    assertThat(heardOfLeavers(alice)).isEmpty();
    broadcaster().send(List.of(alice));

    assertThat(heardOfLeavers(alice)).containsExactly("carol");
  }

  @Test
  void everybody_hears_their_messages_in_the_order_of_the_calls() {
    SessionId alice = connects();
    SessionId bob = connects();

    broadcaster().put(List.of(alice, bob), new ParticipantLeft("carol"));
    broadcaster().put(List.of(bob), new ParticipantLeft("dave"));
    broadcaster().put(List.of(alice, bob), new ParticipantLeft("erin"));
    broadcaster().send(List.of(bob, alice));

    assertThat(heardOfLeavers(alice)).containsExactly("carol", "erin");
    assertThat(heardOfLeavers(bob)).containsExactly("carol", "dave", "erin");
  }

  @Test
  void nothing_is_heard_twice() {
    SessionId alice = connects();
    broadcaster().put(List.of(alice), new ParticipantLeft("carol"));

    broadcaster().send(List.of(alice));
    broadcaster().send(List.of(alice));

    assertThat(heardOfLeavers(alice)).containsExactly("carol");
  }

  @Test
  void there_is_place_for_what_is_small_and_for_what_nobody_is_told() {
    SessionId alice = connects();
    SessionId bob = connects();
    goes(bob);

    assertThat(broadcaster().hasCapacityFor(alice, 1_000)).isTrue();
    assertThat(broadcaster().hasCapacityFor(bob, Long.MAX_VALUE)).isTrue();
  }

  @Test
  void who_is_gone_is_skipped() {
    SessionId alice = connects();
    SessionId bob = connects();
    goes(alice);

    broadcaster().put(List.of(alice, bob), new ParticipantLeft("carol"));
    broadcaster().send(List.of(alice, bob));
    broadcaster().probe(alice);
    broadcaster().end(alice, Ending.RESTARTING);

    assertThat(heardOfLeavers(alice)).isEmpty();
    assertThat(heardOfLeavers(bob)).containsExactly("carol");
  }

  @Test
  void who_was_ended_hears_nothing_more_and_is_ended_once() {
    SessionId alice = connects();

    broadcaster().end(alice, Ending.ROOM_DELETED);
    broadcaster().end(alice, Ending.RESTARTING);
    broadcaster().put(List.of(alice), new ParticipantLeft("carol"));
    broadcaster().send(List.of(alice));

    assertThat(endingsOf(alice)).containsExactly(Ending.ROOM_DELETED);
    assertThat(heardOfLeavers(alice)).isEmpty();
  }
}
