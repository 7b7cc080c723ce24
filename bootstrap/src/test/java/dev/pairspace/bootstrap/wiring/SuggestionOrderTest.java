package dev.pairspace.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Priority;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuggestionOrderTest {

  @Priority(10)
  private static final class Local {}

  @Priority(20)
  private static final class Remote {}

  private static final class Another {}

  private static final class Unranked {}

  @Test
  void the_highest_priority_is_asked_first_and_names_decide_the_rest() {
    List<Class<?>> order =
        Stream.<Class<?>>of(Unranked.class, Local.class, Another.class, Remote.class)
            .sorted(SuggestionOrder.byPriority())
            .toList();

    assertThat(order).containsExactly(Remote.class, Local.class, Another.class, Unranked.class);
  }
}
