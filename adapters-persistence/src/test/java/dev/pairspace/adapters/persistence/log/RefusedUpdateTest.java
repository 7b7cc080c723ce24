package dev.pairspace.adapters.persistence.log;

import static dev.pairspace.adapters.persistence.log.TestLog.append;
import static dev.pairspace.adapters.persistence.log.TestLog.contents;
import static dev.pairspace.adapters.persistence.log.TestLog.logged;
import static dev.pairspace.adapters.persistence.log.TestLog.loggedBy;
import static dev.pairspace.adapters.persistence.log.TestLog.outcomeOf;
import static dev.pairspace.adapters.persistence.log.TestLog.randomId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.persistence.TestDatabase;
import dev.pairspace.application.port.UpdateLog.AppendOutcome;
import dev.pairspace.application.port.UpdateLog.AppendOutcome.Committed;
import dev.pairspace.application.port.UpdateLog.AppendOutcome.SetAside;
import dev.pairspace.domain.document.DocumentId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One document's trouble is its own. */
class RefusedUpdateTest {

  private final TestDatabase database = TestDatabase.migrated();
  private LogPersistence log;

  @BeforeEach
  void open() {
    database.execute("ALTER TABLE document_update ADD CHECK (author <> 'poisoner')");
    log = TestLog.open(database.dataSource());
  }

  @AfterEach
  void close() throws InterruptedException {
    assertThat(log.close(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void only_the_offender_of_a_batch_is_set_aside() throws Exception {
    var documents = IntStream.range(0, 12).mapToObj(i -> newDocument()).toList();
    List<CompletionStage<AppendOutcome>> good = new ArrayList<>();

    CompletionStage<AppendOutcome> poison;
    try (var blocked = new LockedDocument(documents.get(0))) {
      good.add(append(log, documents.get(0), "gathers a batch behind it"));
      documents.forEach(document -> good.add(append(log, document, "before")));
      poison = log.updateLog().append(documents.get(5), List.of(loggedBy("poisoner", "poison")));
      documents.forEach(document -> good.add(append(log, document, "after")));
      blocked.release();
    }

    assertThat(outcomeOf(poison)).isInstanceOf(SetAside.class);
    assertThat(good.stream().map(TestLog::outcomeOf)).allMatch(Committed.class::isInstance);
    assertThat(contents(log, documents.get(5))).containsExactly("first", "before", "after");
    assertThat(contents(log, documents.get(11))).containsExactly("first", "before", "after");
  }

  @Test
  void a_refusal_tells_the_code_and_nothing_of_the_content() {
    var document = newDocument();

    var outcome =
        outcomeOf(log.updateLog().append(document, List.of(loggedBy("poisoner", "my secret"))));

    assertThat(((SetAside) outcome).reason()).contains("23514").doesNotContain("secret");
  }

  @Test
  void numbers_have_no_gap_where_an_update_was_refused() {
    var document = newDocument();

    outcomeOf(log.updateLog().append(document, List.of(loggedBy("poisoner", "poison"))));

    assertThat(outcomeOf(append(log, document, "next"))).isEqualTo(new Committed(2));
  }

  @Test
  void a_document_whose_row_stays_locked_holds_nobody_up_and_is_stored_later_in_order()
      throws Exception {
    var stuck = newDocument();
    var free = newDocument();
    List<CompletionStage<AppendOutcome>> waiting = new ArrayList<>();

    try (var lock = new LockedDocument(stuck)) {
      waiting.add(append(log, stuck, "one"));
      waiting.add(append(log, stuck, "two"));
      assertThat(outcomeOf(append(log, free, "meanwhile"))).isEqualTo(new Committed(2));
      waiting.add(append(log, stuck, "three"));
      assertThat(outcomeOf(append(log, free, "still"))).isEqualTo(new Committed(3));

      assertThat(waiting).noneMatch(stage -> stage.toCompletableFuture().isDone());
      assertThat(log.updateLog().backlog().updates()).isEqualTo(3);
      assertThat(log.updateLog().backlog().age()).isPositive();
      lock.release();
    }

    assertThat(waiting.stream().map(TestLog::outcomeOf))
        .containsExactly(new Committed(2), new Committed(3), new Committed(4));
    assertThat(contents(log, stuck)).containsExactly("first", "one", "two", "three");
  }

  @Test
  void a_schema_that_is_out_of_order_for_a_while_costs_no_update() {
    var document = newDocument();
    database.execute("ALTER TABLE document_update RENAME TO elsewhere");

    var stage = append(log, document, "patient");
    database.execute("ALTER TABLE elsewhere RENAME TO document_update");

    assertThat(outcomeOf(stage)).isEqualTo(new Committed(2));
  }

  private DocumentId newDocument() {
    var document = randomId();
    new TestDocuments(database).create(document, logged("first"));
    return document;
  }

  /** A document's row under somebody's lock. */
  private final class LockedDocument implements AutoCloseable {

    private final Connection connection;

    LockedDocument(DocumentId document) throws SQLException {
      connection = database.dataSource().getConnection();
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SELECT FROM document WHERE id = '" + document + "' FOR UPDATE");
      }
    }

    void release() throws SQLException {
      connection.rollback();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
