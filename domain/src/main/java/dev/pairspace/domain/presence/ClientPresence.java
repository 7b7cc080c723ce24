package dev.pairspace.domain.presence;

import java.time.Instant;
import java.util.Optional;

/** One client id's presence and the session that may speak for it. Confined to the room's turn. */
final class ClientPresence {
  private PresenceState state;
  private SessionId owner;
  private Optional<String> person = Optional.empty();
  private Instant heardAt = Instant.EPOCH;
  private Instant orphanedUntil;
  private Awareness.Claim contender;
  private Instant contestEndsAt;

  ClientPresence(long client) {
    // Clients take an unknown client's clock as 0, so a first state with clock 0 is no news.
    state = new PresenceState(client, 0, PresenceState.GONE);
  }

  boolean isOwnedByAnotherThan(Awareness.Claim claim) {
    boolean samePerson = person.isPresent() && person.equals(claim.person());
    return owner != null && orphanedUntil == null && !owner.equals(claim.session()) && !samePerson;
  }

  void own(Awareness.Claim claim, Instant now) {
    owner = claim.session();
    person = claim.person();
    heardAt = now;
    orphanedUntil = null;
    dismissClaim();
  }

  boolean update(PresenceState said, Instant now) {
    heardAt = now;
    if (!said.supersedes(state)) {
      return false;
    }
    state = said;
    return true;
  }

  void contest(Awareness.Claim claim, Instant endsAt) {
    if (contender == null) {
      contestEndsAt = endsAt;
    }
    contender = claim;
  }

  void dismissClaim() {
    contender = null;
    contestEndsAt = null;
  }

  void dismissClaimOf(SessionId session) {
    if (contender != null && contender.session().equals(session)) {
      dismissClaim();
    }
  }

  void orphan(Instant until) {
    orphanedUntil = until;
    if (contender != null) {
      contestEndsAt = heardAt;
    }
  }

  Optional<Awareness.Claim> claimDueAt(Instant now) {
    return contender != null && !contestEndsAt.isAfter(now)
        ? Optional.of(contender)
        : Optional.empty();
  }

  boolean isOverAt(Instant now) {
    return !deadline().isAfter(now);
  }

  Instant deadline() {
    Instant expiry = heardAt.plus(Awareness.EXPIRY);
    Instant end = orphanedUntil != null && orphanedUntil.isBefore(expiry) ? orphanedUntil : expiry;
    return contestEndsAt != null && contestEndsAt.isBefore(end) ? contestEndsAt : end;
  }

  boolean isContested() {
    return contender != null;
  }

  long client() {
    return state.client();
  }

  PresenceState state() {
    return state;
  }

  SessionId owner() {
    return owner;
  }
}
