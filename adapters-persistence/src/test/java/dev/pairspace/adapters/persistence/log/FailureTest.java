package dev.pairspace.adapters.persistence.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

  @ParameterizedTest
  @CsvSource({
    "53100, STORE_DOWN, the disk of the database is full",
    "08006, STORE_DOWN, the database cannot be reached",
    "25006, STORE_DOWN, the database takes no changes",
    "57P03, STORE_DOWN, the database is starting or stopping",
    "22001, REFUSED, 'see the database''s log'",
    "40001, UNCLEAR, 'see the database''s log'"
  })
  void tells_the_operator_in_words_of_ours_what_is_wrong(
      String state, Failure expected, String reason) {
    var exception = new SQLException("Detail: (name)=(Ada)", state);

    assertThat(Failure.of(exception)).isEqualTo(expected);
    assertThat(Failure.reasonOf(exception)).isEqualTo(reason);
  }
}
