package dev.pairspace.domain.crdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingTest {
  private final Doc doc = Doc.create(DocOptions.forClient(1));
  private final List<Update> ann = typing(2, "abcdefgh");
  private final List<Update> ben = typing(3, "12345678");

  @Test
  void what_waits_already_changes_nothing_in_whatever_shape_it_comes_again() {
    doc.apply(ann.get(2));
    doc.apply(ann.get(3));

    ApplyResult joined = doc.apply(UpdateMerge.merge(ann.subList(2, 4)));
    ApplyResult part = doc.apply(ann.get(3));

    assertThat(joined).isEqualTo(new ApplyResult(false, false));
    assertThat(part).isEqualTo(new ApplyResult(false, false));
    assertThat(doc.waiting()).hasSize(2);
  }

  @Test
  void of_what_waits_in_part_only_the_rest_is_added() {
    doc.apply(UpdateMerge.merge(ann.subList(2, 4)));

    ApplyResult more = doc.apply(UpdateMerge.merge(ann.subList(2, 6)));
    doc.apply(ann.get(0));
    doc.apply(ann.get(1));

    assertThat(more).isEqualTo(new ApplyResult(false, true));
    assertThat(doc.text("t")).hasToString("abcdef");
    assertThat(doc.hasWaiting()).isFalse();
  }

  @Test
  void who_types_on_keeps_the_fast_path_while_somebody_else_waits() {
    doc.apply(ben.get(0));
    doc.apply(ann.get(5));
    List<Update> told = new ArrayList<>();
    doc.observeUpdates(told::add);

    doc.apply(ben.get(1));

    assertThat(told).hasSize(1);
    assertThat(told.get(0)).isSameAs(ben.get(1));
  }

  @Test
  void who_is_waited_for_releases_it_by_typing_on() {
    doc.apply(ann.get(0));
    doc.apply(ann.get(2));

    doc.apply(ann.get(1));

    assertThat(doc.text("t")).hasToString("abc");
  }

  @Test
  void deletions_that_wait_meet_what_is_typed_on() {
    Doc writer = Doc.create(DocOptions.forClient(4));
    writer.text("t").insert(0, "a");
    Update first = writer.encodeState();
    StateVector afterFirst = writer.stateVector();
    writer.text("t").insert(1, "b");
    Update second = writer.encodeDiff(afterFirst);
    StateVector afterSecond = writer.stateVector();
    writer.text("t").delete(1, 1);
    doc.apply(first);
    doc.apply(writer.encodeDiff(afterSecond));

    doc.apply(second);

    assertThat(doc.text("t")).hasToString("a");
  }

  @Test
  void the_state_is_kept_until_the_next_change_also_while_something_waits() {
    doc.apply(ben.get(0));
    doc.apply(ann.get(5));

    Update state = doc.encodeState();

    assertThat(doc.encodeState()).isSameAs(state);
    assertThat(doc.encodeDiff(StateVector.EMPTY)).isSameAs(state);
    assertThat(doc.sizeInBytes()).isEqualTo(state.sizeInBytes());
    doc.apply(ann.get(7));
    assertThat(doc.encodeState()).isNotEqualTo(state);
  }

  @Test
  void what_waits_for_two_generations_is_given_up_and_may_come_again() {
    doc.apply(ann.get(3));

    assertThat(doc.ageWaiting()).isZero();
    doc.apply(ann.get(5));
    assertThat(doc.ageWaiting()).isEqualTo(1);

    assertThat(doc.waiting()).hasSize(1);
    assertThat(doc.apply(ann.get(3)).waits()).isTrue();
    doc.apply(ann.get(0));
    doc.apply(ann.get(1));
    doc.apply(ann.get(2));
    doc.apply(ann.get(4));
    assertThat(doc.text("t")).hasToString("abcdef");
  }

  @Test
  void deletions_of_what_never_comes_are_given_up_too_and_make_room() {
    Update deletion = deletionOf(9, 5, 1);
    doc.apply(deletion);

    assertThat(doc.ageWaiting()).isZero();
    assertThat(doc.apply(deletion).waits()).isFalse();
    assertThat(doc.ageWaiting()).isEqualTo(1);

    assertThat(doc.hasWaiting()).isFalse();
    assertThat(doc.encodeState()).isEqualTo(Doc.create(DocOptions.forClient(1)).encodeState());
    assertThat(doc.apply(deletion).waits()).isTrue();
  }

  @Test
  void of_deletions_that_wait_only_what_has_come_is_done_whatever_their_age() {
    doc.apply(deletionOf(2, 1, 2));
    doc.ageWaiting();
    doc.apply(deletionOf(2, 2, 4));

    doc.apply(ann.get(0));
    doc.apply(ann.get(1));
    assertThat(doc.text("t")).hasToString("a");
    assertThat(doc.hasWaiting()).isTrue();
    ann.subList(2, 8).forEach(doc::apply);

    assertThat(doc.text("t")).hasToString("agh");
    assertThat(doc.hasWaiting()).isFalse();
    doc.checkIntegrity();
  }

  private static Update deletionOf(long client, int clock, int length) {
    IdSet units = new IdSet();
    IntRanges range = new IntRanges();
    range.add(clock, clock + length);
    units.addAll(client, range);
    return new UpdateAssembler(false).finish(units);
  }

  private static List<Update> typing(long client, String text) {
    Doc writer = Doc.create(DocOptions.forClient(client));
    List<Update> messages = new ArrayList<>();
    writer.observeUpdates(messages::add);
    for (int i = 0; i < text.length(); i++) {
      writer.text("t").insert(i, text.substring(i, i + 1));
    }
    return messages;
  }
}
