package dev.pairspace.application.port;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.application.port.UpdateLog.AppendOutcome;
import dev.pairspace.application.port.UpdateLog.LogEntry;
import dev.pairspace.application.port.UpdateLog.LogRead;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every update log promises of what can be read from it. */
public abstract class LogReadingContract {
  protected static final String ALICE = "member-alice";

  protected abstract UpdateLog log();

  /** Brings about a document with its first update, as the creation of a room does. */
  protected abstract void create(DocumentId document, LoggedUpdate first);

  /** Deletes a document, as the deletion of its room does. */
  protected abstract void delete(DocumentId document);

  /** Takes an update out of a log, which should never happen. */
  protected abstract void lose(DocumentId document, long seq);

  /** By the clock that tells when something was committed. */
  protected abstract Instant storeTime();

  @Test
  void a_piece_has_no_more_entries_than_asked_for_and_says_where_the_log_ends() {
    var document = newDocument("1");
    outcomeOf(log().append(document, List.of(logged("2"), logged("3"), logged("4"))));

    var piece = read(document, 1, 2);

    assertThat(piece.entries()).extracting(LogEntry::seq).containsExactly(2L, 3L);
    assertThat(piece.entries())
        .extracting(LogEntry::payload)
        .containsExactly(update("2"), update("3"));
    assertThat(piece.lastSeq()).isEqualTo(4);
  }

  @Test
  void a_piece_ends_with_the_entry_that_makes_it_large_enough() {
    var document = newDocument("1");
    int half = UpdateLog.PIECE_BYTES / 2;
    outcomeOf(log().append(document, IntStream.range(2, 7).mapToObj(i -> big(i, half)).toList()));

    var piece = read(document, 1, 100);

    assertThat(piece.entries()).extracting(LogEntry::seq).containsExactly(2L, 3L);
    assertThat(piece.lastSeq()).isEqualTo(6);
  }

  @Test
  void an_entry_that_is_larger_than_a_piece_is_one_alone() {
    var document = newDocument("1");
    var larger = big(2, UpdateLog.PIECE_BYTES + 1);
    outcomeOf(log().append(document, List.of(larger, logged("3"))));

    var piece = read(document, 1, 100);

    assertThat(piece.entries()).extracting(LogEntry::payload).containsExactly(larger.payload());
  }

  @Test
  void each_entry_tells_its_author_and_when_it_was_committed() {
    var beforeAll = storeTime();
    var document = newDocument("1");
    var before = storeTime();
    var ofBob = new LoggedUpdate(update("2"), "member-bob");
    outcomeOf(log().append(document, List.of(ofBob, logged("3"))));
    var after = storeTime();

    var entries = read(document, 0, 3).entries();

    assertThat(entries).extracting(LogEntry::author).containsExactly(ALICE, "member-bob", ALICE);
    assertThat(entries.get(0).committedAt()).isBetween(beforeAll, before);
    assertThat(entries.get(1).committedAt()).isBetween(before, after);
    assertThat(entries.get(2).committedAt()).isBetween(entries.get(1).committedAt(), after);
  }

  @Test
  void a_log_with_a_hole_is_not_taken_for_the_document() {
    var document = newDocument("1");
    outcomeOf(log().append(document, List.of(logged("2"), logged("3"))));

    lose(document, 2);

    assertThatThrownBy(() -> read(document, 0, 10))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("hole");
    assertThatThrownBy(() -> read(document, 1, 1)).isInstanceOf(IllegalStateException.class);
    assertThat(read(document, 2, 10).entries()).hasSize(1);
  }

