package dev.pairspace.application.live;

import dev.pairspace.application.port.Broadcaster;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.presence.SessionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers what sessions were told, once it was sent. */
public final class RecordingBroadcaster implements Broadcaster {
  private final Map<SessionId, List<RoomMessage>> put = new HashMap<>();
  private final Map<SessionId, List<RoomMessage>> sent = new HashMap<>();
  private final Map<SessionId, Ending> ended = new LinkedHashMap<>();
  private final Set<SessionId> gone = new HashSet<>();
  private final List<SessionId> probed = new ArrayList<>();
  private Optional<Class<? extends RoomMessage>> broken = Optional.empty();
  private long place = Long.MAX_VALUE;

  /** The session's peer is gone; it can be told nothing. */
  public void loses(SessionId session) {
    gone.add(session);
  }

  /** From now on telling anything of that kind fails, as for a defect of ours. */
  public void breaksAt(Class<? extends RoomMessage> kind) {
    broken = Optional.of(kind);
  }

  @Override
  public void put(Collection<SessionId> receivers, RoomMessage message) {
    if (broken.filter(kind -> kind.isInstance(message)).isPresent()) {
      throw new IllegalStateException("told to break at " + message.getClass().getSimpleName());
    }
    receivers.stream()
        .filter(receiver -> !isOver(receiver))
        .forEach(receiver -> put.computeIfAbsent(receiver, id -> new ArrayList<>()).add(message));
  }

  /** From now on memory has place for messages up to that size only. */
  public void hasCapacityFor(long bytes) {
    place = bytes;
  }

  @Override
  public boolean hasCapacityFor(SessionId receiver, long bytes) {
    return bytes <= place;
  }

  @Override
  public void send(Collection<SessionId> receivers) {
    for (SessionId receiver : receivers) {
      List<RoomMessage> messages = put.remove(receiver);
      if (messages != null) {
        sent.computeIfAbsent(receiver, id -> new ArrayList<>()).addAll(messages);
      }
    }
  }

  @Override
  public void probe(SessionId session) {
    probed.add(session);
  }

  @Override
  public void end(SessionId session, Ending why) {
    if (!isOver(session)) {
      ended.put(session, why);
    }
  }

  private boolean isOver(SessionId session) {
    return gone.contains(session) || ended.containsKey(session);
  }

  /** What the session was sent since the last call, of one kind. */
  public <M extends RoomMessage> List<M> take(SessionId session, Class<M> kind) {
    List<RoomMessage> all = sent.getOrDefault(session, new ArrayList<>());
    List<M> taken = all.stream().filter(kind::isInstance).map(kind::cast).toList();
    all.removeIf(kind::isInstance);
    return taken;
  }

  /** Everything the session was sent since it was last asked about. */
  public List<RoomMessage> all(SessionId session) {
    return List.copyOf(sent.getOrDefault(session, List.of()));
  }

  public Map<SessionId, Ending> ended() {
    return ended;
  }

  public List<SessionId> probed() {
    return probed;
  }
}
