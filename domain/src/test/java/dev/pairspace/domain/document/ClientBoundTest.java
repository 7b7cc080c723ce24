package dev.pairspace.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateCheck;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A document takes new clients up to a bound; whoever knows all of them can still reconnect. */
class ClientBoundTest {
  private static final DocumentLimits LIMITS = new DocumentLimits(500_000, 20_000_000, 4_000_000);
  private static final FileId MAIN = new FileId("0123456789ab");
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final Document document =
      Document.load(
          new DocumentId(new UUID(0, 1)),
          List.of(StarterContent.of(Language.PLAINTEXT, NOW, MAIN)),
          LIMITS,
          new SplittableRandom(1),
          NOW);

  @Test
  void the_update_that_crosses_it_is_refused_and_everybody_else_goes_on() {
    Doc alice = Doc.create(DocOptions.forClient(7));
    alice.apply(document.state());
    document.apply(typed(alice, "hello"));
    document.apply(ofStrangers(1_000_000, 20_000));
    document.apply(deletion(2_000_000, 20_000, 0));
    Update before = document.state();

    assertThatThrownBy(() -> document.apply(ofStrangers(3_000_000, 20_000)))
        .isInstanceOf(MalformedInputException.class)
        .extracting(e -> ((MalformedInputException) e).kind())
        .isEqualTo(MalformedInputException.Kind.OVER_BUDGET);
    assertThat(document.state()).isEqualTo(before);
    assertThat(document.apply(typed(alice, " world"))).isInstanceOf(ApplyOutcome.Applied.class);
    assertThat(StateVector.decode(document.stateVector().encode()))
        .isEqualTo(document.stateVector());
  }

  @Test
  void whoever_is_known_goes_on_although_some_are_counted_twice() {
    Doc alice = Doc.create(DocOptions.forClient(7));
    alice.apply(document.state());
    document.apply(typed(alice, "hello"));
    document.apply(ofStrangers(1_000_000, 30_000));
    document.apply(deletion(1_000_000, 30_000, 1)); // of what they have not written yet

    assertThat(document.apply(typed(alice, " world"))).isInstanceOf(ApplyOutcome.Applied.class);
    assertThatThrownBy(() -> document.apply(ofStrangers(2_000_000, 1)))
        .isInstanceOf(MalformedInputException.class);
  }

  @Test
  void a_peer_that_knows_all_of_them_and_itself_can_reconnect() {
    document.apply(ofStrangers(1_000_000, 25_000));
    document.apply(ofStrangers(2_000_000, 24_990));
    Doc alice = Doc.create(DocOptions.forClient(7));
    alice.apply(document.state());
    typed(alice, "offline");

    StateVector hers = StateVector.decode(alice.stateVector().encode());
    UpdateCheck.check(document.answer(hers), Budget.MESSAGE);
    assertThat(document.apply(alice.encodeDiff(document.stateVector())))
        .isInstanceOf(ApplyOutcome.Applied.class);
    assertThat(document.apply(alice.encodeState())).isInstanceOf(ApplyOutcome.AlreadyKnown.class);
  }

  private static Update typed(Doc doc, String text) {
    StateVector before = doc.stateVector();
    new Files(doc).text(MAIN).orElseThrow().insert(0, text);
    return doc.encodeDiff(before);
  }

  /** One unit each of so many clients. */
  private static Update ofStrangers(long first, int count) {
    ByteWriter bytes = new ByteWriter();
    bytes.writeVarUint(count);
    for (int i = 0; i < count; i++) {
      for (long number : new long[] {1, first + i, 0, 0, 1}) {
        bytes.writeVarUint(number);
      }
    }
    bytes.writeVarUint(0);
    return Update.of(bytes.toBytes());
  }

  /** Of one unit each of so many clients. */
  private static Update deletion(long first, int count, int clock) {
    ByteWriter bytes = new ByteWriter();
    bytes.writeVarUint(0);
    bytes.writeVarUint(count);
    for (int i = 0; i < count; i++) {
      for (long number : new long[] {first + i, 1, clock, 1}) {
        bytes.writeVarUint(number);
      }
    }
    return Update.of(bytes.toBytes());
  }
}
