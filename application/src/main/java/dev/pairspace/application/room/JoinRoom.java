package dev.pairspace.application.room;

import dev.pairspace.application.port.IdGenerator;
import dev.pairspace.application.port.MemberRepository;
import dev.pairspace.application.port.MemberRepository.Addition;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.application.port.RoomRepository.Lookup;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Admission;
import dev.pairspace.domain.room.Member;
import dev.pairspace.domain.room.MemberColor;
import dev.pairspace.domain.room.MemberName;
import dev.pairspace.domain.room.Newcomer;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes a browser a member of a room, or lets the member that it is change name and colour. */
public final class JoinRoom {

  /** After which a member who has not connected makes way for others in a full room. */
  static final Duration TIME_TO_CONNECT = Duration.ofMinutes(2);

  private final RoomRepository rooms;
  private final MemberRepository members;
  private final IdGenerator ids;
  private final InstantSource clock;

  public JoinRoom(
      RoomRepository rooms, MemberRepository members, IdGenerator ids, InstantSource clock) {
    this.rooms = rooms;
    this.members = members;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param actor who joins; the member that the secret belongs to, if it belongs to one
   * @param secret what the browser's cookie holds, if it brought one
   */
  public record Command(
      Actor actor,
      RoomId room,
      MemberName name,
      Optional<MemberColor> color,
      Optional<String> secret) {}

  /** The answer to a request to join. */
  public sealed interface Result {

    /**
     * @param newSecret for the browser to keep; empty if it has one already
     */
    record Joined(Member member, Optional<String> newSecret) implements Result {

      /** Hides the secret: it must not get into logs. */
      @Override
      public String toString() {
        return "Joined[" + member + "]";
      }
    }

    record NoSuchRoom() implements Result {}

    record RoomDeleted() implements Result {}

    /** Only members may enter, and the caller is none. */
    record Forbidden() implements Result {}

    /**
     * @param capacity how many members the room can know
     */
    record RoomFull(int capacity) implements Result {}
  }

  /**
   * @throws StorageUnavailableException if the store cannot answer now
   */
  public Result handle(Command command) {
    Lookup lookup = rooms.find(command.room());
    if (lookup instanceof Lookup.Deleted) {
      return new Result.RoomDeleted();
    }
    if (!(lookup instanceof Lookup.Found found)) {
      return new Result.NoSuchRoom();
    }
    if (!found.room().mayEnter(command.actor())) {
      return new Result.Forbidden();
    }
    Result result =
        command.actor() instanceof Actor.OfMember known
            ? comeBack(known.member(), command)
            : enter(found.room(), command);
    rooms.recordActivity(List.of(command.room()), clock.instant());
    return result;
  }

  private Result comeBack(Member known, Command command) {
    Member renamed = known.renamed(command.name());
    Member member = command.color().map(renamed::recoloured).orElse(renamed);
    if (!member.equals(known)) {
      members.update(member);
    }
    return new Result.Joined(member, Optional.empty());
  }

  private Result enter(Room room, Command command) {
    var newcomer = new Newcomer(ids.newMemberId(), command.name(), command.color());
    Admission admission = admit(room, newcomer);
    if (admission instanceof Admission.Full && hasUnseenRemoved(room)) {
      admission = admit(room, newcomer);
    }
    if (admission instanceof Admission.Admitted admitted) {
      return remember(admitted.member(), command);
    }
    return new Result.RoomFull(((Admission.Full) admission).capacity());
  }

  private Admission admit(Room room, Newcomer newcomer) {
    return room.admit(newcomer, members.roster(room.id()), clock.instant());
  }

  /** A browser whose user means to take part connects at once. */
  private boolean hasUnseenRemoved(Room room) {
    return members.removeUnseen(room.id(), clock.instant().minus(TIME_TO_CONNECT)) > 0;
  }

  private Result remember(Member member, Command command) {
    Optional<MemberSecret> brought = command.secret().flatMap(MemberSecret::parse);
    MemberSecret secret = brought.orElseGet(() -> new MemberSecret(ids.newSecret()));
    Addition addition = members.add(member, secret.hash());
    if (addition instanceof Addition.AlreadyMember already) {
      return comeBack(already.member(), command);
    }
    if (addition instanceof Addition.NoSuchRoom) {
      return new Result.RoomDeleted();
    }
    boolean isNew = brought.isEmpty();
    return new Result.Joined(member, isNew ? Optional.of(secret.value()) : Optional.empty());
  }
}
