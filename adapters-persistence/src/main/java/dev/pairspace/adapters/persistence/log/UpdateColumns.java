package dev.pairspace.adapters.persistence.log;

import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.UUID;

/** The rows of a batch, column by column, as one statement takes them. */
final class UpdateColumns {

  private final UUID[] documents;
  private final Long[] seqs;
  private final byte[][] payloads;
  private final String[] authors;
  private int rows;

  private UpdateColumns(int rows) {
    documents = new UUID[rows];
    seqs = new Long[rows];
    payloads = new byte[rows][];
    authors = new String[rows];
  }

  /** The rows of all appends whose document exists. */
  static UpdateColumns of(Batch batch, SequenceNumbers numbering) {
    int count =
        batch.appends().stream()
            .filter(append -> numbering.firstSeqOf(append).isPresent())
            .mapToInt(append -> append.updates().size())
            .sum();
    UpdateColumns columns = new UpdateColumns(count);
    for (Append append : batch.appends()) {
      OptionalLong first = numbering.firstSeqOf(append);
      if (first.isPresent()) {
        columns.add(append, first.getAsLong());
      }
    }
    return columns;
  }

  private void add(Append append, long firstSeq) {
    long seq = firstSeq;
    for (LoggedUpdate update : append.updates()) {
      documents[rows] = append.document().value();
      seqs[rows] = seq++;
      payloads[rows] = update.payload().toBytes();
      authors[rows] = update.author();
      rows++;
    }
  }

  boolean isEmpty() {
    return rows == 0;
  }

  /** Document, number, payload, author. */
  Array[] toArrays(Connection connection) throws SQLException {
    return new Array[] {
      connection.createArrayOf("uuid", documents),
      connection.createArrayOf("int8", seqs),
      connection.createArrayOf("bytea", payloads),
      connection.createArrayOf("text", authors)
    };
  }
}
