package dev.pairspace.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import dev.pairspace.domain.document.EditOutcome.Edited;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DocumentTest extends DocumentFixture {
  @Nested
  class Applying {

    @Test
    void says_what_became_effective() {
      Update hello = typed(alice, 0, "hello");

      assertThat(document.apply(hello)).isEqualTo(new ApplyOutcome.Applied(hello, false));
      assertThat(textNow()).isEqualTo("hello");
    }

    @Test
    void knows_what_it_has_had() {
      Update hello = typed(alice, 0, "hello");
      document.apply(hello);

      assertThat(document.apply(hello)).isInstanceOf(ApplyOutcome.AlreadyKnown.class);
    }

    @Test
    void keeps_what_comes_before_its_predecessors_and_tells_it_on_with_them() {
      Update first = typed(alice, 0, "hello");
      Update second = typed(alice, 5, " world");

      assertThat(document.apply(second)).isInstanceOf(ApplyOutcome.Waiting.class);
      ApplyOutcome outcome = document.apply(first);

      assertThat(outcome).isInstanceOf(ApplyOutcome.Applied.class);
      var applied = (ApplyOutcome.Applied) outcome;
      assertThat(applied.mayHoldOthers()).isTrue();
      Doc other = replica(8);
      other.apply(applied.effective());
      assertThat(textOf(other).toString()).isEqualTo("hello world");
    }

    @Test
    void refuses_as_a_whole_what_it_cannot_read() {
      Update before = document.state();

      assertThatThrownBy(() -> document.apply(Update.of(new byte[] {1, 1, 7, 0, 4})))
          .isInstanceOf(MalformedInputException.class);
      assertThat(document.state()).isEqualTo(before);
    }

    @Test
    void refuses_what_would_make_a_file_a_quarter_too_long() {
      assertThat(document.apply(typed(alice, 0, "x".repeat(1_250))))
          .isInstanceOf(ApplyOutcome.Applied.class);

      ApplyOutcome outcome = document.apply(typed(alice, 0, "y"));

      assertThat(outcome).isEqualTo(new ApplyOutcome.TooLarge("The file is full."));
      assertThat(textNow()).hasSize(1_250);
    }

    @Test
    void does_not_count_what_waited_in_vain_when_a_file_is_nearly_full() {
      document.apply(typed(alice, 0, "x".repeat(1_240)));
      Update late = typed(alice, 1_240, "y");
      document.apply(typed(alice, 1_241, "z".repeat(20)));

      document.giveUpWaiting(NOW.plusSeconds(1_800));
      document.giveUpWaiting(NOW.plusSeconds(3_600));

      assertThat(document.apply(late)).isInstanceOf(ApplyOutcome.Applied.class);
    }

    @Test
    void accepts_deletions_from_a_file_that_is_full() {
      document.apply(typed(alice, 0, "x".repeat(1_250)));
      StateVector before = alice.stateVector();
      textOf(alice).delete(0, 10);

      assertThat(document.apply(alice.encodeDiff(before))).isInstanceOf(ApplyOutcome.Applied.class);
    }

    @Test
    void answers_a_peer_with_just_what_it_lacks() {
      document.apply(typed(alice, 0, "hello"));

      assertThat(document.answer(alice.stateVector())).isEqualTo(Update.EMPTY);
      Doc other = replica(8);
      other.apply(document.answer(other.stateVector()));
      assertThat(textOf(other).toString()).isEqualTo("hello");
    }
  }

  @Nested
  class WhatComesTooEarly {
    private static final DocumentLimits LARGE =
        new DocumentLimits(20_000_000, 20_000_000, 4_000_000);
    private static final int HALF = 2_500_000;

    @Test
    void waits_once_and_can_be_loaded_however_it_was_stored() {
      typed(alice, 0, "lost");
      Update second = typed(alice, 4, "x".repeat(HALF));
      Update third = typed(alice, 4 + HALF, "y".repeat(HALF));
      Document large = loaded(List.of(STARTER), LARGE);
      large.apply(second);
      large.apply(third);

      Document again = loaded(List.of(large.state(), second, third), LARGE);

      assertThat(again.state()).isEqualTo(large.state());
      assertThat(again.apply(second)).isInstanceOf(ApplyOutcome.AlreadyKnown.class);
    }

    @Test
    void is_refused_beyond_what_one_message_may_let_wait() {
      typed(alice, 0, "lost");
      Document large = loaded(List.of(STARTER), LARGE);
      for (int i = 0; i < 3; i++) {
        large.apply(typed(alice, 4 + i * HALF, "x".repeat(HALF)));
      }

      Update tooMuch = typed(alice, 0, "y".repeat(HALF));

      assertThatThrownBy(() -> large.apply(tooMuch)).isInstanceOf(MalformedInputException.class);
    }

    @Test
    void is_given_up_within_half_an_hour() {
      Update lost = typed(alice, 0, "lost");
      Update early = typed(alice, 4, " words");
      document.apply(early);

      assertThat(document.giveUpWaiting(NOW.plusSeconds(14 * 60))).isZero();
      assertThat(document.giveUpWaiting(NOW.plusSeconds(16 * 60))).isZero();
      assertThat(document.giveUpWaiting(NOW.plusSeconds(32 * 60))).isEqualTo(1);

      document.apply(lost);
      assertThat(textNow()).isEqualTo("lost");
      document.apply(early);
      assertThat(textNow()).isEqualTo("lost words");
    }
  }

  @Nested
  class LoggedByAnotherNode {
    private final Doc bob = replica(8);

    @Test
    void is_part_of_the_document_whatever_the_limits_say() {
      ApplyOutcome outcome = document.applyLogged(typed(bob, 0, "x".repeat(11_000)));

      assertThat(outcome).isInstanceOf(ApplyOutcome.Applied.class);
      assertThat(textNow()).hasSize(11_000);
    }

    @Test
    void counts_for_what_comes_next() {
      document.apply(typed(alice, 0, "x".repeat(100)));
      document.applyLogged(typed(bob, 0, "x".repeat(1_150)));

      assertThat(document.apply(typed(alice, 0, "y"))).isInstanceOf(ApplyOutcome.TooLarge.class);
    }

    @Test
    void is_not_applied_if_it_contradicts_what_is_known() {
      document.apply(typed(alice, 0, "mine"));
      Update state = document.state();

      ApplyOutcome outcome = document.applyLogged(typed(replica(7), 0, "other"));

      assertThat(outcome).isEqualTo(new ApplyOutcome.ClientIdClash(7));
      assertThat(document.state()).isEqualTo(state);
    }
  }

  @Nested
  class HeldAtALimit {
    private static final int KEYSTROKES = 200;
    private static final int CHARS = 400_000;

    @Test
    void a_file_costs_no_copy_of_the_document_per_keystroke() {
      Document full = loaded(List.of(STARTER), new DocumentLimits(CHARS, 20_000_000, 1_000_000));
      int hardLimit = CHARS / 4 * 5;
      full.apply(typed(alice, 0, "x".repeat(hardLimit - 1)));

      long bytes = allocatedByTyping(full);

      assertThat(bytes).isLessThan(30L * hardLimit);
      assertThat(full.apply(typed(alice, 0, "y"))).isInstanceOf(ApplyOutcome.Applied.class);
      assertThat(full.apply(typed(alice, 0, "z"))).isInstanceOf(ApplyOutcome.TooLarge.class);
    }

    @Test
    void a_document_is_not_written_out_per_keystroke() {
      Document full = loaded(List.of(STARTER), new DocumentLimits(20_000_000, CHARS, 1_000_000));
      int hardLimit = CHARS / 4 * 5;
      full.apply(typed(alice, 0, "x".repeat(hardLimit - 400)));

      long bytes = allocatedByTyping(full);

      assertThat(bytes).isLessThan(10L * hardLimit);
      assertThat(full.apply(typed(alice, 0, "y".repeat(CHARS / 32))))
          .isInstanceOf(ApplyOutcome.TooLarge.class);
    }

    /** Types a letter and takes it back, again and again. */
    private long allocatedByTyping(Document full) {
      List<Update> keystrokes = new ArrayList<>();
      alice.observeUpdates(keystrokes::add);
      for (int i = 0; i < KEYSTROKES; i++) {
        textOf(alice).insert(100, "y");
        textOf(alice).delete(100, 1);
      }
      var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadAllocatedBytes();
      for (Update keystroke : keystrokes) {
        assertThat(full.apply(keystroke)).isInstanceOf(ApplyOutcome.Applied.class);
      }
      return threads.getCurrentThreadAllocatedBytes() - before;
    }
  }

  @Nested
  class WholeTexts {

    @Test
    void are_merged_with_what_others_did_since_that_version() {
      document.apply(typed(alice, 0, "one two three"));
      long version = document.read(MAIN).orElseThrow().version();
      document.apply(typed(alice, 0, "zero "));

      EditOutcome outcome = document.write(MAIN, "one 2 three", Optional.of(version));

      assertThat(outcome).isInstanceOf(Edited.class);
      assertThat(textNow()).isEqualTo("zero one 2 three");
    }

    @Test
    void of_a_version_never_given_out_are_refused() {
      assertThat(document.write(MAIN, "x", Optional.of(17L)))
          .isInstanceOf(EditOutcome.VersionUnknown.class);
      assertThat(textNow()).isEmpty();
    }

    @Test
    void reach_replicas_as_an_ordinary_change() {
      document.apply(typed(alice, 0, "abc"));

      var edited = (Edited) document.write(MAIN, "abXc", Optional.empty());
      alice.apply(edited.change().orElseThrow());

      assertThat(textOf(alice).toString()).isEqualTo("abXc");
    }

    @Test
    void get_line_feeds_only() {
      document.write(MAIN, "a\r\nb\rc", Optional.empty());

      assertThat(textNow()).isEqualTo("a\nb\nc");
    }

    @Test
    void beyond_the_limit_change_nothing() {
      assertThat(document.write(MAIN, "x".repeat(1_251), Optional.empty()))
          .isEqualTo(new EditOutcome.TooLarge("The file is full."));
      assertThat(textNow()).isEmpty();
    }

    @Test
    void up_to_the_limit_replace_whatever_was_there() {
      document.write(MAIN, "y".repeat(1_000), Optional.empty());
      document.write(MAIN, "x".repeat(1_250), Optional.empty());

      assertThat(textNow()).isEqualTo("x".repeat(1_250));
    }

    @Test
    void beyond_the_limit_may_become_shorter() {
      document.write(MAIN, "y".repeat(1_250), Optional.empty());
      var stricter =
          loaded(List.of(document.state()), new DocumentLimits(100, 1_000_000, 1_000_000));

      assertThat(stricter.write(MAIN, "z".repeat(1_000), Optional.empty()))
          .isInstanceOf(Edited.class);
    }

    @Test
    void without_a_version_are_taken_as_a_change_of_the_text_that_fits_best() {
      document.apply(typed(alice, 0, "one\ntwo\nthree\n"));
      TextDraft draft = document.draft(MAIN).orElseThrow();
      document.apply(typed(alice, 0, "zero\n"));
      draft.hasSeen(document.read(MAIN).orElseThrow());
      document.apply(typed(alice, 0, "before\n"));

      draft.write("one\ntwo!\nthree\n", Optional.empty());

      assertThat(textNow()).isEqualTo("before\nzero\none\ntwo!\nthree\n");
    }

    @Test
    void from_somebody_who_never_hears_of_others_keep_what_the_others_do() {
      TextDraft draft = document.draft(MAIN).orElseThrow();
      draft.write("mine", Optional.empty());
      alice.apply(document.answer(alice.stateVector()));
      document.apply(typed(alice, 0, "others' "));

      draft.write("mine too", Optional.empty());
      draft.write("mine, too", Optional.empty());

      assertThat(textNow()).isEqualTo("others' mine, too");
    }

    @Test
    void are_written_under_an_id_drawn_at_each_load() {
      document.write(MAIN, "a", Optional.empty());
      Document again =
          Document.load(
              document.id(), List.of(document.state()), LIMITS, new SplittableRandom(99), NOW);
      again.write(MAIN, "ab", Optional.empty());

      assertThat(again.stateVector().clients()).hasSize(3);
    }
  }
}
