package dev.pairspace.application.port;

import dev.pairspace.domain.suggestion.Suggestion;
import dev.pairspace.domain.suggestion.SuggestionId;
import java.time.Instant;
import java.util.Optional;

/** Where suggestions are kept. Every method blocks. */
public interface SuggestionRepository {

  /**
   * Stores a new suggestion. If its room is gone meanwhile, it is kept without a room. Characters
   * that no text can hold (NUL, halves of surrogate pairs) may come back as U+FFFD.
   *
   * @throws StorageUnavailableException if the store cannot answer now
   */
  void add(Suggestion suggestion);

  /**
   * @throws StorageUnavailableException if the store cannot answer now
   */
  Optional<Suggestion> find(SuggestionId id);

  /**
   * Stores the status of a suggestion that is there already; does nothing if it is gone, or if its
   * stored status is final: of two outcomes the first one counts.
   *
   * @throws StorageUnavailableException if the store cannot answer now
   */
  void updateStatus(Suggestion suggestion);

  /**
   * Turns every suggestion that is still offered and was offered before the given moment into an
   * expired one.
   *
   * @param offeredBefore exclusive
   * @return how many there were
   * @throws StorageUnavailableException if the store cannot answer now
   */
  int expire(Instant offeredBefore);
}
