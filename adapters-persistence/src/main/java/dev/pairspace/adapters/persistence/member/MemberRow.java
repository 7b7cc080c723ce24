package dev.pairspace.adapters.persistence.member;

import dev.pairspace.domain.room.Member;
import dev.pairspace.domain.room.MemberColor;
import dev.pairspace.domain.room.MemberId;
import dev.pairspace.domain.room.MemberName;
import dev.pairspace.domain.room.Role;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.SecretHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A member with the hash of its browser's secret. */
@Entity
@Table(name = "member")
class MemberRow {

  @Id private UUID id;

  @Column(name = "room_id")
  private String roomId;

  @Column(name = "secret_hash")
  private String secretHash;

  private String name;
  private String color;
  private String role;

  @Column(name = "joined_at")
  private Instant joinedAt;

  @Column(name = "has_connected")
  private boolean hasConnected;

  /** For JPA. */
  protected MemberRow() {}

  static MemberRow of(Member member, SecretHash secret) {
    MemberRow row = new MemberRow();
    row.id = member.id().value();
    row.roomId = member.room().value();
    row.secretHash = secret.hex();
    row.joinedAt = member.joinedAt();
    row.takeOver(member);
    return row;
  }

  /** What a member may change. */
  final void takeOver(Member member) {
    name = member.name().value();
    color = member.color().hex();
    role = member.role().id();
  }

  void connect() {
    hasConnected = true;
  }

  Member toMember() {
    return new Member(
        new MemberId(id),
        new RoomId(roomId),
        MemberName.stored(name),
        MemberColor.parse(color).orElseThrow(() -> unknown("colour", color)),
        Role.parse(role).orElseThrow(() -> unknown("role", role)),
        joinedAt);
  }

  private IllegalStateException unknown(String what, String value) {
    return new IllegalStateException(what + " of member " + id + ": '" + value + "'");
  }
}
