package dev.pairspace.domain.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The presence of all clients in one room, and the rule which session owns it: every Yjs client
 * forwards what it heard of others, so a session is believed only about the client id that its
 * first announcement named. Confined to the room's turn.
 *
 * <p>An id whose session still lives passes to another session at once if both belong to the same
 * person (a reconnect); otherwise only after the old session has failed to answer a probe within
 * {@link #PROBE_TIMEOUT}.
 */
public final class Awareness {

  /** How long a lost connection's presence stays, so that a reconnect does not flicker. */
  public static final Duration GRACE = Duration.ofSeconds(12);

  /** How long a state is believed that its client does not renew. */
  public static final Duration EXPIRY = Duration.ofSeconds(30);

  /** How long the owner of a contested client id has to show that it is alive. */
  public static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);

  private final Map<Long, ClientPresence> entries = new LinkedHashMap<>();
  private final Map<SessionId, Long> clientOfSession = new HashMap<>();

  /**
   * Takes what a session announces.
   *
   * @param person equal for sessions of the same member; empty for a guest
   */
  public Announcement announce(
      SessionId session, Optional<String> person, List<PresenceState> states, Instant now) {
    Long client = clientOfSession.get(session);
    if (client == null) {
      if (states.size() != 1) {
        return Announcement.NOTHING;
      }
      client = states.get(0).client();
      clientOfSession.put(session, client);
    }
    for (PresenceState state : states) {
      if (state.client() == client) {
        return take(new Claim(session, person, state), now);
      }
    }
    return Announcement.NOTHING;
  }

  private Announcement take(Claim claim, Instant now) {
    ClientPresence entry = entries.computeIfAbsent(claim.state().client(), ClientPresence::new);
    if (entry.isOwnedByAnotherThan(claim)) {
      boolean probing = entry.isContested();
      entry.contest(claim, now.plus(PROBE_TIMEOUT));
      return probing
          ? Announcement.NOTHING
          : new Announcement(List.of(), Optional.of(entry.owner()));
    }
    return Announcement.of(settle(entry, claim, now));
  }

  private List<PresenceState> settle(ClientPresence entry, Claim claim, Instant now) {
    entry.own(claim, now);
    boolean isNews = entry.update(claim.state(), now);
    if (entry.state().isGone() && isNews) {
      entries.remove(entry.client());
    }
    return isNews ? List.of(claim.state()) : List.of();
  }

  /** The session has shown that it is alive: the session that claimed its client id is ignored. */
  public void provedAlive(SessionId session) {
    ClientPresence entry = entries.get(clientOfSession.getOrDefault(session, -1L));
    if (entry != null && session.equals(entry.owner())) {
      entry.dismissClaim();
    }
  }

  /** The session's connection is lost; its presence stays for {@link #GRACE}. */
  public void leave(SessionId session, Instant now) {
    Long client = clientOfSession.remove(session);
    ClientPresence entry = client == null ? null : entries.get(client);
    if (entry == null) {
      return;
    }
    entry.dismissClaimOf(session);
    if (session.equals(entry.owner())) {
      entry.orphan(now.plus(GRACE));
    }
  }

  /**
   * Ends what has been waiting long enough: lost connections, states without renewal, unanswered
   * probes.
   *
   * @return what all sessions should be told
   */
  public List<PresenceState> expire(Instant now) {
    List<PresenceState> news = new ArrayList<>();
    for (Iterator<ClientPresence> all = entries.values().iterator(); all.hasNext(); ) {
      ClientPresence entry = all.next();
      Optional<Claim> claim = entry.claimDueAt(now);
      if (claim.isPresent()) {
        entry.own(claim.get(), now);
        if (entry.update(claim.get().state(), now)) {
          news.add(entry.state());
        }
      } else if (entry.isOverAt(now)) {
        if (!entry.state().isGone()) {
          news.add(entry.state().gone());
        }
        all.remove();
      }
    }
    return news;
  }

  /**
   * The moment at which {@link #expire} has something to do next, if nothing happens before; {@link
   * Instant#MAX} if there is nothing.
   */
  public Instant nextDeadline() {
    Instant next = Instant.MAX;
    for (ClientPresence entry : entries.values()) {
      next = entry.deadline().isBefore(next) ? entry.deadline() : next;
    }
    return next;
  }

  /** The states of all clients that are there. */
  public List<PresenceState> states() {
    return entries.values().stream()
        .map(ClientPresence::state)
        .filter(state -> !state.isGone())
        .toList();
  }

  /** What the session last said of itself. */
  public Optional<PresenceState> stateOf(SessionId session) {
    ClientPresence entry = entries.get(clientOfSession.getOrDefault(session, -1L));
    return entry != null && session.equals(entry.owner()) && !entry.state().isGone()
        ? Optional.of(entry.state())
        : Optional.empty();
  }

  /** A session's claim to speak for a client id. */
  record Claim(SessionId session, Optional<String> person, PresenceState state) {}
}
