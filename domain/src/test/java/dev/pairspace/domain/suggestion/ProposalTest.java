package dev.pairspace.domain.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairspace.domain.document.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalTest {

  private static final Confidence SURE = new Confidence(1);

  private static String fitted(String proposed, String marked) {
    CodeContext context = Caret.in(Language.JAVA, marked.replace("\\n", "\n"));
    return Proposal.insertAt(context.cursorPosition(), proposed.replace("\\n", "\n"), SURE)
        .fittedTo(context)
        .map(proposal -> proposal.text().replace("\n", "\\n"))
        .orElse("nothing");
  }

  @ParameterizedTest(name = "{0} into {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a, b)          | f(‸)                 | 'a, b'",
        "a, b);         | f(‸);                | 'a, b'",
        "a + b;         | return ‸             | a + b;",
        "a + b;         | return ‸;            | a + b",
        "a + b;         | return ‸ a + b;      | nothing",
        " {\\n  x;\\n}  | if (y)‸\\n}          | {\\n  x;",
        " {\\n  x;\\n  }| if (y)‸\\n}          | {\\n  x;\\n  }",
        "f(x)           | g(\\n  ‸\\n)         | f(x)",
      })
  void what_stands_behind_the_caret_is_not_repeated(String proposed, String code, String left) {
    assertThat(fitted(proposed, code).strip()).isEqualTo(left);
  }

  @Test
  void a_proposal_must_touch_the_caret() {
    var context = Caret.in(Language.JAVA, "int x‸ = 1;");

    assertThat(new Proposal("y", 4, 5, SURE).fittedTo(context)).isPresent();
    assertThat(new Proposal("y", 5, 6, SURE).fittedTo(context)).isPresent();
    assertThat(new Proposal("y", 0, 3, SURE).fittedTo(context)).isEmpty();
    assertThat(new Proposal("y", 6, 7, SURE).fittedTo(context)).isEmpty();
    assertThat(new Proposal("y", 5, 99, SURE).fittedTo(context)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void confidence_is_between_0_and_1(double value) {
    assertThatThrownBy(() -> new Confidence(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 4})
  void a_caret_is_within_its_code(int position) {
    assertThatThrownBy(() -> new CodeContext("abc", position, Language.JAVA))
        .hasMessageContaining("0 to 3");
  }
}
