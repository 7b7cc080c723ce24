package dev.pairspace.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateMerge;
import dev.pairspace.domain.crdt.encoding.Any;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What contradicts, or was deleted, before it came. */
class LateClashTest extends ClashFixture {

  @Test
  void keys_that_somebody_has_deleted_before_they_were_typed_are_noticed() {
    document.apply(typed(alice, "hello"));
    document.apply(deletion(7, 5, 1_000));

    assertThat(document.deletedAhead(typed(alice, " world"))).hasValue(7);
  }

  @Test
  void whoever_brings_the_deletion_too_knows_of_it() {
    Update hello = typed(alice, "hello");
    Update deleted = deletion(7, 0, 5);
    document.apply(deleted);
    alice.apply(deleted);

    for (Update both : List.of(UpdateMerge.merge(List.of(hello, deleted)), alice.encodeState())) {
      assertThat(document.deletedAhead(both)).isEmpty();
    }
    assertThat(document.apply(alice.encodeState())).isInstanceOf(ApplyOutcome.Applied.class);
  }

  @Test
  void two_texts_that_wait_for_the_same_place_are_noticed_when_it_comes() {
    Doc impostor = replica(7);
    Update first = typed(alice, "a");
    typed(impostor, "a");
    Update hers = typed(alice, "bc");
    Update forged = typed(impostor, "XYZ");
    document.apply(hers);
    document.apply(forged);
    assertThat(document.takeClashBehind()).isEmpty();

    document.apply(first);

    assertThat(document.takeClashBehind()).hasValue(7);
    assertThat(document.takeClashBehind()).isEmpty();
  }

  @Test
  void two_texts_of_one_length_that_wait_for_the_same_place_are_noticed_too() {
    Doc impostor = replica(7);
    Update first = typed(alice, "a");
    typed(impostor, "a");
    document.apply(typed(alice, "bc"));

    ApplyOutcome forged = document.apply(typed(impostor, "bX"));
    document.apply(first);

    assertThat(forged).isInstanceOf(ApplyOutcome.Waiting.class);
    assertThat(document.takeClashBehind()).hasValue(7);
  }

  @Test
  void one_letter_that_waits_for_two_places_is_noticed_too() {
    Doc impostor = replica(7);
    Update first = typed(alice, "a");
    typed(impostor, "a");
    document.apply(typed(alice, "b"));
    StateVector before = impostor.stateVector();
    textOf(impostor).insert(0, "b");

    ApplyOutcome forged = document.apply(impostor.encodeDiff(before));
    document.apply(first);

    assertThat(forged).isInstanceOf(ApplyOutcome.Waiting.class);
    assertThat(document.takeClashBehind()).hasValue(7);
  }

  @Test
  void a_text_that_waits_is_noticed_when_another_one_comes_under_its_clocks() {
    alice.apply(typed(replica(8), "b"));
    ApplyOutcome hers = document.apply(typed(alice, "behind Bob's letter"));

    document.apply(typed(replica(7), "XY"));

    assertThat(hers).isInstanceOf(ApplyOutcome.Waiting.class);
    assertThat(document.takeClashBehind()).hasValue(7);
  }

  @Test
  void what_waits_for_a_run_of_nothing_is_not_kept_away_by_it() {
    Update first = typed(alice, "a");
    document.apply(gc(7, 1, 2));

    assertThat(document.apply(typed(alice, "bc"))).isInstanceOf(ApplyOutcome.Waiting.class);

    document.apply(first);
    assertThat(document.takeClashBehind()).hasValue(7);
  }

  @Test
  void the_same_that_waits_already_in_other_runs_does_not_wait_again() {
    Update first = typed(alice, "a");
    Update second = typed(alice, "bc");
    Update third = typed(alice, "de");
    StateVector before = alice.stateVector();
    alice.array("list").push(List.of(Any.of(1), Any.of(2)));
    Update fourth = alice.encodeDiff(before);
    List.of(second, third, fourth).forEach(document::apply);

    Update all = alice.encodeDiff(StateVector.of(Map.of(7L, 1)));

    assertThat(document.apply(all)).isInstanceOf(ApplyOutcome.AlreadyKnown.class);
    assertThat(document.apply(third)).isInstanceOf(ApplyOutcome.AlreadyKnown.class);
    document.apply(first);
    assertThat(text()).isEqualTo("abcde");
    assertThat(document.takeClashBehind()).isEmpty();
  }

  @Test
  void the_same_text_that_waits_in_two_forms_is_nobodys_clash() {
    Update first = typed(alice, "a");
    StateVector after = alice.stateVector();
    Update second = typed(alice, "bc");
    typed(alice, "d");
    document.apply(second);
    document.apply(alice.encodeDiff(after));

    document.apply(first);

    assertThat(document.takeClashBehind()).isEmpty();
    assertThat(text()).isEqualTo("abcd");
  }
}
