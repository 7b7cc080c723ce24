package dev.pairspace.application.room;

import dev.pairspace.application.port.MemberRepository;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.room.Member;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;

/**
 * Finds out which member of a room sends an HTTP request. Unlike {@link RecogniseMember} it does
 * not count as a visit: a member who has never connected makes way for others in a full room.
 */
public final class FindMember {

  private final MemberRepository members;

  public FindMember(MemberRepository members) {
    this.members = members;
  }

  /**
   * @param secret as the browser sent it; whatever cannot be a secret belongs to no member
   * @return empty if the browser has not joined the room
   * @throws StorageUnavailableException if the store cannot answer now
   */
  public Optional<Member> handle(RoomId room, String secret) {
    return MemberSecret.parse(secret).flatMap(known -> members.find(room, known.hash()));
  }
}
