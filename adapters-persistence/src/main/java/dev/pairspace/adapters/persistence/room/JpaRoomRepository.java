package dev.pairspace.adapters.persistence.room;

import dev.pairspace.adapters.persistence.AlreadyStoredException;
import dev.pairspace.adapters.persistence.Transactions;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomTitle;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/** Rooms by JPA. */
final class JpaRoomRepository implements RoomRepository {

  private static final String FIND =
      """
      SELECT r, d FROM RoomRow r LEFT JOIN DocumentRow d ON d.roomId = r.id
      WHERE r.id = :id""";

  private static final String RENAME =
      "UPDATE RoomRow r SET r.title = :title WHERE r.id = :id AND r.deletedAt IS NULL";

  private static final String RECORD_ACTIVITY =
      """
      UPDATE RoomRow r SET r.lastActiveAt = :at
      WHERE r.id IN :ids AND r.lastActiveAt < :at AND r.deletedAt IS NULL""";

  private static final String FIND_INACTIVE =
      """
      SELECT r.id FROM RoomRow r
      WHERE r.lastActiveAt < :moment AND r.deletedAt IS NULL ORDER BY r.lastActiveAt""";

  private final Transactions transactions;

  JpaRoomRepository(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Creation create(Room room, Update firstUpdate) {
    try {
      return transactions.call(
          entityManager -> {
            entityManager.persist(RoomRow.of(room));
            entityManager.flush();
            NewDocument.insert(entityManager, room, firstUpdate);
            return new Creation.Created();
          });
    } catch (AlreadyStoredException taken) {
      return new Creation.IdTaken();
    }
  }

  @Override
  public Lookup find(RoomId id) {
    return transactions.call(entityManager -> find(entityManager, id));
  }

  private static Lookup find(EntityManager entityManager, RoomId id) {
    List<Object[]> rows =
        entityManager
            .createQuery(FIND, Object[].class)
            .setParameter("id", id.value())
            .getResultList();
    return rows.isEmpty()
        ? new Lookup.NotFound()
        : toLookup(id, (RoomRow) rows.get(0)[0], (DocumentRow) rows.get(0)[1]);
  }

  private static Lookup toLookup(RoomId id, RoomRow room, DocumentRow document) {
    if (room.deletedAt().isPresent()) {
      return new Lookup.Deleted(room.deletedAt().get());
    }
    if (document == null) {
      throw new IllegalStateException("room " + id + " has no document");
    }
    return new Lookup.Found(room.toRoom(document.toDocumentId()), room.lastActiveAt());
  }

  @Override
  public Renaming rename(RoomId id, RoomTitle title) {
    int renamed =
        transactions.call(
            entityManager ->
                entityManager
                    .createQuery(RENAME)
                    .setParameter("title", title.value())
                    .setParameter("id", id.value())
                    .executeUpdate());
    return renamed == 0 ? new Renaming.NoSuchRoom() : new Renaming.Renamed();
  }

  @Override
  public void recordActivity(Collection<RoomId> ids, Instant at) {
    if (ids.isEmpty()) {
      return;
    }
    transactions.call(
        entityManager ->
            entityManager
                .createQuery(RECORD_ACTIVITY)
                .setParameter("ids", ids.stream().map(RoomId::value).toList())
                .setParameter("at", at.truncatedTo(ChronoUnit.MICROS))
                .executeUpdate());
  }

  @Override
  public List<RoomId> findInactiveSince(Instant moment, int atMost) {
    List<String> ids =
        transactions.call(
            entityManager ->
                entityManager
                    .createQuery(FIND_INACTIVE, String.class)
                    .setParameter("moment", moment)
                    .setMaxResults(atMost)
                    .getResultList());
    return ids.stream().map(RoomId::new).toList();
  }

  @Override
  public Removal removeIfInactiveSince(RoomId id, Instant moment, Instant at) {
    return transactions.call(entityManager -> RoomRemoval.remove(entityManager, id, moment, at));
  }
}
