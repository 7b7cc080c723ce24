package dev.pairspace.application.port;

import dev.pairspace.application.port.SnapshotStore.DocumentSnapshot;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import java.util.Collections;
import java.util.List;

class InMemorySnapshotStoreTest extends SnapshotStoreContract {

  private static final LoggedUpdate ANYTHING = new LoggedUpdate(Update.EMPTY, "anybody");

  private final InMemoryUpdateLog log = new InMemoryUpdateLog();
  private final InMemorySnapshotStore store = new InMemorySnapshotStore(log);

  @Override
  protected SnapshotStore store() {
    return store;
  }

  @Override
  protected void createWithLogUpTo(DocumentId document, int lastSeq) {
    log.create(document, ANYTHING);
    if (lastSeq > 1) {
      log.append(document, Collections.nCopies(lastSeq - 1, ANYTHING));
    }
  }

  @Override
  protected void delete(DocumentId document) {
    log.delete(document);
  }

  @Override
  protected List<Long> keptSeqs(DocumentId document) {
    return store.kept(document).stream().map(DocumentSnapshot::coversSeq).toList();
  }
}
