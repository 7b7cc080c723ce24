package dev.pairspace.application.live.turn;

import dev.pairspace.domain.presence.Participant;
import dev.pairspace.domain.presence.SessionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The sessions in a room. Confined to the room's turn. */
public final class RoomSessions {
  private final Map<SessionId, RoomSession> sessions = new LinkedHashMap<>();
  private List<SessionId> binary = List.of();

  public void add(RoomSession session) {
    sessions.put(session.id(), session);
  }

  public Optional<RoomSession> remove(SessionId id) {
    Optional<RoomSession> removed = Optional.ofNullable(sessions.remove(id));
    if (removed.isPresent()) {
      speechChanged();
    }
    return removed;
  }

  public Optional<RoomSession> find(SessionId id) {
    return Optional.ofNullable(sessions.get(id));
  }

  public void speechChanged() {
    binary = idsOf(session -> session.speaks(Speech.BINARY));
  }

  /** Those that hold a replica. */
  public List<SessionId> binary() {
    return binary;
  }

  /** Those that know only whole texts. */
  public List<RoomSession> text() {
    return sessions.values().stream().filter(session -> session.speaks(Speech.TEXT)).toList();
  }

  /** Those that want to be told of participants. */
  public List<SessionId> introduced() {
    return idsOf(RoomSession::isIntroduced);
  }

  /** The others that want to be told of this one's participant. */
  public List<SessionId> introducedBeside(RoomSession session) {
    return idsOf(other -> other.isIntroduced() && other != session);
  }

  /** Each participant once, whatever the number of their connections. */
  public List<Participant> participants() {
    Map<String, Participant> byId = new LinkedHashMap<>();
    for (RoomSession session : sessions.values()) {
      if (isPresent(session)) {
        byId.putIfAbsent(session.participant().id(), session.participant());
      }
    }
    return new ArrayList<>(byId.values());
  }

  public boolean isPresent(String participantId) {
    return sessions.values().stream()
        .anyMatch(
            session -> isPresent(session) && session.participant().id().equals(participantId));
  }

  private static boolean isPresent(RoomSession session) {
    return !session.speaks(Speech.UNDECIDED);
  }

  public Collection<RoomSession> all() {
    return sessions.values();
  }

  public int size() {
    return sessions.size();
  }

  public boolean isEmpty() {
    return sessions.isEmpty();
  }

  private List<SessionId> idsOf(Predicate<RoomSession> wanted) {
    return sessions.values().stream().filter(wanted).map(RoomSession::id).toList();
  }
}