  @Test
  void a_log_without_its_end_is_not_taken_for_the_document() {
    var document = newDocument("1");
    outcomeOf(log().append(document, List.of(logged("2"))));

    lose(document, 2);

    assertThatThrownBy(() -> read(document, 1, 10)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_piece_without_an_entry_and_a_number_below_zero_are_not_asked_for() {
    var document = newDocument("1");

    assertThatThrownBy(() -> read(document, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> read(document, -1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reading_after_a_number_leaves_out_everything_up_to_it() {
    var document = newDocument("one");
    outcomeOf(log().append(document, List.of(logged("two"), logged("three"))));

    var read = readAfter(document, 2);

    assertThat(read).contains(new LogContents(List.of(update("three")), 3));
  }

  @Test
  void reading_after_the_last_number_finds_the_document_and_no_update() {
    var document = newDocument("one");

    var read = readAfter(document, 1);

    assertThat(read).contains(new LogContents(List.of(), 1));
  }

  @Test
  void reading_after_a_number_that_was_never_given_is_an_error_and_not_an_empty_answer() {
    var document = newDocument("one");

    assertThatThrownBy(() -> read(document, 2, 1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_unknown_document_is_not_found() {
    assertThat(readAfter(randomId(), 0)).isEmpty();
  }

  @Test
  void a_deleted_document_is_not_found() {
    var document = newDocument("one");

    delete(document);

    assertThat(readAfter(document, 0)).isEmpty();
  }

  @Test
  void documents_do_not_mix() {
    var one = newDocument("of one");
    var other = newDocument("of the other");

    outcomeOf(log().append(one, List.of(logged("more of one"))));

    assertThat(readAfter(other, 0)).contains(new LogContents(List.of(update("of the other")), 1));
  }

  @Test
  void every_byte_comes_back_as_it_was() {
    var document = newDocument("first");
    var allBytes = new byte[256];
    IntStream.range(0, 256).forEach(i -> allBytes[i] = (byte) i);
    var strange = new LoggedUpdate(Update.of(allBytes), ALICE);
    var big = new LoggedUpdate(Update.of(new byte[1 << 20]), ALICE);

    outcomeOf(log().append(document, List.of(strange, big)));

    assertThat(readAfter(document, 1))
        .contains(new LogContents(List.of(strange.payload(), big.payload()), 3));
  }

  @Test
  void a_log_longer_than_a_piece_is_read_whole_and_in_order() {
    var document = newDocument("1");
    var big = IntStream.range(0, 7).mapToObj(i -> big(i, 2 << 20)).toList();
    var small = IntStream.range(0, 4_500).mapToObj(i -> logged("s" + i)).toList();
    outcomeOf(log().append(document, big));
    outcomeOf(log().append(document, small));

    var expected = Stream.concat(big.stream(), small.stream()).map(LoggedUpdate::payload).toList();
    assertThat(readAfter(document, 1)).contains(new LogContents(expected, 4_508));
  }

  @Test
  void a_new_document_holds_its_first_update_as_number_one() {
    var document = newDocument("first");

    var read = readAfter(document, 0);

    assertThat(read).contains(new LogContents(List.of(update("first")), 1));
  }

  protected final DocumentId newDocument(String first) {
    var document = randomId();
    create(document, logged(first));
    return document;
  }

  protected static DocumentId randomId() {
    return new DocumentId(UUID.randomUUID());
  }

  protected static Update update(String content) {
    return Update.of(content.getBytes(StandardCharsets.UTF_8));
  }

  protected static LoggedUpdate big(int first, int bytes) {
    var content = new byte[bytes];
    content[0] = (byte) first;
    return new LoggedUpdate(Update.of(content), ALICE);
  }

  protected static LoggedUpdate logged(String content) {
    return new LoggedUpdate(update(content), ALICE);
  }

  protected LogRead.Found read(DocumentId document, long after, int limit) {
    return (LogRead.Found) log().read(document, after, limit);
  }

  protected Optional<LogContents> readAfter(DocumentId document, long afterSeq) {
    return LogContents.after(log(), document, afterSeq);
  }

  /** Waits for what became of an append; fails after half a minute. */
  protected static AppendOutcome outcomeOf(CompletionStage<AppendOutcome> stage) {
    return stage.toCompletableFuture().orTimeout(30, SECONDS).join();
  }
}
