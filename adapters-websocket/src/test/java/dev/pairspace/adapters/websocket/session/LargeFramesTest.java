package dev.pairspace.adapters.websocket.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.domain.room.RoomId;
import org.junit.jupiter.api.Test;

/** How much may wait for readers that do not read. */
class LargeFramesTest extends OutboxFixture {
  private static final int MIB = 1 << 20;
  private static final RoomId FULL = new RoomId("abcdefghjk");
  private static final RoomId OTHER = new RoomId("bcdefghjkm");

  private final LargeFrames large = new LargeFrames(32 * MIB);

  @Test
  void a_room_has_place_for_as_much_as_is_free() {
    large.begin(FULL).add(frameOf(10 * MIB));

    assertThat(large.hasPlaceFor(FULL, 11 * MIB)).isTrue();
    assertThat(large.hasPlaceFor(FULL, 13 * MIB)).isFalse();
  }

  @Test
  void a_room_full_of_readers_that_do_not_read_leaves_place_to_others() {
    for (int i = 0; i < 100 && large.hasPlaceFor(FULL, MIB); i++) {
      large.begin(FULL).add(frameOf(MIB));
    }

    assertThat(large.ofAll()).isBetween(15L * MIB, 17L * MIB);
    assertThat(large.hasPlaceFor(OTHER, 14 * MIB)).isTrue();
  }

  @Test
  void the_only_large_frame_of_a_room_and_every_small_one_has_place_whatever_others_take() {
    large.begin(FULL).add(frameOf(32 * MIB));

    assertThat(large.hasPlaceFor(OTHER, 64 * MIB)).isTrue();
    assertThat(large.hasPlaceFor(FULL, 4_000)).isTrue();
    assertThat(large.hasPlaceFor(FULL, 5_000)).isFalse();
  }

  @Test
  void a_frame_that_many_are_sent_counts_once_and_until_the_last_has_it() {
    Frame shared = frameOf(10 * MIB);
    LargeFrames.Held one = large.begin(FULL);
    LargeFrames.Held other = large.begin(FULL);
    one.add(shared);
    other.add(shared);

    long while2 = large.ofAll();
    one.remove(shared);
    one.remove(shared);
    long while1 = large.ofAll();
    other.clear();

    assertThat(while2).isEqualTo(shared.size());
    assertThat(while1).isEqualTo(shared.size());
    assertThat(large.ofAll()).isZero();
    assertThat(large.hasPlaceFor(FULL, 100 * MIB)).isTrue();
  }

  @Test
  void an_outbox_holds_a_frame_until_it_has_arrived() {
    connection.slow = true;
    outbox.putAnswer(frameOf(MIB));
    outbox.pump();
    assertThat(largeFrames.ofAll()).isGreaterThan(MIB);

    connection.arrive();

    assertThat(largeFrames.ofAll()).isZero();
  }

  @Test
  void an_outbox_holds_nothing_that_something_else_takes_the_place_of() {
    outbox.putAnswer(frameOf(3 * MIB));
    outbox.putAnswer(frameOf(2 * MIB));
    outbox.putText(frameOf(100_000));
    outbox.putText(frameOf(50_000));

    assertThat(largeFrames.ofAll()).isBetween(2L * MIB + 50_000, 2L * MIB + 50_100);
  }

  @Test
  void an_outbox_that_is_closed_holds_nothing() {
    connection.slow = true;
    outbox.putAnswer(frameOf(MIB));
    outbox.pump();
    outbox.putMissed(frameOf(MIB));
    outbox.putText(frameOf(MIB));

    outbox.close();

    assertThat(largeFrames.ofAll()).isZero();
  }
}
