package dev.pairspace.domain.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.document.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  private static final Instant OFFERED_AT = Instant.parse("2026-03-04T05:06:07Z");
  private static final Instant LAST_MOMENT = OFFERED_AT.plus(Suggestion.LIFETIME);

  private final Suggestion suggestion =
      Suggestion.offered(
          new SuggestionId(new UUID(1, 1)),
          Anchor.of(Optional.empty(), Optional.empty(), Caret.in(Language.PYTHON, "try:‸")),
          Proposal.insertAt(4, "\n    pass", new Confidence(0.5)),
          "built-in",
          OFFERED_AT);

  private static Suggestion concluded(Conclusion conclusion) {
    return ((Conclusion.Concluded) conclusion).suggestion();
  }

  @Test
  void is_accepted_until_its_last_moment() {
    var accepted = concluded(suggestion.conclude(Outcome.ACCEPTED, LAST_MOMENT));

    assertThat(accepted.status()).isEqualTo(SuggestionStatus.ACCEPTED);
    assertThat(suggestion.status()).isEqualTo(SuggestionStatus.OFFERED);
  }

  @Test
  void expires_after_it() {
    var conclusion = suggestion.conclude(Outcome.DISMISSED, LAST_MOMENT.plusNanos(1));

    assertThat(((Conclusion.TooLate) conclusion).suggestion().status())
        .isEqualTo(SuggestionStatus.EXPIRED);
  }

  @Test
  void does_not_mind_hearing_its_outcome_twice() {
    var accepted = concluded(suggestion.conclude(Outcome.ACCEPTED, OFFERED_AT));

    var again = accepted.conclude(Outcome.ACCEPTED, LAST_MOMENT.plusSeconds(1));

    assertThat(concluded(again).status()).isEqualTo(SuggestionStatus.ACCEPTED);
  }

  @Test
  void does_not_change_its_outcome() {
    var accepted = concluded(suggestion.conclude(Outcome.ACCEPTED, OFFERED_AT));

    assertThat(accepted.conclude(Outcome.DISMISSED, OFFERED_AT))
        .isEqualTo(new Conclusion.AlreadyFinal(SuggestionStatus.ACCEPTED));
  }

  @Test
  void keeps_the_end_of_a_long_line_and_prints_none_of_it() {
    var context = Caret.in(Language.PYTHON, "x".repeat(300) + "y‸");

    var anchor = Anchor.of(Optional.empty(), Optional.empty(), context);

    assertThat(anchor.line()).hasSize(Anchor.MAX_LINE_LENGTH).endsWith("xy");
    assertThat(context.toString()).doesNotContain("xy");
  }
}
