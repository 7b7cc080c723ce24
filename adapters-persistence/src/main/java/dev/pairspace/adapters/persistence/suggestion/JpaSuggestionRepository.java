package dev.pairspace.adapters.persistence.suggestion;

import dev.pairspace.adapters.persistence.Transactions;
import dev.pairspace.application.port.SuggestionRepository;
import dev.pairspace.domain.suggestion.Suggestion;
import dev.pairspace.domain.suggestion.SuggestionId;
import dev.pairspace.domain.suggestion.SuggestionStatus;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Suggestions by JPA. */
final class JpaSuggestionRepository implements SuggestionRepository {

  /** The lock keeps the room until the suggestion is stored. */
  private static final String LOCK_ROOM =
      "SELECT id FROM room WHERE id = ?1 AND deleted_at IS NULL FOR SHARE";

  private static final String UPDATE_STATUS =
      "UPDATE SuggestionRow s SET s.status = :status WHERE s.id = :id AND s.status = :offered";

  private static final String EXPIRE =
      """
      UPDATE SuggestionRow s SET s.status = :expired
      WHERE s.status = :offered AND s.offeredAt < :before""";

  private final Transactions transactions;

  JpaSuggestionRepository(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(Suggestion suggestion) {
    transactions.call(
        entityManager -> {
          SuggestionRow row = SuggestionRow.of(suggestion);
          if (!roomExists(entityManager, suggestion)) {
            row.leaveRoom();
          }
          entityManager.persist(row);
          return row;
        });
  }

  private static boolean roomExists(EntityManager entityManager, Suggestion suggestion) {
    return suggestion
        .anchor()
        .room()
        .map(
            room ->
                !entityManager
                    .createNativeQuery(LOCK_ROOM)
                    .setParameter(1, room.value())
                    .getResultList()
                    .isEmpty())
        .orElse(false);
  }

  @Override
  public Optional<Suggestion> find(SuggestionId id) {
    return transactions.call(
        entityManager ->
            Optional.ofNullable(entityManager.find(SuggestionRow.class, id.value()))
                .map(SuggestionRow::toSuggestion));
  }

  @Override
  public void updateStatus(Suggestion suggestion) {
    transactions.call(
        entityManager ->
            entityManager
                .createQuery(UPDATE_STATUS)
                .setParameter("status", suggestion.status().id())
                .setParameter("offered", SuggestionStatus.OFFERED.id())
                .setParameter("id", suggestion.id().value())
                .executeUpdate());
  }

  @Override
  public int expire(Instant offeredBefore) {
    return transactions.call(
        entityManager ->
            entityManager
                .createQuery(EXPIRE)
                .setParameter("expired", SuggestionStatus.EXPIRED.id())
                .setParameter("offered", SuggestionStatus.OFFERED.id())
                .setParameter("before", offeredBefore)
                .executeUpdate());
  }
}
