package dev.pairspace.application.live.session;

import dev.pairspace.application.live.turn.RoomPart;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.live.turn.Turn;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.domain.crdt.RelativePosition;
import dev.pairspace.domain.document.Document;
import dev.pairspace.domain.document.DocumentFile;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.presence.Cursor;
import dev.pairspace.domain.presence.PresenceJson;
import dev.pairspace.domain.presence.PresenceState;
import dev.pairspace.domain.presence.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Translates between the presence of sessions with a replica and of those without: the former name
 * units in the document, the latter positions in a file's text. Confined to the room's turn.
 */
public final class CursorTranslator implements RoomPart {
  private static final Duration RENEWAL = Duration.ofSeconds(15);
  private static final long CLIENT_IDS = 1L << 32;

  private final Turn turn;
  private final RoomPresence presence;
  private final RandomGenerator random;
  private final Map<SessionId, Shown> shown = new HashMap<>();

  public CursorTranslator(Turn turn, RoomPresence presence, RandomGenerator random) {
    this.turn = turn;
    this.presence = presence;
    this.random = random;
  }

  /** Shows a session without a replica to the others from now on. */
  public void show(RoomSession session) {
    Shown before = shown.get(session.id());
    show(session, before == null ? Optional.empty() : before.cursor());
  }

  /** A session without a replica is at this position of its file, or at its end. */
  public void move(RoomSession session, int position) {
    Document document = turn.document();
    Optional<DocumentFile> file = session.fileIn(document);
    if (file.isEmpty()) {
      return;
    }
    RelativePosition place = document.placeAt(file.get().id(), position);
    Cursor cursor = new Cursor(place, place);
    show(session, Optional.of(cursor));
    tell(session, cursor);
  }

  private void show(RoomSession session, Optional<Cursor> cursor) {
    Shown before = shown.get(session.id());
    long client = before == null ? random.nextLong(CLIENT_IDS) : before.client();
    long clock = before == null ? 1 : before.clock() + 1;
    Instant now = turn.now();
    shown.put(session.id(), new Shown(client, clock, cursor, now));
    var state = new PresenceState(client, clock, PresenceJson.of(session.participant(), cursor));
    presence.heard(session, state);
  }

  /** Tells sessions without a replica that want to know where a participant is in their file. */
  public void tell(RoomSession who, Cursor cursor) {
    Map<FileId, List<SessionId>> receivers = new HashMap<>();
    for (RoomSession session : turn.sessions().text()) {
      if (session.isIntroduced() && session != who) {
        session
            .fileIn(turn.document())
            .ifPresent(
                file ->
                    receivers
                        .computeIfAbsent(file.id(), id -> new ArrayList<>())
                        .add(session.id()));
      }
    }
    receivers.forEach((file, sessions) -> tell(who, cursor, file, sessions));
  }

  private void tell(RoomSession who, Cursor cursor, FileId file, List<SessionId> receivers) {
    OptionalInt position = turn.document().positionIn(file, cursor.head());
    if (position.isPresent()) {
      turn.tell(receivers, new RoomEvent.CursorMoved(who.participant(), file, position.getAsInt()));
    }
  }

  @Override
  public void left(RoomSession session) {
    shown.remove(session.id());
  }

  /** Clients forget a participant of whom they have heard nothing for half a minute. */
  @Override
  public void tick(Instant now) {
    for (SessionId id : List.copyOf(shown.keySet())) {
      if (!shown.get(id).at().plus(RENEWAL).isAfter(now)) {
        turn.sessions().find(id).ifPresent(this::show);
      }
    }
  }

  /** When {@link #tick} has something to do next; {@link Instant#MAX} if never. */
  public Instant nextRenewal() {
    Instant next = Instant.MAX;
    for (Shown state : shown.values()) {
      Instant renewal = state.at().plus(RENEWAL);
      next = renewal.isBefore(next) ? renewal : next;
    }
    return next;
  }

  private record Shown(long client, long clock, Optional<Cursor> cursor, Instant at) {}
}
