package dev.pairspace.adapters.persistence.log;

import static dev.pairspace.adapters.persistence.log.TestLog.append;
import static dev.pairspace.adapters.persistence.log.TestLog.contents;
import static dev.pairspace.adapters.persistence.log.TestLog.logged;
import static dev.pairspace.adapters.persistence.log.TestLog.randomId;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.persistence.TestDatabase;
import dev.pairspace.application.port.UpdateLog.AppendOutcome;
import dev.pairspace.application.port.UpdateLog.AppendOutcome.Committed;
import dev.pairspace.application.port.UpdateLog.LogEntry;
import dev.pairspace.application.port.UpdateLog.LogRead;
import dev.pairspace.domain.document.DocumentId;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several nodes write to one database, even to the same documents. */
class SeveralNodesTest {

  private static final int NODES = 3;
  private static final int DOCUMENTS = 5;
  private static final int UPDATES = 1200;

  private final TestDatabase database = TestDatabase.migrated();
  private final List<LogPersistence> nodes =
      IntStream.range(0, NODES).mapToObj(i -> TestLog.open(database.dataSource())).toList();

  @AfterEach
  void close() throws InterruptedException {
    for (LogPersistence node : nodes) {
      assertThat(node.close(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void numbers_have_no_gaps_and_are_in_the_order_of_commits() {
    var documents = IntStream.range(0, DOCUMENTS).mapToObj(i -> newDocument()).toList();
    List<Written> written = new ArrayList<>();

    for (int i = 0; i < UPDATES; i++) {
      var document = documents.get(i * 3 % DOCUMENTS);
      var content = "n" + i % NODES + "-" + i;
      written.add(new Written(document, content, append(nodes.get(i % NODES), document, content)));
    }

    Map<DocumentId, List<Long>> seqs =
        written.stream()
            .collect(groupingBy(Written::document, mapping(Written::lastSeq, toList())));
    for (DocumentId document : documents) {
      int count = seqs.get(document).size();
      assertThat(seqs.get(document))
          .containsExactlyInAnyOrderElementsOf(
              LongStream.rangeClosed(2, count + 1).boxed().toList());
      assertEachContentIsWhereItsNumberSays(document, written);
    }
  }

  @Test
  void each_node_reads_what_another_one_has_committed() {
    var document = newDocument();

    TestLog.outcomeOf(append(nodes.get(0), document, "from the first node"));

    assertThat(contents(nodes.get(2), document)).containsExactly("first", "from the first node");
  }

  @Test
  void no_update_is_older_than_the_one_before_although_its_transaction_began_earlier()
      throws Exception {
    var document = newDocument();
    try (Connection slow = database.dataSource().getConnection();
        Statement statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      statement.execute("SELECT now()");
      TestLog.outcomeOf(append(nodes.get(0), document, "of a faster node"));
      statement.execute(
          """
          UPDATE document SET last_seq = 3 WHERE id = '%1$s';
          INSERT INTO document_update (document_id, seq, payload, author)
          VALUES ('%1$s', 3, 'slow', 'bob')"""
              .formatted(document));
      slow.commit();
    }

    var read = (LogRead.Found) nodes.get(1).updateLog().read(document, 0, 3);

    assertThat(read.entries())
        .extracting(LogEntry::committedAt)
        .isSortedAccordingTo(Comparator.naturalOrder());
  }

  private void assertEachContentIsWhereItsNumberSays(DocumentId document, List<Written> written) {
    var stored = contents(nodes.get(0), document);
    for (Written one : written) {
      if (one.document().equals(document)) {
        assertThat(stored.get((int) one.lastSeq() - 1)).isEqualTo(one.content());
      }
    }
  }

  private DocumentId newDocument() {
    var document = randomId();
    new TestDocuments(database).create(document, logged("first"));
    return document;
  }

  private record Written(
      DocumentId document, String content, CompletionStage<AppendOutcome> stage) {
    long lastSeq() {
      return ((Committed) TestLog.outcomeOf(stage)).lastSeq();
    }
  }
}
