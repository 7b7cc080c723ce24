package dev.pairspace.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.pairspace.domain.crdt.Delta;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.YMap;
import dev.pairspace.domain.crdt.YText;
import dev.pairspace.domain.crdt.encoding.Any;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import dev.pairspace.domain.document.EditOutcome.Edited;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DocumentTest {
  private static final FileId MAIN = new FileId("0123456789ab");
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final DocumentLimits LIMITS = new DocumentLimits(1_000, 20_000, 8_000);
  private static final Update STARTER = StarterContent.of(Language.PLAINTEXT, NOW, MAIN);

  private final Document document = loaded(List.of(STARTER));
  private final Doc alice = replica(7);

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

  @Nested
  class Embeds {
    private static final char PLACE = '\uFFFC';

    @BeforeEach
    void a_picture_is_in_the_text() {
      document.apply(typed(alice, 0, "hello world"));
      embedBefore(6);
    }

    @Test
    void are_one_character_of_the_text() {
      assertThat(textNow()).isEqualTo("hello " + PLACE + "world");
      assertThat(document.lengthOf(MAIN)).isEqualTo(12);
    }

    @Test
    void stay_where_they_are_when_others_send_whole_texts() {
      document.write(MAIN, "hello " + PLACE + "world!", Optional.empty());

      assertThat(deltaNow()).containsExactly("hello ", "embed", "world!");
    }

    @Test
    void stay_when_everything_around_them_is_replaced() {
      embedBefore(8);
      document.write(MAIN, "1\n2" + PLACE + "3" + PLACE + "4\n5", Optional.empty());

      assertThat(deltaNow()).containsExactly("1\n2", "embed", "3", "embed", "4\n5");
    }

    @Test
    void go_when_their_character_is_removed() {
      document.write(MAIN, "hello world", Optional.empty());

      assertThat(deltaNow()).containsExactly("hello world");
    }

    @Test
    void count_for_those_who_change_an_older_version() {
      long version = document.read(MAIN).orElseThrow().version();
      embedBefore(0);

      document.write(MAIN, "hello " + PLACE + "World", Optional.of(version));

      assertThat(deltaNow()).containsExactly("embed", "hello ", "embed", "World");
    }

    @Test
    void count_in_places() {
      assertThat(document.positionInMainFile(document.placeAt(MAIN, 8))).hasValue(8);
    }

    /** As Yjs writes {@code insertEmbed} before a letter of Alice's. */
    private void embedBefore(int letter) {
      var update = new ByteWriter();
      update.writeVarUint(1);
      update.writeVarUint(1);
      update.writeVarUint(20 + letter);
      update.writeVarUint(0);
      update.writeUint8(letter > 0 ? 0xC5 : 0x45);
      if (letter > 0) {
        update.writeVarUint(7);
        update.writeVarUint(letter - 1);
      }
      update.writeVarUint(7);
      update.writeVarUint(letter);
      update.writeString("{\"image\":1}");
      update.writeVarUint(0);
      assertThat(document.apply(Update.of(update.toBytes())))
          .isInstanceOf(ApplyOutcome.Applied.class);
    }

    private List<String> deltaNow() {
      Doc reader = replica(99);
      reader.apply(document.state());
      return textOf(reader).toDelta().stream()
          .map(delta -> delta instanceof Delta.Insert insert ? insert.text() : "embed")
          .toList();
    }
  }

  @Nested
  class FilesOfTheDocument {

    @Test
    void are_found_whatever_the_case_of_their_name() {
      document.create(new FileId("b"), new FileName("src/App.py"), Language.PYTHON, "x", NOW);

      assertThat(document.find(new FileName("SRC/app.PY")))
          .map(DocumentFile::id)
          .contains(new FileId("b"));
      assertThat(document.read(new FileId("b")).orElseThrow().text()).isEqualTo("x");
    }

    @Test
    void of_the_same_name_are_told_apart() {
      StateVector before = alice.stateVector();
      YMap second = alice.map("files").setMap("b");
      second.set("name", Any.of("MAIN.txt"));
      second.set("createdAt", Any.of((double) NOW.plusSeconds(1).toEpochMilli()));
      second.setText("text");
      document.apply(alice.encodeDiff(before));

      assertThat(document.files().files())
          .extracting(file -> file.name().value())
          .containsExactly("main.txt", "MAIN (2).txt");
    }

    @Test
    void of_a_foreign_shape_are_passed_over() {
      StateVector before = alice.stateVector();
      alice.map("files").set("odd", Any.of("no map"));
      YMap nameless = alice.map("files").setMap("nameless");
      nameless.set("name", Any.of("../etc/passwd"));
      nameless.setText("text");
      document.apply(alice.encodeDiff(before));

      assertThat(document.files().files())
          .extracting(file -> file.name().value())
          .containsExactlyInAnyOrder("main.txt", "unnamed.txt");
    }
  }

  private String textNow() {
    return document.read(MAIN).orElseThrow().text();
  }

  private static Document loaded(List<Update> stored) {
    return loaded(stored, LIMITS);
  }

  private static Document loaded(List<Update> stored, DocumentLimits limits) {
    return Document.load(
        new DocumentId(new UUID(1, 2)), stored, limits, new SplittableRandom(1), NOW);
  }

  private static Doc replica(long client) {
    Doc doc = Doc.create(DocOptions.forClient(client));
    doc.apply(STARTER);
    return doc;
  }

  private static YText textOf(Doc doc) {
    return new Files(doc).text(MAIN).orElseThrow();
  }

  private static Update typed(Doc doc, int index, String text) {
    StateVector before = doc.stateVector();
    textOf(doc).insert(index, text);
    return doc.encodeDiff(before);
  }
}
