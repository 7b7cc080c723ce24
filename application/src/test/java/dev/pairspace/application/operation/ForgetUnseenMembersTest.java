package dev.pairspace.application.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.application.port.InMemoryIdGenerator;
import dev.pairspace.application.port.InMemoryMemberRepository;
import dev.pairspace.application.port.InMemoryRoomRepository;
import dev.pairspace.application.port.InMemoryUpdateLog;
import dev.pairspace.application.room.CreateRoom;
import dev.pairspace.application.room.FindMember;
import dev.pairspace.application.room.JoinRoom;
import dev.pairspace.application.room.RecogniseMember;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.MemberName;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomTitle;
import dev.pairspace.domain.room.Visibility;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForgetUnseenMembersTest {

  private Instant now = Instant.parse("2026-03-04T05:06:07Z");

  private final InstantSource clock = () -> now;
  private final InMemoryRoomRepository rooms = new InMemoryRoomRepository(new InMemoryUpdateLog());
  private final InMemoryMemberRepository members = new InMemoryMemberRepository(rooms);
  private final InMemoryIdGenerator ids = new InMemoryIdGenerator();

  private String join(RoomId room, String name) {
    var command =
        new JoinRoom.Command(
            Actor.SCRIPT, room, new MemberName(name), Optional.empty(), Optional.empty());
    var answer = new JoinRoom(rooms, members, ids, clock).handle(command);
    return ((JoinRoom.Result.Joined) answer).newSecret().orElseThrow();
  }

  @Test
  void who_has_joined_and_not_come_for_a_day_is_forgotten() {
    var creation =
        new CreateRoom.Command(
            Actor.SCRIPT, RoomTitle.UNTITLED, Language.PYTHON, Visibility.PUBLIC);
    var room = new CreateRoom(rooms, ids, clock).handle(creation).id();
    var recognise = new RecogniseMember(members);
    join(room, "Alice");
    var bobsSecret = join(room, "Bob");
    recognise.handle(room, bobsSecret);
    now = now.plus(ForgetUnseenMembers.PATIENCE).plusSeconds(1);
    join(room, "Carol");

    assertThat(new ForgetUnseenMembers(members, clock).handle()).isOne();

    assertThat(recognise.handle(room, bobsSecret)).isPresent();
    assertThat(members.roster(room).size()).isEqualTo(2);
  }

  @Test
  void who_only_asks_by_http_has_not_come() {
    var creation =
        new CreateRoom.Command(
            Actor.SCRIPT, RoomTitle.UNTITLED, Language.PYTHON, Visibility.PUBLIC);
    var room = new CreateRoom(rooms, ids, clock).handle(creation).id();
    var secret = join(room, "Alice");

    assertThat(new FindMember(members).handle(room, secret)).isPresent();
    now = now.plus(ForgetUnseenMembers.PATIENCE).plusSeconds(1);

    assertThat(new ForgetUnseenMembers(members, clock).handle()).isOne();
  }
}
