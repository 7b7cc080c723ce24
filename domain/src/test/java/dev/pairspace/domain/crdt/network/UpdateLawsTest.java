package dev.pairspace.domain.crdt.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.ApplyResult;
import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Integrity;
import dev.pairspace.domain.crdt.Snapshot;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateDiff;
import dev.pairspace.domain.crdt.UpdateMerge;
import dev.pairspace.domain.crdt.conformance.NormalForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for the messages of any session. */
class UpdateLawsTest {
  private static final int TRANSACTIONS = 60;

  static Stream<Arguments> sessions() {
    return Playground.kinds()
        .flatMap(
            kind ->
                Seeds.upTo(15).mapToObj(seed -> Arguments.of(kind.get()[0], seed, kind.get()[1])));
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("sessions")
  void applying_twice_changes_nothing_and_says_so(String kind, long seed, List<String> operations) {
    List<Update> messages = History.of(seed, operations, TRANSACTIONS);
    Doc doc = applied(messages);
    Update state = doc.encodeState();
    List<Update> told = new ArrayList<>();
    doc.observeUpdates(told::add);

    for (Update message : messages) {
      assertThat(doc.apply(message)).isEqualTo(new ApplyResult(false, false));
    }

    assertThat(told).isEmpty();
    assertThat(doc.encodeState()).isEqualTo(state);
    Integrity.check(doc);
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("sessions")
  void the_order_of_messages_does_not_matter(String kind, long seed, List<String> operations) {
    List<Update> messages = History.of(seed, operations, TRANSACTIONS);
    List<Update> shuffled = new ArrayList<>(messages);
    Collections.shuffle(shuffled, new Random(seed));

    Doc doc = newDoc(true);
    for (Update message : shuffled) {
      doc.apply(message);
      Integrity.check(doc);
    }

    assertThat(doc.encodeState()).isEqualTo(applied(messages).encodeState());
    assertThat(doc.hasWaiting()).isFalse();
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("sessions")
  void applying_a_merged_update_is_applying_its_parts(
      String kind, long seed, List<String> operations) {
    List<Update> messages = History.of(seed, operations, TRANSACTIONS);
    Random random = new Random(seed);

    Doc doc = newDoc(true);
    List<Update> rest = new ArrayList<>(messages);
    Collections.shuffle(rest, random);
    while (!rest.isEmpty()) {
      List<Update> some = rest.subList(0, 1 + random.nextInt(Math.min(10, rest.size())));
      doc.apply(UpdateMerge.merge(some));
      some.clear();
    }

    assertThat(doc.encodeState()).isEqualTo(applied(messages).encodeState());
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("sessions")
  void merging_is_associative_and_merging_again_changes_nothing(
      String kind, long seed, List<String> operations) {
    List<Update> messages = History.of(seed, operations, TRANSACTIONS);
    int cut = new Random(seed).nextInt(messages.size());

    Update first = UpdateMerge.merge(messages.subList(0, cut));
    Update second = UpdateMerge.merge(messages.subList(cut, messages.size()));
    Update inTwoSteps = UpdateMerge.merge(List.of(first, second));
    Update atOnce = UpdateMerge.merge(messages);

    assertThat(inTwoSteps).isEqualTo(atOnce);
    assertThat(UpdateMerge.merge(List.of(atOnce, atOnce))).isEqualTo(atOnce);
    assertThat(StateVector.ofUpdate(atOnce)).isEqualTo(applied(messages).stateVector());
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("sessions")
  void a_state_and_the_difference_to_it_make_the_whole(
      String kind, long seed, List<String> operations) {
    List<Update> messages = History.of(seed, operations, TRANSACTIONS);
    int cut = new Random(seed).nextInt(messages.size());
    Doc whole = applied(messages);
    Doc fromDoc = applied(messages.subList(0, cut));
    Doc fromBytes = applied(messages.subList(0, cut));

    Update lacking = whole.encodeDiff(fromDoc.stateVector());
    fromDoc.apply(lacking);
    fromBytes.apply(UpdateDiff.diff(whole.encodeState(), fromBytes.stateVector()));

    assertThat(fromDoc.encodeState()).isEqualTo(whole.encodeState());
    assertThat(fromBytes.encodeState()).isEqualTo(whole.encodeState());
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("sessions")
  void a_loaded_state_encodes_to_itself(String kind, long seed, List<String> operations) {
    Update state = applied(History.of(seed, operations, TRANSACTIONS)).encodeState();

    Doc loaded = applied(List.of(state));

    assertThat(loaded.encodeState()).isEqualTo(state);
    Integrity.check(loaded);
  }

  /** A surrogate pair that is broken later is broken in the past, too: as in Yjs. */
  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("sessions")
  void a_snapshot_restores_the_text_of_its_moment(String kind, long seed, List<String> operations) {
    Doc doc = newDoc(false);
    List<Snapshot> snapshots = new ArrayList<>();
    List<String> texts = new ArrayList<>();

    for (Update message : History.withoutPairs(seed, operations, TRANSACTIONS)) {
      doc.apply(message);
      snapshots.add(Snapshot.decode(doc.snapshot().encode(), Budget.MESSAGE));
      texts.add(doc.text("text").toString());
    }

    for (int i = 0; i < texts.size(); i++) {
      assertThat(doc.text("text").textAt(snapshots.get(i)))
          .as("moment %d", i)
          .isEqualTo(texts.get(i));
    }
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("sessions")
  void the_fast_path_does_what_the_general_path_does(
      String kind, long seed, List<String> operations) {
    List<byte[]> toldFast = new ArrayList<>();
    List<byte[]> toldGeneral = new ArrayList<>();
    Doc fast = newDoc(true);
    Doc general = newDoc(true);
    fast.observeUpdates(update -> toldFast.add(update.toBytes()));
    general.observeUpdates(update -> toldGeneral.add(update.toBytes()));

    for (Update message : History.of(seed, operations, TRANSACTIONS)) {
      fast.apply(message);
      general.apply(notRecognised(message));
      assertThat(fast.encodeState()).isEqualTo(general.encodeState());
    }

    assertThat(toldFast.stream().map(NormalForm::of).toList())
        .isEqualTo(toldGeneral.stream().map(NormalForm::of).toList());
    Integrity.check(fast);
  }

  /** The fast path leaves messages with trailing bytes alone; everybody ignores those. */
  private static Update notRecognised(Update message) {
    byte[] bytes = message.toBytes();
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    longer[bytes.length] = 1;
    return Update.of(longer);
  }

  private static Doc newDoc(boolean collectGarbage) {
    return Doc.create(new DocOptions(1, collectGarbage, Budget.MESSAGE));
  }

  private static Doc applied(List<Update> messages) {
    Doc doc = newDoc(true);
    messages.forEach(doc::apply);
    return doc;
  }
}
