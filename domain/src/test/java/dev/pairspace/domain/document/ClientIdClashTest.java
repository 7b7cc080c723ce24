package dev.pairspace.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateDiff;
import dev.pairspace.domain.crdt.UpdateMerge;
import dev.pairspace.domain.crdt.encoding.Any;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two who write under one client id, and what only looks like it. */
class ClientIdClashTest extends ClashFixture {
  @Nested
  class Clashes {

    @Test
    void keys_typed_under_an_id_that_somebody_has_filled_with_nothing() {
      document.apply(typed(alice, "hello"));
      document.apply(gc(7, 5, 1_000));
      Update before = document.state();

      ApplyOutcome outcome = document.apply(typed(alice, " world"));

      assertThat(outcome).isEqualTo(new ApplyOutcome.ClientIdClash(7));
      assertThat(document.state()).isEqualTo(before);
    }

    @Test
    void keys_of_which_the_first_ones_were_known() {
      document.apply(typed(alice, "hello"));
      typed(alice, " my");
      document.apply(gc(7, 5, 1_000));

      ApplyOutcome outcome = document.apply(alice.encodeDiff(StateVector.of(Map.of(7L, 3))));

      assertThat(outcome).isEqualTo(new ApplyOutcome.ClientIdClash(7));
    }

    @Test
    void another_text_under_the_same_ids() {
      Doc impostor = replica(7);
      document.apply(typed(impostor, "HELLO"));

      assertThat(document.apply(typed(alice, "hello")))
          .isEqualTo(new ApplyOutcome.ClientIdClash(7));
    }

    @Test
    void the_same_letter_at_another_place() {
      Doc impostor = replica(7);
      StateVector nothing = impostor.stateVector();
      impostor.text("elsewhere").insert(0, "h");
      document.apply(impostor.encodeDiff(nothing));

      assertThat(document.apply(typed(alice, "h"))).isEqualTo(new ApplyOutcome.ClientIdClash(7));
    }

    @Test
    void a_value_where_text_is_known() {
      Doc impostor = replica(7);
      StateVector nothing = impostor.stateVector();
      impostor.array("list").push(List.of(Any.of(1)));
      document.apply(impostor.encodeDiff(nothing));

      assertThat(document.apply(typed(alice, "h"))).isEqualTo(new ApplyOutcome.ClientIdClash(7));
    }
  }

  @Nested
  class Duplicates {

    @Test
    void may_be_whole_or_partly_known_or_joined() {
      Update first = typed(alice, "hello");
      Update second = typed(alice, " world");
      document.apply(first);

      isHonest(UpdateMerge.merge(List.of(first, second)));
      isHonest(second);
      isHonest(alice.encodeState());
      isHonest(UpdateDiff.diff(alice.encodeState(), StateVector.of(Map.of(7L, 2))));
      assertThat(text()).isEqualTo("hello world");
    }

    @Test
    void may_bring_what_is_deleted_here() {
      Update hello = typed(alice, "hello");
      document.apply(hello);
      document.write(MAIN, "", Optional.empty());

      isHonest(hello);
      assertThat(text()).isEmpty();
    }

    @Test
    void may_come_after_the_deletion_that_the_server_had_forgotten() {
      Update hello = typed(alice, "hello");
      Doc bob = replica(8);
      bob.apply(hello);
      textOf(bob).delete(0, 5);
      document.apply(bob.encodeState());

      isHonest(hello);
      isHonest(typed(alice, "!"));
      assertThat(text()).isEqualTo("!");
    }

    @Test
    void may_be_inside_of_a_type_whose_deletion_came_first() {
      StateVector before = alice.stateVector();
      alice.map("files").setMap("other").setText("text").insert(0, "abc");
      Update made = alice.encodeDiff(before);
      Doc bob = replica(8);
      bob.apply(made);
      bob.map("files").remove("other");
      document.apply(bob.encodeState());

      isHonest(made);
    }

    @Test
    void may_hold_a_surrogate_pair_that_was_split_here() {
      Update pair = typed(alice, "a😀b");
      document.apply(pair);
      Doc bob = replica(8);
      bob.apply(pair);
      StateVector before = bob.stateVector();
      textOf(bob).insert(2, "|");
      document.apply(bob.encodeDiff(before));

      isHonest(pair);
    }

    private void isHonest(Update update) {
      assertThat(document.apply(update))
          .isInstanceOfAny(ApplyOutcome.Applied.class, ApplyOutcome.AlreadyKnown.class);
    }
  }

  @Nested
  class TheServersOwnId {

    @Test
    void is_nobody_elses() {
      long server = serverId();
      Update before = document.state();

      assertThat(document.apply(gc(server, clock(server), Integer.MAX_VALUE - clock(server))))
          .isInstanceOf(ApplyOutcome.ServerIdUsed.class);
      assertThat(document.apply(gc(server, clock(server) + 9, 1)))
          .isInstanceOf(ApplyOutcome.ServerIdUsed.class);
      assertThat(document.state()).isEqualTo(before);
    }

    @Test
    void may_come_back_with_what_the_server_wrote() {
      serverId();
      Doc bob = replica(8);
      bob.apply(document.state());

      assertThat(document.apply(bob.encodeState())).isInstanceOf(ApplyOutcome.AlreadyKnown.class);
      StateVector before = bob.stateVector();
      textOf(bob).delete(0, 2);
      assertThat(document.apply(bob.encodeDiff(before))).isInstanceOf(ApplyOutcome.Applied.class);
      assertThat(text()).isEqualTo("rver");
    }

    /** Makes the server write, and tells under which id. */
    private long serverId() {
      document.write(MAIN, "server", Optional.empty());
      return document.stateVector().clients().stream()
          .filter(client -> client != StarterContent.CREATION_CLIENT)
          .findFirst()
          .orElseThrow();
    }

    private int clock(long client) {
      return (int) document.stateVector().clockOf(client);
    }
  }
}
