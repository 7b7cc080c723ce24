package dev.pairspace.bootstrap.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.bootstrap.it.DeployedApplication;
import org.junit.jupiter.api.Test;

class SuggestionsIT extends DeployedApplication {

  private static final String OPENING =
      "{\"code\": \"def add(a, b)\", \"cursorPosition\": 13, \"language\": \"python\"}";

  @Test
  void a_suggestion_is_offered_and_its_outcome_noted() {
    var offered = json(post("autocomplete", OPENING));
    var outcome = "api/suggestions/" + offered.get("suggestionId").asText() + "/outcome";

    var accepted = post(outcome, "{\"outcome\": \"accepted\"}");
    var dismissed = post(outcome, "{\"outcome\": \"dismissed\"}");

    assertThat(offered.get("suggestion").asText()).isEqualTo(":\n    return a + b");
    assertThat(accepted.statusCode()).isEqualTo(204);
    assertThat(dismissed.statusCode()).isEqualTo(409);
  }

  @Test
  void a_caret_outside_the_text_is_refused_by_name() {
    var answer =
        post(
            "api/autocomplete",
            "{\"code\": \"x\", \"cursorPosition\": 2, \"language\": \"python\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).findValuesAsText("field")).containsExactly("cursorPosition");
  }
}
