package dev.pairspace.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.application.port.UpdateLog.AppendOutcome.Committed;
import dev.pairspace.application.port.UpdateLog.AppendOutcome.DocumentGone;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every update log promises. */
public abstract class UpdateLogContract extends LogReadingContract {
  @Test
  void an_append_is_answered_with_the_number_of_its_last_update() {
    var document = newDocument("first");

    var outcome = outcomeOf(log().append(document, List.of(logged("a"), logged("b"))));

    assertThat(outcome).isEqualTo(new Committed(3));
  }

  @Test
  void what_was_called_committed_is_read_in_the_order_of_its_numbers() {
    var document = newDocument("1");

    for (int i = 2; i <= 30; i++) {
      outcomeOf(log().append(document, List.of(logged(Integer.toString(i)))));
    }

    var expected = IntStream.rangeClosed(1, 30).mapToObj(i -> update(Integer.toString(i))).toList();
    assertThat(readAfter(document, 0)).contains(new LogContents(expected, 30));
  }

  @Test
  void appends_of_one_document_are_committed_in_the_order_of_their_calls() {
    var document = newDocument("1");

    var stages =
        IntStream.rangeClosed(2, 300)
            .mapToObj(i -> log().append(document, List.of(logged(Integer.toString(i)))))
            .toList();

    assertThat(stages.stream().map(UpdateLogContract::outcomeOf))
        .isEqualTo(LongStream.rangeClosed(2, 300).mapToObj(Committed::new).toList());
    var expected =
        IntStream.rangeClosed(1, 300).mapToObj(i -> update(Integer.toString(i))).toList();
    assertThat(readAfter(document, 0)).contains(new LogContents(expected, 300));
  }

  @Test
  void updates_of_an_unknown_document_are_answered_with_that() {
    var outcome = outcomeOf(log().append(randomId(), List.of(logged("lost"))));

    assertThat(outcome).isInstanceOf(DocumentGone.class);
  }

  @Test
  void updates_of_a_deleted_document_are_answered_with_that_and_hold_nobody_up() {
    var deleted = newDocument("one");
    var other = newDocument("one");
    delete(deleted);

    var before = log().append(other, List.of(logged("before")));
    var lost = log().append(deleted, List.of(logged("lost")));
    var after = log().append(other, List.of(logged("after")));

    assertThat(outcomeOf(lost)).isInstanceOf(DocumentGone.class);
    assertThat(outcomeOf(before)).isEqualTo(new Committed(2));
    assertThat(outcomeOf(after)).isEqualTo(new Committed(3));
  }

  @Test
  void nothing_waits_once_everything_is_committed() {
    var document = newDocument("first");

    outcomeOf(log().append(document, List.of(logged("more"))));

    assertThat(log().backlog().updates()).isZero();
    assertThat(log().backlog().bytes()).isZero();
    assertThat(log().backlog().age()).isZero();
  }

  @Test
  void what_is_committed_is_counted() {
    var document = newDocument("first");
    var before = log().achievement();

    outcomeOf(log().append(document, List.of(logged("four"), logged("three"))));

    var after = log().achievement();
    assertThat(after.updates() - before.updates()).isEqualTo(2);
    assertThat(after.bytes() - before.bytes()).isEqualTo("fourthree".length());
    assertThat(after.commits() - before.commits()).isOne();
    assertThat(after.timeInCommits()).isGreaterThan(before.timeInCommits());
    assertThat(after.setAside()).isEqualTo(before.setAside());
  }

  @Test
  void what_is_set_aside_is_counted_apart() {
    var before = log().achievement();

    outcomeOf(log().append(randomId(), List.of(logged("lost"))));

    var after = log().achievement();
    assertThat(after.setAside() - before.setAside()).isOne();
    assertThat(after.updates()).isEqualTo(before.updates());
  }

  @Test
  void an_append_without_an_update_is_refused() {
    var document = newDocument("first");

    assertThatThrownBy(() -> log().append(document, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void many_threads_share_a_document_and_each_number_is_given_once() {
    var document = newDocument("first");

    var lastSeqs =
        IntStream.range(0, 400)
            .parallel()
            .mapToObj(i -> outcomeOf(log().append(document, List.of(logged("u" + i)))))
            .map(outcome -> ((Committed) outcome).lastSeq())
            .sorted()
            .toList();

    assertThat(lastSeqs).isEqualTo(LongStream.rangeClosed(2, 401).boxed().toList());
    assertThat(readAfter(document, 0).orElseThrow().updates()).hasSize(401).doesNotHaveDuplicates();
  }
}
