package dev.pairspace.application.live;

import static dev.pairspace.application.live.LiveRoomsFixture.ALICE;
import static dev.pairspace.application.live.LiveRoomsFixture.BOB;
import static dev.pairspace.application.live.LiveRoomsFixture.CAROL;
import static dev.pairspace.application.live.LiveRoomsFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.live.memory.Growth;
import dev.pairspace.application.live.memory.LiveMemory;
import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateCheck;
import dev.pairspace.domain.crdt.encoding.Any;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Documents share the memory that there is. */
class LiveMemoryTest {
  private static final RoomId SMALL = new RoomId("bcdefghjkm");

  private final LiveRoomsFixture people =
      new LiveRoomsFixture(LiveRoomsFixture.limits(400_000, 1_000_000));

  @Test
  void grows_are_counted_and_not_only_loads() {
    people.comesIn(ALICE);
    long before = people.live.memory().usedBytes();

    people.edits(ALICE, letter(7, 0, "a".repeat(20_000)));
    people.settle();

    assertThat(people.live.memory().usedBytes()).isGreaterThan(before + 19_000);
  }

  @Test
  void the_largest_room_is_refused_growth_while_a_small_one_is_opened_and_grows() {
    people.hasRoom(SMALL);
    people.comesIn(ALICE);
    people.comesIn(BOB);
    fillUp();
    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.OVERLOADED));

    CompletableFuture<Boolean> smallGrows = mayTake(people, SMALL, 10_000);
    CompletableFuture<Boolean> largestGrows = mayTake(people, LiveRoomsFixture.ROOM, 10_000);
    people.edits(BOB, letter(8, 0, "a keystroke"));
    people.settle();

    assertThat(smallGrows).isCompletedWithValue(true);
    assertThat(largestGrows).isCompletedWithValue(false);
    assertThat(people.broadcaster.ended()).containsOnlyKeys(ALICE);
    assertThat(people.live.memory().isFull()).isFalse();
  }

  @Test
  void a_room_that_nobody_is_in_leaves_soon_when_others_need_its_place() {
    people.hasRoom(SMALL);
    people.comesIn(ALICE);
    fillUp();
    assertThat(people.live.memory().usedBytes()).isGreaterThan(100_000);

    people.secondsPass(8);
    assertThat(people.live.memory().usedBytes()).isGreaterThan(100_000);
    people.secondsPass(5);

    assertThat(people.live.memory().usedBytes()).isZero();
  }

  @Test
  void one_edit_leaves_as_much_free_as_its_room_takes() {
    Update dense = nestedMaps(2_000);
    long most = UpdateCheck.heapGrowth(dense, Budget.STORAGE);
    var half = new LiveRoomsFixture(LiveRoomsFixture.limits(most + 50_000, 8_000_000));
    half.comesIn(ALICE);

    half.edits(ALICE, dense);
    half.settle();

    MemoryUse use = half.live.memory();
    assertThat(use.maxBytes() - use.usedBytes()).isGreaterThanOrEqualTo(use.usedBytes());
  }

  @Test
  void a_room_that_is_too_large_for_the_rest_is_not_opened() {
    people.comesIn(ALICE);
    fillUp();
    people.secondsPass(65);
    var other = new LiveRoomsFixture(LiveRoomsFixture.limits(100_000, 1_000_000));
    people.log.committed(people.document).stream()
        .skip(1)
        .forEach(update -> other.log.append(other.document, List.of(update)));

    other.enters(CAROL, Optional.empty());

    assertThat(other.broadcaster.ended()).isEqualTo(Map.of(CAROL, Ending.OVERLOADED));
    assertThat(other.live.memory().usedBytes()).isZero();
  }

  @Test
  void what_takes_many_times_its_bytes_is_refused_before_it_takes_them() {
    people.hasRoom(SMALL);
    people.comesIn(ALICE);
    Update dense = nestedMaps(2_000);
    assertThat(dense.sizeInBytes()).isLessThan(40_000);

    people.edits(ALICE, dense);
    people.settle();
    CompletableFuture<String> opened =
        people.live.ask(SMALL, Actor.SERVER, (room, answer) -> answer.complete("open"));
    people.settle();

    assertThat(people.broadcaster.ended()).isEqualTo(Map.of(ALICE, Ending.OVERLOADED));
    assertThat(people.live.memory().usedBytes()).isLessThan(100_000);
    assertThat(opened).isCompletedWithValue("open");
  }

  @Test
  void nobody_else_can_have_what_an_edit_that_begins_may_take() {
    var large = new LiveRoomsFixture(LiveRoomsFixture.limits(64 << 20, 8 << 20));
    large.comesIn(ALICE);

    CompletableFuture<Long> meanwhile =
        large.live.ask(
            LiveRoomsFixture.ROOM,
            Actor.SERVER,
            (room, answer) -> {
              room.mayGrowBy(Growth.ofText(1_000_000));
              answer.complete(large.live.memory().usedBytes());
            });
    large.settle();

    assertThat(meanwhile.join()).isGreaterThan(4_000_000);
    assertThat(large.live.memory().usedBytes()).isLessThan(1_000_000);
  }

  @Test
  void what_is_reserved_for_an_edit_is_free_again_when_the_room_is_gone() {
    var large = new LiveRoomsFixture(LiveRoomsFixture.limits(64 << 20, 8 << 20));
    large.comesIn(ALICE);
    large.edits(ALICE, nestedMaps(2_000));
    large.settle();
    assertThat(large.live.memory().usedBytes()).isBetween(1L << 20, 4L << 20);

    large.rooms.delete(LiveRoomsFixture.ROOM, large.time.instant());
    large.live.roomChanged(LiveRoomsFixture.ROOM);
    large.settle();

    assertThat(large.live.memory().usedBytes()).isZero();
  }

  @Test
  void in_a_small_room_people_type_on_even_if_documents_take_more_than_they_should() {
    var memory = new LiveMemory(64_000);
    memory.changed(66_000);

    assertThat(memory.mayGrow(() -> 900, Growth.ofText(1))).isTrue();
    assertThat(memory.mayGrow(() -> 900, Growth.ofText(2_000))).isFalse();
    assertThat(memory.mayGrow(() -> 2_000, Growth.ofText(1))).isFalse();
    memory.changed(8_000);
    assertThat(memory.mayGrow(() -> 900, Growth.ofText(1))).isFalse();
  }

  @Test
  void what_can_be_made_again_is_not_kept_while_little_is_free() {
    people.comesIn(ALICE);
    fillUp();
    people.comesIn(BOB);
    long before = people.live.memory().usedBytes();

    people.secondsPass(1);

    assertThat(people.live.memory().usedBytes()).isLessThan(before - 100_000);
  }

  private static CompletableFuture<Boolean> mayTake(LiveRoomsFixture where, RoomId id, int chars) {
    return where.live.ask(
        id, Actor.SERVER, (room, answer) -> answer.complete(room.mayGrowBy(Growth.ofText(chars))));
  }

  private static Update nestedMaps(int count) {
    Doc doc = Doc.create(DocOptions.forClient(9));
    doc.transact(
        () -> {
          for (int i = 0; i < count; i++) {
            doc.array("a").insertMap(0).set("k", Any.of(i));
          }
        });
    return doc.encodeState();
  }

  /** Until it is refused. */
  private void fillUp() {
    for (int i = 0; i < 20 && people.broadcaster.ended().isEmpty(); i++) {
      people.edits(ALICE, letter(7, i * 10_000, "a".repeat(10_000)));
      people.settle();
    }
  }

  @Test
  void is_full_when_not_even_a_small_room_finds_place() {
    assertThat(new MemoryUse(90, 100).isFull()).isFalse();
    assertThat(new MemoryUse(100, 100).isFull()).isTrue();
    assertThat(new MemoryUse(6_350, 6_400).isFull()).isTrue();
  }
}
