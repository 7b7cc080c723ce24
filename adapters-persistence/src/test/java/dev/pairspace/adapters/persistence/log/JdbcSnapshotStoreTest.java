package dev.pairspace.adapters.persistence.log;

import dev.pairspace.adapters.persistence.TestDatabase;
import dev.pairspace.application.port.SnapshotStore;
import dev.pairspace.application.port.SnapshotStoreContract;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;

class JdbcSnapshotStoreTest extends SnapshotStoreContract {

  private static TestDatabase database;

  @BeforeAll
  static void createDatabase() {
    database = TestDatabase.migrated();
  }

  @Override
  protected SnapshotStore store() {
    return new JdbcSnapshotStore(database.dataSource());
  }

  @Override
  protected void createWithLogUpTo(DocumentId document, int lastSeq) {
    new TestDocuments(database).create(document, new LoggedUpdate(Update.EMPTY, "anybody"));
    database.execute(
        """
        INSERT INTO document_update (document_id, seq, payload, author)
          SELECT document_id, n, payload, author
          FROM document_update, generate_series(2, %1$d) AS n WHERE document_id = '%2$s';
        UPDATE document SET last_seq = %1$d WHERE id = '%2$s'"""
            .formatted(lastSeq, document));
  }

  @Override
  protected void delete(DocumentId document) {
    new TestDocuments(database).delete(document);
  }

  @Override
  protected List<Long> keptSeqs(DocumentId document) {
    Object joined =
        database.query(
            """
            SELECT string_agg(covers_seq::text, ',' ORDER BY covers_seq)
            FROM document_snapshot WHERE document_id = '%s'"""
                .formatted(document));
    return Stream.of(joined.toString().split(",")).map(Long::valueOf).toList();
  }
}
