package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateCheck;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * A document that is being read from the store, update by update; a snapshot counts as one.
 * Confined to one thread.
 */
public final class StoredDocument {
  private final DocumentId id;
  private final DocumentLimits limits;
  private final Doc doc;

  /**
   * @param random gives the client id of the document's own edits
   */
  public StoredDocument(DocumentId id, DocumentLimits limits, RandomGenerator random) {
    this.id = id;
    this.limits = limits;
    LongSupplier clientIds = () -> random.nextLong(DocOptions.CLIENT_IDS);
    this.doc = Doc.create(new DocOptions(clientIds.getAsLong(), clientIds, true, Budget.STORAGE));
  }

  /**
   * Reads one update; the order does not matter.
   *
   * @throws MalformedInputException if it cannot be read; the document is as it was before then
   */
  public void read(Update update) {
    doc.apply(update);
  }

  /**
   * What reading an update may take of the heap at most, in bytes; nothing is read.
   *
   * @throws MalformedInputException if it cannot be read
   */
  public long heapGrowth(Update update) {
    return UpdateCheck.heapGrowth(update, Budget.STORAGE);
  }

  /** About how many bytes of heap it takes. */
  public long heapBytes() {
    return doc.heapBytes();
  }

  /** The document, when everything has been read. */
  public Document asOf(Instant now) {
    doc.takeClashBehind(); // its author is gone
    return new Document(id, limits, doc, now);
  }
}
