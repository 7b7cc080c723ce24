package dev.pairspace.application.port;

import dev.pairspace.application.port.RoomRepository.Lookup;
import dev.pairspace.domain.room.Member;
import dev.pairspace.domain.room.MemberColor;
import dev.pairspace.domain.room.MemberId;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.Roster;
import dev.pairspace.domain.room.SecretHash;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Members in memory, beside the rooms they are in. Safe for concurrent use. */
public final class InMemoryMemberRepository implements MemberRepository {

  private final RoomRepository rooms;
  private final Map<Key, Member> members = new LinkedHashMap<>();
  private final Set<MemberId> seen = new HashSet<>();

  public InMemoryMemberRepository(RoomRepository rooms) {
    this.rooms = rooms;
  }

  @Override
  public synchronized Optional<Member> find(RoomId room, SecretHash secret) {
    return exists(room)
        ? Optional.ofNullable(members.get(new Key(room, secret)))
        : Optional.empty();
  }

  @Override
  public synchronized Optional<Member> recognise(RoomId room, SecretHash secret) {
    Optional<Member> member = find(room, secret);
    member.map(Member::id).ifPresent(seen::add);
    return member;
  }

  @Override
  public synchronized int removeUnseen(RoomId room, Instant joinedBefore) {
    return remove(member -> member.room().equals(room) && isUnseen(member, joinedBefore));
  }

  @Override
  public synchronized int removeUnseen(Instant joinedBefore) {
    return remove(member -> isUnseen(member, joinedBefore));
  }

  private boolean isUnseen(Member member, Instant joinedBefore) {
    return member.joinedAt().isBefore(joinedBefore) && !seen.contains(member.id());
  }

  private int remove(Predicate<Member> which) {
    int before = members.size();
    members.values().removeIf(which);
    return before - members.size();
  }

  @Override
  public synchronized Roster roster(RoomId room) {
    Map<MemberColor, Integer> uses = new EnumMap<>(MemberColor.class);
    if (exists(room)) {
      members.values().stream()
          .filter(member -> member.room().equals(room))
          .forEach(member -> uses.merge(member.color(), 1, Integer::sum));
    }
    return new Roster(uses);
  }

  @Override
  public synchronized Addition add(Member member, SecretHash secret) {
    if (!exists(member.room())) {
      return new Addition.NoSuchRoom();
    }
    Member known = members.putIfAbsent(new Key(member.room(), secret), member);
    return known == null ? new Addition.Added() : new Addition.AlreadyMember(known);
  }

  @Override
  public synchronized void update(Member member) {
    members.replaceAll((key, known) -> known.id().equals(member.id()) ? member : known);
  }

  private boolean exists(RoomId room) {
    return rooms.find(room) instanceof Lookup.Found;
  }

  private record Key(RoomId room, SecretHash secret) {}
}
