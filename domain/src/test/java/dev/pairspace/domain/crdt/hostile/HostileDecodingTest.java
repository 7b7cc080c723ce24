package dev.pairspace.domain.crdt.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.RelativePosition;
import dev.pairspace.domain.crdt.Snapshot;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateDiff;
import dev.pairspace.domain.crdt.UpdateMerge;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** State vectors, snapshots and positions made to hurt, and tools that work without a document. */
class HostileDecodingTest {
  private static final long SMALL_CHANGE = 512 * 1024;

  @Test
  void five_bytes_that_claim_two_billion_clients_cost_nothing() {
    byte[] killer = {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 8};

    refusesCheaply(killer, StateVector::decode);
    refusesCheaply(killer, bytes -> Snapshot.decode(bytes, Budget.MESSAGE));
    refusesCheaply(killer, bytes -> UpdateMerge.merge(List.of(Update.of(bytes))));
    refusesCheaply(killer, bytes -> UpdateDiff.diff(Update.of(bytes), StateVector.EMPTY));
    refusesCheaply(killer, bytes -> StateVector.ofUpdate(Update.of(bytes)));
  }

  @Test
  void every_count_is_measured_against_what_is_there() {
    for (long count : new long[] {1L << 31, (1L << 31) - 1, 1L << 33, (1L << 53) - 1}) {
      refusesCheaply(new Bytes().uint(count, 9, 1).toArray(), StateVector::decode);
      refusesCheaply(
          new Bytes().uint(1, 9, count, 0, 1).toArray(),
          bytes -> Snapshot.decode(bytes, Budget.MESSAGE));
      refusesCheaply(new Bytes().raw(1).uint(count).raw('x').toArray(), RelativePosition::decode);
    }
  }

  @Test
  void a_state_vector_of_more_clients_than_the_budget_is_over_it() {
    int clients = 110_000;
    Bytes bytes = new Bytes().uint(clients);
    for (int client = 0; client < clients; client++) {
      bytes.uint(client, 1);
    }

    assertThatThrownBy(() -> StateVector.decode(bytes.toArray()))
        .isInstanceOfSatisfying(
            MalformedInputException.class,
            refused ->
                assertThat(refused.kind()).isEqualTo(MalformedInputException.Kind.OVER_BUDGET));
  }

  @Test
  void a_state_vector_from_far_beyond_gets_only_the_deletions() {
    Doc doc = Doc.create(DocOptions.forClient(1));
    doc.text("text").insert(0, "hello");
    doc.text("text").delete(0, 1);
    byte[] beyond = new Bytes().uint(1, 1, (1L << 53) - 1).toArray();

    Update answer = doc.encodeDiff(StateVector.decode(beyond));

    assertThat(answer.toBytes()).containsExactly(0, 1, 1, 1, 0, 1);
  }

  @Test
  void random_bytes_are_read_or_refused_but_nothing_else() {
    Random random = new Random(20_260_101);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(24)];
      random.nextBytes(bytes);
      // small first bytes get further than random ones
      if (bytes.length > 0) {
        bytes[0] = (byte) random.nextInt(3);
      }
      readOrRefuse(bytes, StateVector::decode);
      readOrRefuse(bytes, b -> Snapshot.decode(b, Budget.MESSAGE));
      readOrRefuse(bytes, RelativePosition::decode);
      readOrRefuse(bytes, b -> UpdateMerge.merge(List.of(Update.of(b), Update.of(b))));
    }
  }

  @Test
  void a_position_in_a_document_that_never_had_it_resolves_to_nothing() {
    Doc doc = Doc.create(DocOptions.forClient(1));
    doc.text("text").insert(0, "hello");

    byte[] unknownClient = new Bytes().uint(0, 77, 0).raw(0).toArray();
    byte[] unknownClock = new Bytes().uint(0, 1, 5).raw(0).toArray();
    byte[] noType = new Bytes().uint(2, 1, 2).raw(0).toArray();

    assertThat(doc.resolve(RelativePosition.decode(unknownClient))).isEmpty();
    assertThat(doc.resolve(RelativePosition.decode(unknownClock))).isEmpty();
    assertThat(doc.resolve(RelativePosition.decode(noType))).isEmpty();
  }

  private static void readOrRefuse(byte[] bytes, Consumer<byte[]> reader) {
    Allocation.check(
        SMALL_CHANGE,
        () ->
            () -> {
              try {
                reader.accept(bytes);
              } catch (MalformedInputException refused) {
                assertThat(refused.position()).isBetween(0, bytes.length);
              }
            });
  }

  private static void refusesCheaply(byte[] bytes, Consumer<byte[]> reader) {
    Allocation.check(
        SMALL_CHANGE,
        () ->
            () ->
                assertThatThrownBy(() -> reader.accept(bytes))
                    .isInstanceOf(MalformedInputException.class));
  }
}
