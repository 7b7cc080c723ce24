package dev.pairspace.application.live.turn;

import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateMerge;
import dev.pairspace.domain.document.ApplyOutcome;
import dev.pairspace.domain.presence.PresenceState;
import dev.pairspace.domain.presence.SessionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What one turn brings about, gathered until its end. Confined to the room's turn. */
public final class TurnEffects implements RoomPart {
  private final List<Update> effective = new ArrayList<>();
  private final List<LoggedUpdate> toLog = new ArrayList<>();
  private final Set<SessionId> authors = new LinkedHashSet<>();
  private List<CompletableFuture<Void>> awaiting = new ArrayList<>();
  private long bytesToLog;
  private boolean authorsKnowAll = true;
  private final Set<RoomSession> changed = new LinkedHashSet<>();
  private final Map<Long, PresenceState> presence = new LinkedHashMap<>();

  /** Something became effective. */
  public void applied(ApplyOutcome.Applied outcome) {
    effective.add(outcome.effective());
    authorsKnowAll &= !outcome.mayHoldOthers();
  }

  /** Something became effective that another node has stored already: all sessions are told. */
  public void appliedFromLog(ApplyOutcome.Applied outcome) {
    effective.add(outcome.effective());
    authorsKnowAll = false;
  }

  /**
   * The server has edited for a caller, or for a session without a replica: all sessions are told.
   */
  public void edited(LoggedUpdate update) {
    effective.add(update.payload());
    store(update);
    authorsKnowAll = false;
  }

  /** A caller wants to know when everything up to now is committed. */
  public void awaiting(CompletableFuture<Void> committed) {
    awaiting.add(committed);
  }

  /** The callers that want to know; from then on the one that takes them must answer them. */
  public List<CompletableFuture<Void>> takeAwaiting() {
    List<CompletableFuture<Void>> taken = awaiting;
    awaiting = new ArrayList<>();
    return taken;
  }

  /** Something must be stored, effective or not. */
  public void log(LoggedUpdate update, SessionId author) {
    store(update);
    authors.add(author);
  }

  private void store(LoggedUpdate update) {
    toLog.add(update);
    bytesToLog += update.payload().sizeInBytes();
  }

  /** What this turn will hand to the log. */
  public long bytesToLog() {
    return bytesToLog;
  }

  /** The session's number of arrived changes has grown. */
  public void arrivedFrom(RoomSession session) {
    changed.add(session);
  }

  /** The session is gone, and with it the question what of its changes is saved. */
  @Override
  public void left(RoomSession session) {
    changed.remove(session);
  }

  /** Of each client only the last state counts. */
  public void heard(Collection<PresenceState> states) {
    states.forEach(state -> presence.put(state.client(), state));
  }

  public boolean hasChange() {
    return !effective.isEmpty();
  }

  /** Everything that became effective, as one update. */
  public Update change() {
    return effective.size() == 1 ? effective.get(0) : UpdateMerge.merge(effective);
  }

  /** The session that everything came from, if it was one: it need not be told. */
  public Optional<SessionId> soleAuthor() {
    return authors.size() == 1 && authorsKnowAll
        ? Optional.of(authors.iterator().next())
        : Optional.empty();
  }

  public Set<SessionId> authors() {
    return Set.copyOf(authors);
  }

  /** Whether nothing is to be stored, and no caller waits for it. */
  public boolean isNothingToStore() {
    return toLog.isEmpty() && awaiting.isEmpty();
  }

  public List<LoggedUpdate> toLog() {
    return List.copyOf(toLog);
  }

  public Set<RoomSession> changedSessions() {
    return changed;
  }

  public List<PresenceState> presence() {
    return List.copyOf(presence.values());
  }

  public void clear() {
    effective.clear();
    toLog.clear();
    bytesToLog = 0;
    authors.clear();
    authorsKnowAll = true;
    changed.clear();
    presence.clear();
  }
}
