package dev.pairspace.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateDiff;
import dev.pairspace.domain.crdt.UpdateMerge;
import dev.pairspace.domain.crdt.YText;
import dev.pairspace.domain.crdt.encoding.Any;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two who write under one client id, and what only looks like it. */
class ClientIdClashTest {
  private static final DocumentLimits LIMITS = new DocumentLimits(10_000, 100_000, 50_000);
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final FileId MAIN = new FileId("0123456789ab");
  private static final Update STARTER = StarterContent.of(Language.PLAINTEXT, NOW, MAIN);

  private final Document document = loaded(List.of(STARTER));
  private final Doc alice = replica(7);

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

  @Nested
  class WhatComesLate {

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

  private static Update deletion(long client, int clock, int length) {
    ByteWriter bytes = new ByteWriter();
    for (long number : new long[] {0, 1, client, 1, clock, length}) {
      bytes.writeVarUint(number);
    }
    return Update.of(bytes.toBytes());
  }

  private static Update gc(long client, int clock, int length) {
    ByteWriter bytes = new ByteWriter();
    for (long number : new long[] {1, 1, client, clock, 0, length, 0}) {
      bytes.writeVarUint(number);
    }
    return Update.of(bytes.toBytes());
  }

  private String text() {
    return document.read(MAIN).orElseThrow().text();
  }

  private static Update typed(Doc doc, String text) {
    StateVector before = doc.stateVector();
    textOf(doc).insert(textOf(doc).length(), text);
    return doc.encodeDiff(before);
  }

  private static YText textOf(Doc doc) {
    return new Files(doc).text(MAIN).orElseThrow();
  }

  private static Doc replica(long client) {
    Doc doc = Doc.create(DocOptions.forClient(client));
    doc.apply(STARTER);
    return doc;
  }

  private static Document loaded(List<Update> updates) {
    return Document.load(
        new DocumentId(new UUID(0, 1)), updates, LIMITS, new SplittableRandom(1), NOW);
  }
}
