package dev.pairspace.adapters.persistence.member;

import dev.pairspace.adapters.persistence.AlreadyStoredException;
import dev.pairspace.adapters.persistence.Transactions;
import dev.pairspace.application.port.MemberRepository;
import dev.pairspace.domain.room.Member;
import dev.pairspace.domain.room.MemberColor;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.Roster;
import dev.pairspace.domain.room.SecretHash;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Members by JPA. */
final class JpaMemberRepository implements MemberRepository {

  private static final String FIND =
      "SELECT m FROM MemberRow m WHERE m.roomId = :room AND m.secretHash = :secret";

  private static final String ROSTER =
      "SELECT m.color, COUNT(m) FROM MemberRow m WHERE m.roomId = :room GROUP BY m.color";

  private static final String REMOVE_UNSEEN =
      "DELETE FROM MemberRow m WHERE m.hasConnected = FALSE AND m.joinedAt < :moment";

  /** The lock keeps the room from being deleted while a member joins; others may join meanwhile. */
  private static final String LOCK_ROOM =
      "SELECT id FROM room WHERE id = ?1 AND deleted_at IS NULL FOR SHARE";

  private final Transactions transactions;

  JpaMemberRepository(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Member> find(RoomId room, SecretHash secret) {
    return transactions.call(entityManager -> find(entityManager, room, secret));
  }

  private static Optional<Member> find(
      EntityManager entityManager, RoomId room, SecretHash secret) {
    return rowOf(entityManager, room, secret).map(MemberRow::toMember);
  }

  private static Optional<MemberRow> rowOf(
      EntityManager entityManager, RoomId room, SecretHash secret) {
    return entityManager
        .createQuery(FIND, MemberRow.class)
        .setParameter("room", room.value())
        .setParameter("secret", secret.hex())
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Member> recognise(RoomId room, SecretHash secret) {
    return transactions.call(
        entityManager -> {
          Optional<MemberRow> row = rowOf(entityManager, room, secret);
          row.ifPresent(MemberRow::connect);
          return row.map(MemberRow::toMember);
        });
  }

  @Override
  public int removeUnseen(RoomId room, Instant joinedBefore) {
    return transactions.call(
        entityManager ->
            entityManager
                .createQuery(REMOVE_UNSEEN + " AND m.roomId = :room")
                .setParameter("moment", joinedBefore)
                .setParameter("room", room.value())
                .executeUpdate());
  }

  @Override
  public int removeUnseen(Instant joinedBefore) {
    return transactions.call(
        entityManager ->
            entityManager
                .createQuery(REMOVE_UNSEEN)
                .setParameter("moment", joinedBefore)
                .executeUpdate());
  }

  @Override
  public Roster roster(RoomId room) {
    List<Object[]> rows =
        transactions.call(
            entityManager ->
                entityManager
                    .createQuery(ROSTER, Object[].class)
                    .setParameter("room", room.value())
                    .getResultList());
    Map<MemberColor, Integer> uses = new EnumMap<>(MemberColor.class);
    for (Object[] row : rows) {
      MemberColor.parse((String) row[0])
          .ifPresent(color -> uses.put(color, Math.toIntExact((Long) row[1])));
    }
    return new Roster(uses);
  }

  @Override
  public Addition add(Member member, SecretHash secret) {
    try {
      return transactions.call(entityManager -> add(entityManager, member, secret));
    } catch (AlreadyStoredException raced) {
      return new Addition.AlreadyMember(find(member.room(), secret).orElseThrow(() -> raced));
    }
  }

  private static Addition add(EntityManager entityManager, Member member, SecretHash secret) {
    boolean roomExists =
        !entityManager
            .createNativeQuery(LOCK_ROOM)
            .setParameter(1, member.room().value())
            .getResultList()
            .isEmpty();
    if (!roomExists) {
      return new Addition.NoSuchRoom();
    }
    Optional<Member> known = find(entityManager, member.room(), secret);
    if (known.isPresent()) {
      return new Addition.AlreadyMember(known.get());
    }
    entityManager.persist(MemberRow.of(member, secret));
    return new Addition.Added();
  }

  @Override
  public void update(Member member) {
    transactions.call(
        entityManager -> {
          MemberRow row = entityManager.find(MemberRow.class, member.id().value());
          if (row != null) {
            row.takeOver(member);
          }
          return row;
        });
  }
}
