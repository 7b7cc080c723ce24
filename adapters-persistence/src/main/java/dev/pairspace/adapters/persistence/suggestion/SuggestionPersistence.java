package dev.pairspace.adapters.persistence.suggestion;

import dev.pairspace.adapters.persistence.Transactions;
import dev.pairspace.application.port.SuggestionRepository;

/** Makes what stores suggestions. */
public final class SuggestionPersistence {

  private SuggestionPersistence() {}

  public static SuggestionRepository suggestions(Transactions transactions) {
    return new JpaSuggestionRepository(transactions);
  }
}
