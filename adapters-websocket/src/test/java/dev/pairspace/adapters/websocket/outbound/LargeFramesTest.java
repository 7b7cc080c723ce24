package dev.pairspace.adapters.websocket.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import dev.pairspace.domain.room.RoomId;
import java.time.Duration;
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

    assertThat(large.hasCapacityFor(FULL, 7 * MIB)).isTrue();
    assertThat(large.hasCapacityFor(FULL, 9 * MIB)).isFalse();
  }

  @Test
  void a_room_full_of_readers_that_do_not_read_leaves_place_to_others() {
    for (int i = 0; i < 100 && large.hasCapacityFor(FULL, MIB); i++) {
      large.begin(FULL).add(frameOf(MIB));
    }

    assertThat(large.ofAll()).isBetween(13L * MIB, 15L * MIB);
    assertThat(large.hasCapacityFor(OTHER, 13 * MIB)).isTrue();
  }

  @Test
  void many_rooms_with_one_such_reader_each_take_no_more_than_there_is() {
    for (char letter : "abcdefghjkmnpqrstvwxyz".toCharArray()) {
      var room = new RoomId("abcdefghj" + letter);
      if (large.hasCapacityFor(room, 4 * MIB)) {
        large.begin(room).add(frameOf(4 * MIB));
      }
    }

    assertThat(large.ofAll()).isBetween(24L * MIB, 32L * MIB);
  }

  @Test
  void a_frame_larger_than_everything_has_place_when_half_is_free_and_a_small_one_always() {
    large.begin(FULL).add(frameOf(11 * MIB));
    assertThat(large.hasCapacityFor(OTHER, 64 * MIB)).isTrue();
    large.begin(FULL).add(frameOf(21 * MIB));

    assertThat(large.hasCapacityFor(OTHER, 4_000)).isTrue();
    assertThat(large.hasCapacityFor(OTHER, 5_000)).isFalse();
  }

  @Test
  void what_is_huge_leaves_an_eighth_to_what_is_not() {
    large.begin(FULL).add(frameOf(28 * MIB));

    assertThat(large.hasCapacityFor(OTHER, MIB)).isFalse();
    assertThat(large.hasCapacityFor(OTHER, 200_000)).isTrue();
  }

  @Test
  void a_text_is_taken_for_the_worst_that_json_makes_of_it_as_it_waits_and_as_it_is_sent() {
    large.begin(FULL).add(frameOf(16 * MIB));

    assertThat(large.hasCapacityForText(OTHER, MIB - 10_000)).isTrue();
    assertThat(large.hasCapacityForText(OTHER, MIB + 10_000)).isFalse();
  }

  @Test
  void a_text_frame_counts_once_and_again_for_each_to_whom_it_is_under_way() {
    Frame text = TextWriter.frame(TextWriter.message("x".repeat(MIB)));
    LargeFrames.Held one = large.begin(FULL);
    LargeFrames.Held other = large.begin(FULL);

    one.add(text);
    other.add(text);
    long waiting = large.ofAll();
    one.sending(text);
    other.sending(text);
    long underWay = large.ofAll();
    one.clear();
    long ofOther = large.ofAll();
    other.remove(text);

    assertThat(waiting).isEqualTo(text.size());
    assertThat(underWay).isEqualTo(3L * text.size());
    assertThat(ofOther).isEqualTo(2L * text.size());
    assertThat(large.ofAll()).isZero();
  }

  @Test
  void two_frames_of_the_same_text_are_two() {
    large.begin(FULL).add(TextWriter.frame(TextWriter.message("x".repeat(MIB))));
    long one = large.ofAll();
    large.begin(OTHER).add(TextWriter.frame(TextWriter.message("x".repeat(MIB))));

    assertThat(large.ofAll()).isEqualTo(2 * one);
  }

  @Test
  void who_does_not_read_is_given_up_earlier_when_others_wait_for_the_memory() {
    connection.slow = true;
    outbox.put(queue -> queue.addAnswer(frameOf(3 * MIB)));
    outbox.pump();
    time.pass(Duration.ofSeconds(14));

    outbox.watch(time.instant());
    assertThat(givenUp).isEmpty();
    assertThat(largeFrames.hasCapacityFor(OTHER, 3 * MIB)).isFalse();
    largeFrames.watch();
    outbox.watch(time.instant());

    assertThat(givenUp).hasSize(1);
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
    assertThat(large.hasCapacityFor(FULL, 100 * MIB)).isTrue();
  }

  @Test
  void an_outbox_holds_a_frame_until_it_has_arrived() {
    connection.slow = true;
    outbox.put(queue -> queue.addAnswer(frameOf(MIB)));
    outbox.pump();
    assertThat(largeFrames.ofAll()).isGreaterThan(MIB);

    connection.arrive();

    assertThat(largeFrames.ofAll()).isZero();
  }

  @Test
  void an_outbox_holds_nothing_that_something_else_takes_the_place_of() {
    outbox.put(queue -> queue.addAnswer(frameOf(3 * MIB)));
    outbox.put(queue -> queue.addAnswer(frameOf(2 * MIB)));
    outbox.put(queue -> queue.addText(frameOf(100_000)));
    outbox.put(queue -> queue.addText(frameOf(50_000)));

    assertThat(largeFrames.ofAll()).isBetween(2L * MIB + 50_000, 2L * MIB + 50_100);
  }

  @Test
  void an_outbox_that_is_closed_holds_nothing() {
    connection.slow = true;
    outbox.put(queue -> queue.addAnswer(frameOf(MIB)));
    outbox.pump();
    outbox.put(queue -> queue.addMissed(frameOf(MIB)));
    outbox.put(queue -> queue.addText(frameOf(MIB)));

    outbox.close();

    assertThat(largeFrames.ofAll()).isZero();
  }
}
