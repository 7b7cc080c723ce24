package dev.pairspace.adapters.persistence.room;

import dev.pairspace.domain.document.DocumentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which document a room has. The log's writer alone changes the rest of the row. */
@Entity
@Table(name = "document")
class DocumentRow {

  @Id private UUID id;

  @Column(name = "room_id", insertable = false, updatable = false)
  private String roomId;

  /** For JPA. */
  protected DocumentRow() {}

  DocumentId toDocumentId() {
    return new DocumentId(id);
  }
}
