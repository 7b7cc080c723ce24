package dev.pairspace.application.suggestion;

import dev.pairspace.application.port.SuggestionRepository;
import dev.pairspace.domain.suggestion.Suggestion;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Expires suggestions whose outcome was not reported. It runs with new offers, once per {@link
 * Suggestion#LIFETIME}: without new offers there is nothing that grows. Safe for threads.
 */
final class Expiry {

  private final SuggestionRepository suggestions;
  private final AtomicReference<Instant> lastRun = new AtomicReference<>(Instant.MIN);

  Expiry(SuggestionRepository suggestions) {
    this.suggestions = suggestions;
  }

  void runIfDue(Instant now) {
    Instant last = lastRun.get();
    Instant oldestAlive = now.minus(Suggestion.LIFETIME);
    if (last.isBefore(oldestAlive) && lastRun.compareAndSet(last, now)) {
      suggestions.expire(oldestAlive);
    }
  }
}
