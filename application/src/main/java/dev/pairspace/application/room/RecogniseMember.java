package dev.pairspace.application.room;

import dev.pairspace.application.port.MemberRepository;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.room.Member;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;

/** Finds out which member a browser is in a room to which it connects. */
public final class RecogniseMember {

  /** The cookie in which a browser keeps its secret; the same for HTTP requests and sockets. */
  public static final String COOKIE = "pairspace_member";

  private final MemberRepository members;

  public RecogniseMember(MemberRepository members) {
    this.members = members;
  }

  /**
   * @param secret as the browser sent it; whatever cannot be a secret belongs to no member
   * @return empty if the browser has not joined the room
   * @throws StorageUnavailableException if the store cannot answer now
   */
  public Optional<Member> handle(RoomId room, String secret) {
    return MemberSecret.parse(secret).flatMap(known -> members.recognise(room, known.hash()));
  }
}
