package dev.pairspace.application.live.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.application.live.LiveRoomsFixture;
import dev.pairspace.application.live.memory.CountedHeap;
import dev.pairspace.application.live.memory.LiveMemory;
import dev.pairspace.application.live.saving.DocumentReading.TooMuchException;
import dev.pairspace.application.live.saving.RoomLoader.Tail;
import dev.pairspace.application.port.InMemorySnapshotStore;
import dev.pairspace.application.port.InMemoryUpdateLog;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.document.DocumentLimits;
import dev.pairspace.domain.document.StoredDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is read from the store shares the memory with what is read at the same time. */
class DocumentReadingTest {
  private static final int MAX_BYTES = 10 << 20;
  private static final DocumentId ONE = new DocumentId(new UUID(1, 1));
  private static final DocumentId OTHER = new DocumentId(new UUID(1, 2));

  private final InMemoryUpdateLog log = new InMemoryUpdateLog();
  private final InMemorySnapshotStore snapshots = new InMemorySnapshotStore(log);
  private final LiveMemory memory = new LiveMemory(MAX_BYTES);
  private final List<StoredDocument> begun = new ArrayList<>();

  @Test
  void what_has_been_read_counts_before_its_room_is_there() {
    isStored(ONE, LiveRoomsFixture.letter(7, 0, "a".repeat(4_000_000)));
    isStored(OTHER, LiveRoomsFixture.letter(8, 0, "b".repeat(4_000_000)));

    read(ONE);

    assertThat(memory.use().usedBytes()).isGreaterThan(4_000_000);
    assertThatThrownBy(() -> read(OTHER)).isInstanceOf(TooMuchException.class);
  }

  @Test
  void a_large_piece_is_not_read_unless_it_fits_beside_all_others() {
    isStored(ONE, LiveRoomsFixture.letter(7, 0, "a".repeat(2_000_000)));
    memory.changed(MAX_BYTES - (1 << 20)); // what others take

    assertThatThrownBy(() -> read(ONE)).isInstanceOf(TooMuchException.class);

    assertThat(begun)
        .singleElement()
        .satisfies(it -> assertThat(it.heapBytes()).isLessThan(10_000));
  }

  @Test
  void many_small_pieces_count_one_by_one() {
    isStored(ONE, LiveRoomsFixture.letter(7, 0, "a".repeat(1_000)));
    for (int i = 1; i < 8_000; i++) {
      Update piece = LiveRoomsFixture.letter(7, 1_000 * i, "a".repeat(1_000));
      log.append(ONE, List.of(new LoggedUpdate(piece, "alice")));
    }

    assertThatThrownBy(() -> read(ONE)).isInstanceOf(TooMuchException.class);

    assertThat(memory.use().usedBytes()).isBetween(MAX_BYTES / 2L, MAX_BYTES * 6L / 10);
  }

  @Test
  void a_log_of_several_pieces_is_read_to_its_end() {
    isStored(ONE, LiveRoomsFixture.letter(7, 0, "a"));
    for (int i = 1; i < 4_500; i++) {
      log.append(ONE, List.of(new LoggedUpdate(LiveRoomsFixture.letter(7, i, "a"), "alice")));
    }

    DocumentReading.Read read = read(ONE);

    assertThat(read.tail())
        .extracting(Tail::updates, Tail::lastSeq)
        .containsExactly(4_500L, 4_500L);
    StateVector state = read.document().asOf(Instant.EPOCH).stateVector();
    assertThat(state.clockOf(7)).isEqualTo(4_500);
  }

  private void isStored(DocumentId document, Update state) {
    log.create(document, new LoggedUpdate(state, "alice"));
  }

  private DocumentReading.Read read(DocumentId id) {
    var limits = new DocumentLimits(10_000_000, 10_000_000, 10_000_000);
    var reading =
        new DocumentReading(
            log,
            snapshots,
            memory,
            new CountedHeap(memory::changed),
            () -> {
              begun.add(new StoredDocument(id, limits, new SplittableRandom(1)));
              return begun.get(begun.size() - 1);
            });
    return reading.read(id).orElseThrow();
  }
}
