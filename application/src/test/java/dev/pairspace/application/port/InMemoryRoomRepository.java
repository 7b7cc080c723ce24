package dev.pairspace.application.port;

import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.room.Room;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.room.RoomTitle;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Rooms in memory, beside the log that holds their documents. Safe for concurrent use. */
public final class InMemoryRoomRepository implements RoomRepository {

  private final InMemoryUpdateLog log;
  private final Map<RoomId, Lookup> rooms = new HashMap<>();
  private boolean unavailable;
  private RoomId unremovable;
  private Runnable whenFound = () -> {};

  public InMemoryRoomRepository(InMemoryUpdateLog log) {
    this.log = log;
  }

  /** Leaves a tombstone of the room, and nothing of its document. */
  public synchronized void delete(RoomId id, Instant at) {
    if (rooms.get(id) instanceof Lookup.Found found) {
      log.delete(found.room().document());
      rooms.put(id, new Lookup.Deleted(at));
    }
  }

  /** Something else is stored of a room that is there. */
  public synchronized void change(RoomId id, UnaryOperator<Room> change) {
    if (rooms.get(id) instanceof Lookup.Found found) {
      rooms.put(id, new Lookup.Found(change.apply(found.room()), found.lastActiveAt()));
    }
  }

  /** From now on every call fails. */
  public synchronized void breakDown() {
    unavailable = true;
  }

  /** Ends a break-down. */
  public synchronized void recover() {
    unavailable = false;
  }

  /** From now on the room cannot be removed, and whoever tries is told of a failure. */
  public synchronized void failToRemove(RoomId id) {
    unremovable = id;
  }

  /** Something happens once, just after a room has been looked up, before the answer is read. */
  public synchronized void whenFound(Runnable happening) {
    whenFound = happening;
  }

  @Override
  public synchronized Creation create(Room room, Update firstUpdate) {
    requireAvailable();
    if (rooms.containsKey(room.id())) {
      return new Creation.IdTaken();
    }
    log.create(room.document(), new LoggedUpdate(firstUpdate, "server"));
    rooms.put(room.id(), new Lookup.Found(room, room.createdAt()));
    return new Creation.Created();
  }

  @Override
  public synchronized Lookup find(RoomId id) {
    requireAvailable();
    Lookup found = rooms.getOrDefault(id, new Lookup.NotFound());
    Runnable meanwhile = whenFound;
    whenFound = () -> {};
    meanwhile.run();
    return found;
  }

  @Override
  public synchronized Renaming rename(RoomId id, RoomTitle title) {
    requireAvailable();
    if (rooms.get(id) instanceof Lookup.Found found) {
      rooms.put(id, new Lookup.Found(found.room().renamed(title), found.lastActiveAt()));
      return new Renaming.Renamed();
    }
    return new Renaming.NoSuchRoom();
  }

  @Override
  public synchronized void recordActivity(Collection<RoomId> ids, Instant at) {
    requireAvailable();
    Instant kept = at.truncatedTo(ChronoUnit.MICROS);
    ids.forEach(id -> recordActivityIn(id, kept));
  }

  private void recordActivityIn(RoomId id, Instant kept) {
    if (rooms.get(id) instanceof Lookup.Found found && kept.isAfter(found.lastActiveAt())) {
      rooms.put(id, new Lookup.Found(found.room(), kept));
    }
  }

  @Override
  public synchronized List<RoomId> findInactiveSince(Instant moment, int atMost) {
    requireAvailable();
    return rooms.values().stream()
        .filter(Lookup.Found.class::isInstance)
        .map(Lookup.Found.class::cast)
        .filter(found -> found.lastActiveAt().isBefore(moment))
        .sorted(Comparator.comparing(Lookup.Found::lastActiveAt))
        .limit(atMost)
        .map(found -> found.room().id())
        .toList();
  }

  @Override
  public synchronized Removal removeIfInactiveSince(RoomId id, Instant moment, Instant at) {
    requireAvailable();
    if (id.equals(unremovable)) {
      throw new StorageUnavailableException("told to fail for this room", null);
    }
    if (rooms.get(id) instanceof Lookup.Found found && found.lastActiveAt().isBefore(moment)) {
      delete(id, at.truncatedTo(ChronoUnit.MICROS));
      return new Removal.Removed();
    }
    return new Removal.Kept();
  }

  private void requireAvailable() {
    if (unavailable) {
      throw new StorageUnavailableException("told to be unavailable", null);
    }
  }
}
