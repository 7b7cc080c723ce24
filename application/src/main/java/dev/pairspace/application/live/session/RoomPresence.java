package dev.pairspace.application.live.session;

import dev.pairspace.application.live.turn.RoomPart;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.live.turn.Turn;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.presence.Announcement;
import dev.pairspace.domain.presence.Awareness;
import dev.pairspace.domain.presence.PresenceState;
import dev.pairspace.domain.presence.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The presence that sessions have announced in a room. Confined to the room's turn. */
public final class RoomPresence implements RoomPart {
  private final Turn turn;
  private final Consumer<SessionId> probe;
  private final Awareness awareness = new Awareness();

  /**
   * @param probe asks a session for a sign of life
   */
  public RoomPresence(Turn turn, Consumer<SessionId> probe) {
    this.turn = turn;
    this.probe = probe;
  }

  /** Takes what the session announces; true if it is new. */
  public boolean heard(RoomSession session, PresenceState state) {
    Announcement said =
        awareness.announce(session.id(), session.person(), List.of(state), turn.now());
    turn.effects().heard(said.news());
    said.probe().ifPresent(probe);
    return !said.news().isEmpty();
  }

  /** Tells a session the presence of all. */
  public void tell(RoomSession session) {
    List<PresenceState> states = awareness.states();
    if (!states.isEmpty()) {
      turn.tell(session.id(), new RoomMessage.PresenceChange(states));
    }
  }

  /** The session has answered a probe. */
  public void provedAlive(SessionId id) {
    awareness.provedAlive(id);
  }

  /** Removes presence that has not been renewed for too long. */
  public void expire() {
    tick(turn.now());
  }

  @Override
  public void tick(Instant now) {
    turn.effects().heard(awareness.expire(now));
  }

  @Override
  public void left(RoomSession session) {
    awareness.leave(session.id(), turn.now());
  }

  Optional<PresenceState> stateOf(RoomSession session) {
    return awareness.stateOf(session.id());
  }

  /** When {@link #tick} has something to do next; {@link Instant#MAX} if never. */
  public Instant nextDeadline() {
    return awareness.nextDeadline();
  }
}
