package dev.pairspace.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.application.port.SnapshotStore.DocumentSnapshot;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every snapshot store promises. */
public abstract class SnapshotStoreContract {

  protected abstract SnapshotStore store();

  /** Brings about a document whose log ends with the given number, at least 1. */
  protected abstract void createWithLogUpTo(DocumentId document, int lastSeq);

  protected abstract void delete(DocumentId document);

  /** Which numbers the kept snapshots of a document cover, ascending. */
  protected abstract List<Long> keptSeqs(DocumentId document);

  @Test
  void a_document_starts_without_a_snapshot() {
    var document = documentWithLogUpTo(1);

    assertThat(store().newest(document)).isEmpty();
  }

  @Test
  void an_unknown_document_has_none() {
    assertThat(store().newest(randomId())).isEmpty();
  }

  @Test
  void a_kept_snapshot_comes_back_as_it_was() {
    var document = documentWithLogUpTo(3);
    var snapshot = snapshot(3, 7, 0, -1, 127);

    store().save(document, snapshot);

    assertThat(store().newest(document)).contains(snapshot);
  }

  @Test
  void the_one_that_covers_most_is_the_newest() {
    var document = documentWithLogUpTo(9);
    store().save(document, snapshot(4, 1));
    store().save(document, snapshot(9, 2));

    assertThat(store().newest(document)).contains(snapshot(9, 2));
  }

  @Test
  void behind_the_newest_is_the_one_before() {
    var document = documentWithLogUpTo(9);
    store().save(document, snapshot(4, 1));
    store().save(document, snapshot(9, 2));

    assertThat(store().newestBefore(document, 9)).contains(snapshot(4, 1));
    assertThat(store().newestBefore(document, 4)).isEmpty();
  }

  @Test
  void to_load_a_document_is_to_read_its_newest_snapshot_and_what_came_later() {
    var document = documentWithLogUpTo(9);
    long wholeLog = store().bytesToLoad(document);

    store().save(document, snapshot(4, 1, 2, 3));
    long snapshotAndTail = store().bytesToLoad(document);
    store().save(document, snapshot(9, 1, 2, 3));

    assertThat(wholeLog).isGreaterThan(snapshotAndTail);
    assertThat(snapshotAndTail).isGreaterThan(3);
    assertThat(store().bytesToLoad(document)).isEqualTo(3);
    assertThat(store().bytesToLoad(randomId())).isZero();
  }

  @Test
  void one_that_covers_less_than_the_newest_is_ignored() {
    var document = documentWithLogUpTo(9);
    store().save(document, snapshot(9, 1));

    store().save(document, snapshot(4, 2));

    assertThat(store().newest(document)).contains(snapshot(9, 1));
  }

  @Test
  void one_that_covers_as_much_as_the_newest_is_ignored() {
    var document = documentWithLogUpTo(9);
    store().save(document, snapshot(9, 1));

    store().save(document, snapshot(9, 2));

    assertThat(store().newest(document)).contains(snapshot(9, 1));
  }

  @Test
  void the_last_two_are_kept() {
    var document = documentWithLogUpTo(9);

    store().save(document, snapshot(3, 1));
    store().save(document, snapshot(6, 2));
    store().save(document, snapshot(9, 3));

    assertThat(keptSeqs(document)).containsExactly(6L, 9L);
  }

  @Test
  void one_that_claims_more_than_the_log_holds_is_refused() {
    var document = documentWithLogUpTo(3);

    assertThatThrownBy(() -> store().save(document, snapshot(4, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store().newest(document)).isEmpty();
  }

  @Test
  void a_snapshot_of_a_deleted_document_is_not_kept() {
    var document = documentWithLogUpTo(3);
    store().save(document, snapshot(2, 1));
    delete(document);

    store().save(document, snapshot(3, 1));

    assertThat(store().newest(document)).isEmpty();
  }

  @Test
  void documents_do_not_mix() {
    var one = documentWithLogUpTo(2);
    var other = documentWithLogUpTo(2);

    store().save(one, snapshot(2, 1));

    assertThat(store().newest(other)).isEmpty();
  }

  private DocumentId documentWithLogUpTo(int lastSeq) {
    var document = randomId();
    createWithLogUpTo(document, lastSeq);
    return document;
  }

  private static DocumentId randomId() {
    return new DocumentId(UUID.randomUUID());
  }

  private static DocumentSnapshot snapshot(long coversSeq, int... content) {
    var bytes = new byte[content.length];
    for (int i = 0; i < content.length; i++) {
      bytes[i] = (byte) content[i];
    }
    return new DocumentSnapshot(coversSeq, Update.of(bytes), coversSeq - 1);
  }
}
