package dev.pairspace.bootstrap.wiring;

import dev.pairspace.application.port.SuggestionProvider;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;

/**
 * In which order the providers of suggestions are asked: the one with the highest {@link Priority}
 * first, those without one last, and by their names where that decides nothing. CDI itself promises
 * no order.
 */
final class SuggestionOrder {

  private SuggestionOrder() {}

  static List<SuggestionProvider> of(Instance<SuggestionProvider> providers) {
    return providers
        .handlesStream()
        .sorted(Comparator.comparing(handle -> handle.getBean().getBeanClass(), byPriority()))
        .map(Instance.Handle::get)
        .toList();
  }

  static Comparator<Class<?>> byPriority() {
    return Comparator.<Class<?>>comparingInt(SuggestionOrder::priorityOf)
        .reversed()
        .thenComparing(Class::getName);
  }

  private static int priorityOf(Class<?> provider) {
    Priority priority = provider.getAnnotation(Priority.class);
    return priority == null ? Integer.MIN_VALUE : priority.value();
  }
}
