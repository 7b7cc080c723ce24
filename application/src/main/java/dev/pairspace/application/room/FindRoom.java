package dev.pairspace.application.room;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.LiveStatus;
import dev.pairspace.application.port.MemberRepository;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.RoomRepository.Lookup;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.presence.Participant;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomLimits;
import dev.pairspace.domain.room.Roster;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Finds out what is known of a room, and which participants are there. */
public final class FindRoom {

  private final RoomRepository rooms;
  private final MemberRepository members;
  private final LiveRooms live;
  private final RoomLimits limits;
  private final InstantSource clock;

  public FindRoom(
      RoomRepository rooms,
      MemberRepository members,
      LiveRooms live,
      RoomLimits limits,
      InstantSource clock) {
    this.rooms = rooms;
    this.members = members;
    this.live = live;
    this.limits = limits;
    this.clock = clock;
  }

  public record Command(Actor actor, RoomId room) {}

  /** What there is under a room id. */
  public sealed interface Result {

    /**
     * @param lastActiveAt when a participant was last there; the present while one is
     * @param roster of all members: one who is cut off comes back in their colour
     */
    record Found(
        Room room,
        Instant lastActiveAt,
        List<Participant> participants,
        Roster roster,
        RoomLimits limits)
        implements Result {
      public Found {
        participants = List.copyOf(participants);
      }
    }

    record NoSuchRoom() implements Result {}

    record RoomDeleted() implements Result {}

    /** The caller may not enter the room. */
    record Forbidden() implements Result {}
  }

  /**
   * @throws StorageUnavailableException if the store cannot answer now
   */
  public Result handle(Command command) {
    Lookup lookup = rooms.find(command.room());
    if (lookup instanceof Lookup.Found found) {
      return found.room().mayEnter(command.actor()) ? describe(found) : new Result.Forbidden();
    }
    return lookup instanceof Lookup.Deleted ? new Result.RoomDeleted() : new Result.NoSuchRoom();
  }

  private Result describe(Lookup.Found found) {
    Optional<LiveStatus> status = live.statusOf(found.room().id());
    boolean hasSessions = status.filter(now -> now.connections() > 0).isPresent();
    return new Result.Found(
        found.room(),
        hasSessions ? clock.instant() : found.lastActiveAt(),
        status.map(LiveStatus::participants).orElse(List.of()),
        members.roster(found.room().id()),
        limits);
  }
}
