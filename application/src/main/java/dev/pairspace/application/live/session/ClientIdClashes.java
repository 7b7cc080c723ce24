package dev.pairspace.application.live.session;

import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.live.turn.Turn;
import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.crdt.Budget;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateCheck;
import dev.pairspace.domain.presence.PresenceState;
import dev.pairspace.domain.presence.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What happens when a session sends other content than is known under the same ids: a client has
 * written under another's client id. The presence that sessions announce says whose id it is. Its
 * owner is told to come back with a new id and its text; the session that wrote under it is told so
 * once, and closed for good when it happens again. Confined to the room's turn.
 */
public final class ClientIdClashes {
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int MAX_TRACES = 2_000;
  private static final long MAX_TRACE_BYTES = 1L << 20;

  /** All guests count as one: their next connection cannot be told from another's. */
  private static final String GUESTS = "";

  private final Turn turn;
  private final RoomPresence presence;
  private final Deque<Trace> traces = new ArrayDeque<>();
  private final Map<String, Instant> offenders = new HashMap<>();
  private long traceBytes;

  public ClientIdClashes(Turn turn, RoomPresence presence) {
    this.turn = turn;
    this.presence = presence;
  }

  /** Remembers for a while which session sent what, waiting or not; read only after a clash. */
  public void applied(RoomSession session, Update update) {
    traces.addLast(new Trace(session.id(), update));
    traceBytes += update.sizeInBytes();
    while (traces.size() > MAX_TRACES || traceBytes > MAX_TRACE_BYTES) {
      traceBytes -= traces.removeFirst().update().sizeInBytes();
    }
  }

  /** What the session has sent under a client id contradicts what is known, and was refused. */
  public void found(RoomSession sender, long client) {
    if (isOfAnother(sender, client)) {
      endOffender(sender);
      return;
    }
    Optional<RoomSession> offender = lastOtherWriter(sender, client);
    turn.end(sender, Ending.CLIENT_ID_TAKEN);
    offender.ifPresent(this::endOffender);
  }

  /** Whether what a session sends of a client is its own, as far as presence says. */
  public boolean isByAuthor(RoomSession sender, long client) {
    return !isOfAnother(sender, client);
  }

  /**
   * Two sessions have written under a client's id, and what one of them sent had waited: it is
   * unknown which is whose, so every session that sent something of it comes back under another id.
   */
  public void foundBehind(long client) {
    Set<SessionId> writers = new LinkedHashSet<>();
    for (Trace trace : traces) {
      if (bringsOf(client, trace.update())) {
        writers.add(trace.session());
      }
    }
    for (SessionId writer : writers) {
      turn.sessions().find(writer).ifPresent(each -> turn.end(each, Ending.CLIENT_ID_TAKEN));
    }
  }

  private boolean isOfAnother(RoomSession sender, long client) {
    return !announces(sender, client)
        && turn.sessions().all().stream().anyMatch(session -> announces(session, client));
  }

  private boolean announces(RoomSession session, long client) {
    return presence
        .stateOf(session)
        .map(PresenceState::client)
        .filter(announced -> announced == client)
        .isPresent();
  }

  private Optional<RoomSession> lastOtherWriter(RoomSession sender, long client) {
    for (Iterator<Trace> latest = traces.descendingIterator(); latest.hasNext(); ) {
      Trace trace = latest.next();
      if (!trace.session().equals(sender.id()) && bringsOf(client, trace.update())) {
        return turn.sessions().find(trace.session());
      }
    }
    return Optional.empty();
  }

  /** Structs of the client, or deletions of what is not known here of it. */
  private boolean bringsOf(long client, Update update) {
    long known = turn.document().stateVector().clockOf(client);
    return UpdateCheck.bringsOf(client, known, update, Budget.STORAGE);
  }

  private void endOffender(RoomSession session) {
    Instant now = turn.now();
    offenders.values().removeIf(until -> !until.isAfter(now));
    boolean again = offenders.put(session.person().orElse(GUESTS), now.plus(REMEMBERED)) != null;
    turn.end(session, again ? Ending.MALFORMED : Ending.CLIENT_ID_TAKEN);
  }

  private record Trace(SessionId session, Update update) {}
}
