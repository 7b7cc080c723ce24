package dev.pairspace.application.room;

import dev.pairspace.application.port.InMemoryIdGenerator;
import dev.pairspace.application.port.InMemoryMemberRepository;
import dev.pairspace.application.port.InMemoryRoomRepository;
import dev.pairspace.application.port.InMemoryUpdateLog;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.MemberColor;
import dev.pairspace.domain.room.MemberName;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomTitle;
import dev.pairspace.domain.room.Visibility;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Ports in memory, and the use cases of rooms on them. */
final class RoomFixture {

  static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123456789Z");
  static final MemberName ALICE = new MemberName("Alice");
  static final MemberName BOB = new MemberName("Bob");

  final InMemoryUpdateLog log = new InMemoryUpdateLog();
  final InMemoryRoomRepository rooms = new InMemoryRoomRepository(log);
  final InMemoryMemberRepository members = new InMemoryMemberRepository(rooms);
  final InMemoryIdGenerator ids = new InMemoryIdGenerator();
  final InstantSource clock = InstantSource.fixed(NOW);

  final CreateRoom createRoom = new CreateRoom(rooms, ids, clock);
  final JoinRoom joinRoom = new JoinRoom(rooms, members, ids, clock);
  final RecogniseMember recogniseMember = new RecogniseMember(members);

  Room aRoom() {
    return createRoom.handle(
        new CreateRoom.Command(
            Actor.SCRIPT, RoomTitle.UNTITLED, Language.PYTHON, Visibility.PUBLIC));
  }

  JoinRoom.Result join(RoomId room, MemberName name, String secret) {
    return joinRoom.handle(
        new JoinRoom.Command(
            actorWith(secret, room), room, name, Optional.empty(), Optional.ofNullable(secret)));
  }

  private Actor actorWith(String secret, RoomId room) {
    return Optional.ofNullable(secret)
        .flatMap(brought -> new FindMember(members).handle(room, brought))
        .<Actor>map(Actor.OfMember::new)
        .orElse(Actor.SCRIPT);
  }

  JoinRoom.Result joinIn(MemberColor color, RoomId room, MemberName name) {
    return joinRoom.handle(
        new JoinRoom.Command(Actor.SCRIPT, room, name, Optional.of(color), Optional.empty()));
  }
}
