package dev.pairspace.bootstrap.wiring;

import dev.pairspace.application.chat.ListMessages;
import dev.pairspace.application.editing.ChangeFile;
import dev.pairspace.application.editing.DeleteFile;
import dev.pairspace.application.editing.ExportRoom;
import dev.pairspace.application.editing.ListFiles;
import dev.pairspace.application.editing.ReadFile;
import dev.pairspace.application.editing.WriteFile;
import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.operation.DeleteForgottenRooms;
import dev.pairspace.application.operation.ForgetUnseenMembers;
import dev.pairspace.application.operation.KeepSnapshots;
import dev.pairspace.application.operation.ReadWorkload;
import dev.pairspace.application.operation.RecordActivity;
import dev.pairspace.application.port.ChatRepository;
import dev.pairspace.application.port.IdGenerator;
import dev.pairspace.application.port.MemberRepository;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.SnapshotStore;
import dev.pairspace.application.port.UpdateLog;
import dev.pairspace.application.readiness.CheckReadiness;
import dev.pairspace.application.readiness.StoreWatch;
import dev.pairspace.application.room.CreateRoom;
import dev.pairspace.application.room.FindRoom;
import dev.pairspace.application.room.JoinRoom;
import dev.pairspace.application.room.ReadRoomStatus;
import dev.pairspace.application.room.RecogniseMember;
import dev.pairspace.application.room.RenameRoom;
import dev.pairspace.domain.room.RoomLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Use cases of rooms, their members and their files. */
@Singleton
class Rooms {

  @Produces
  CreateRoom createRoom(RoomRepository rooms, IdGenerator ids, InstantSource clock) {
    return new CreateRoom(rooms, ids, clock);
  }

  @Produces
  FindRoom findRoom(
      RoomRepository rooms,
      MemberRepository members,
      LiveRooms live,
      RoomLimits limits,
      InstantSource clock) {
    return new FindRoom(rooms, members, live, limits, clock);
  }

  @Produces
  ReadRoomStatus readRoomStatus(RoomRepository rooms, LiveRooms live, SnapshotStore snapshots) {
    return new ReadRoomStatus(rooms, live, snapshots);
  }

  @Produces
  JoinRoom joinRoom(
      RoomRepository rooms, MemberRepository members, IdGenerator ids, InstantSource clock) {
    return new JoinRoom(rooms, members, ids, clock);
  }

  @Produces
  RenameRoom renameRoom(LiveRooms live, RoomRepository rooms, RoomThreads threads) {
    return new RenameRoom(live, rooms, threads.blocking());
  }

  @Produces
  RecogniseMember recogniseMember(MemberRepository members) {
    return new RecogniseMember(members);
  }

  @Produces
  ListFiles listFiles(LiveRooms live) {
    return new ListFiles(live);
  }

  @Produces
  ListMessages listMessages(RoomRepository rooms, ChatRepository messages) {
    return new ListMessages(rooms, messages);
  }

  @Produces
  ReadFile readFile(LiveRooms live) {
    return new ReadFile(live);
  }

  @Produces
  WriteFile writeFile(LiveRooms live, RandomGenerator random) {
    return new WriteFile(live, random);
  }

  @Produces
  ChangeFile changeFile(LiveRooms live) {
    return new ChangeFile(live);
  }

  @Produces
  DeleteFile deleteFile(LiveRooms live) {
    return new DeleteFile(live);
  }

  @Produces
  ExportRoom exportRoom(LiveRooms live) {
    return new ExportRoom(live);
  }

  @Produces
  RecordActivity recordActivity(RoomRepository rooms, LiveRooms live, InstantSource clock) {
    return new RecordActivity(rooms, live, clock);
  }

  @Produces
  DeleteForgottenRooms deleteForgottenRooms(
      RoomRepository rooms, LiveRooms live, RecordActivity recordActivity, InstantSource clock) {
    return new DeleteForgottenRooms(rooms, live, recordActivity, clock);
  }

  @Produces
  KeepSnapshots keepSnapshots(LiveRooms live) {
    return new KeepSnapshots(live);
  }

  @Produces
  ForgetUnseenMembers forgetUnseenMembers(MemberRepository members, InstantSource clock) {
    return new ForgetUnseenMembers(members, clock);
  }

  @Produces
  ReadWorkload readWorkload(LiveRooms live, UpdateLog log) {
    return new ReadWorkload(live, log);
  }

  @Produces
  CheckReadiness checkReadiness(StoreWatch store, UpdateLog log) {
    return new CheckReadiness(store, log);
  }
}
