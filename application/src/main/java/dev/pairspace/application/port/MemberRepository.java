package dev.pairspace.application.port;

import dev.pairspace.domain.room.Member;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.Roster;
import dev.pairspace.domain.room.SecretHash;
import java.time.Instant;
import java.util.Optional;

/** Where the members of rooms are kept. Every method blocks. */
public interface MemberRepository {

  /**
   * The member of the room whose browser has this secret.
   *
   * @throws StorageUnavailableException if the store cannot answer now
   */
  Optional<Member> find(RoomId room, SecretHash secret);

  /**
   * The member of the room whose browser has this secret and connects now: from now on it is not
   * unseen.
   *
   * @throws StorageUnavailableException if the store cannot answer now
   */
  Optional<Member> recognise(RoomId room, SecretHash secret);

  /**
   * Removes members of a room who have joined before a moment and never connected.
   *
   * @return how many there were
   * @throws StorageUnavailableException if the store cannot answer now
   */
  int removeUnseen(RoomId room, Instant joinedBefore);

  /**
   * The same in all rooms.
   *
   * @throws StorageUnavailableException if the store cannot answer now
   */
  int removeUnseen(Instant joinedBefore);

  /**
   * The colours of all members of the room; empty if there is no such room.
   *
   * @throws StorageUnavailableException if the store cannot answer now
   */
  Roster roster(RoomId room);

  /**
   * Stores a new member.
   *
   * @throws StorageUnavailableException if the store cannot answer now
   */
  Addition add(Member member, SecretHash secret);

  /**
   * Stores the name, colour and role of a member that is there already.
   *
   * @throws StorageUnavailableException if the store cannot answer now
   */
  void update(Member member);

  /** What became of a new member. */
  sealed interface Addition {
    record Added() implements Addition {}

    /**
     * The browser is a member of the room: another request of it came first. Nothing was stored.
     */
    record AlreadyMember(Member member) implements Addition {}

    /** The room does not exist, or does not any more. */
    record NoSuchRoom() implements Addition {}
  }
}
