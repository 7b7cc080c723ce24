package dev.pairspace.adapters.persistence.log;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.document.DocumentId;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class HeapShortageTest {

  private static final DocumentId DOCUMENT = new DocumentId(new UUID(0, 1));

  /** As the driver words it when an answer does not fit in the heap. */
  private static final String MESSAGE = "Ran out of memory retrieving query results.";

  private static DataSource failingWith(SQLException failure) {
    return (DataSource)
        Proxy.newProxyInstance(
            HeapShortageTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (source, method, arguments) -> {
              throw failure;
            });
  }

  @Test
  void what_does_not_fit_in_our_own_heap_is_no_failure_of_the_database() {
    var dataSource = failingWith(new SQLException(MESSAGE, "53200", new OutOfMemoryError()));

    assertThatThrownBy(() -> new LogReader(dataSource).read(DOCUMENT, 0, 1))
        .isInstanceOf(OutOfMemoryError.class);
    assertThatThrownBy(() -> new JdbcSnapshotStore(dataSource).newest(DOCUMENT))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void a_database_that_is_out_of_memory_itself_has_failed() {
    var dataSource = failingWith(new SQLException("out of memory", "53200"));

    assertThatThrownBy(() -> new LogReader(dataSource).read(DOCUMENT, 0, 1))
        .isInstanceOf(StorageUnavailableException.class);
    assertThatThrownBy(() -> new JdbcSnapshotStore(dataSource).newest(DOCUMENT))
        .isInstanceOf(StorageUnavailableException.class);
  }
}
