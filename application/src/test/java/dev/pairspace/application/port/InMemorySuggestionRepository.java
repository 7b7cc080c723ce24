package dev.pairspace.application.port;

import dev.pairspace.application.port.RoomRepository.Lookup;
import dev.pairspace.domain.suggestion.Anchor;
import dev.pairspace.domain.suggestion.Suggestion;
import dev.pairspace.domain.suggestion.SuggestionId;
import dev.pairspace.domain.suggestion.SuggestionStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Suggestions in memory, beside the rooms they are for. Safe for concurrent use. */
public final class InMemorySuggestionRepository implements SuggestionRepository {

  private final RoomRepository rooms;
  private final Map<SuggestionId, Suggestion> suggestions = new HashMap<>();

  public InMemorySuggestionRepository(RoomRepository rooms) {
    this.rooms = rooms;
  }

  @Override
  public synchronized void add(Suggestion suggestion) {
    var asked = suggestion.anchor();
    var anchor =
        new Anchor(
            asked.room().filter(room -> rooms.find(room) instanceof Lookup.Found),
            asked.file(),
            asked.language(),
            asked.cursorPosition(),
            asked.line());
    suggestions.put(suggestion.id(), copy(suggestion, anchor, suggestion.status()));
  }

  @Override
  public synchronized Optional<Suggestion> find(SuggestionId id) {
    return Optional.ofNullable(suggestions.get(id));
  }

  @Override
  public synchronized void updateStatus(Suggestion suggestion) {
    suggestions.computeIfPresent(
        suggestion.id(),
        (id, stored) ->
            stored.status() == SuggestionStatus.OFFERED
                ? copy(stored, stored.anchor(), suggestion.status())
                : stored);
  }

  @Override
  public synchronized int expire(Instant offeredBefore) {
    List<Suggestion> late =
        suggestions.values().stream()
            .filter(suggestion -> suggestion.status() == SuggestionStatus.OFFERED)
            .filter(suggestion -> suggestion.offeredAt().isBefore(offeredBefore))
            .toList();
    late.forEach(
        suggestion ->
            suggestions.put(
                suggestion.id(), copy(suggestion, suggestion.anchor(), SuggestionStatus.EXPIRED)));
    return late.size();
  }

  private static Suggestion copy(Suggestion suggestion, Anchor anchor, SuggestionStatus status) {
    return Suggestion.stored(
        suggestion.id(),
        anchor,
        suggestion.proposal(),
        suggestion.source(),
        suggestion.offeredAt(),
        status);
  }
}
