package dev.pairspace.application.port;

import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.document.DocumentId;
import java.util.Optional;

/**
 * Merged states of documents, so that loading need not read the whole log. The last two of each are
 * kept.
 */
public interface SnapshotStore {

  /**
   * The snapshot that covers most of the document's log, if there is one. Blocks.
   *
   * @throws StorageUnavailableException if the store cannot answer now
   */
  default Optional<DocumentSnapshot> newest(DocumentId document) {
    return newestBefore(document, Long.MAX_VALUE);
  }

  /**
   * The snapshot that covers most among those that cover less than a number: what there is to fall
   * back on if a newer one cannot be read. Blocks.
   *
   * @param coversSeq exclusive
   * @throws StorageUnavailableException if the store cannot answer now
   */
  Optional<DocumentSnapshot> newestBefore(DocumentId document, long coversSeq);

  /**
   * How much has to be read to load a document: its newest snapshot and the log behind it; 0 if
   * there is no such document. Blocks.
   *
   * @throws StorageUnavailableException if the store cannot answer now
   */
  long bytesToLoad(DocumentId document);

  /**
   * Keeps a snapshot. Does nothing if one that covers as much is there already, or if the document
   * is gone. Blocks.
   *
   * @throws IllegalArgumentException if it claims to cover more than the log holds: what is
   *     appended later would be taken for absorbed, and lost
   * @throws StorageUnavailableException if the store cannot answer now
   */
  void save(DocumentId document, DocumentSnapshot snapshot);

  /**
   * One merged state.
   *
   * @param coversSeq every update of the log up to and including this number is absorbed in {@code
   *     state}, but for those that could not be read
   * @param unreadable how many could not be read
   */
  record DocumentSnapshot(long coversSeq, Update state, long unreadable) {
    public DocumentSnapshot {
      if (coversSeq < 1 || unreadable < 0) {
        throw new IllegalArgumentException(
            "snapshot covers seq " + coversSeq + " but for " + unreadable);
      }
    }
  }
}
