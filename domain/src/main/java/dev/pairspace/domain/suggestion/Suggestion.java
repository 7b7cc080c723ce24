package dev.pairspace.domain.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A proposal that a user was shown, the root of its aggregate. It is offered once and then
 * accepted, dismissed, or, if no outcome is reported within {@link #LIFETIME}, expired. What has
 * happened to it does not change any more. Immutable.
 */
public final class Suggestion {

  /** How long after the offer its outcome can be reported; inclusive. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  private final SuggestionId id;
  private final Anchor anchor;
  private final Proposal proposal;
  private final String source;
  private final Instant offeredAt;
  private final SuggestionStatus status;

  private Suggestion(
      SuggestionId id,
      Anchor anchor,
      Proposal proposal,
      String source,
      Instant offeredAt,
      SuggestionStatus status) {
    this.id = Objects.requireNonNull(id, "id");
    this.anchor = Objects.requireNonNull(anchor, "anchor");
    this.proposal = Objects.requireNonNull(proposal, "proposal");
    this.source = Objects.requireNonNull(source, "source");
    this.offeredAt = Objects.requireNonNull(offeredAt, "offeredAt");
    this.status = Objects.requireNonNull(status, "status");
  }

  /**
   * @param source name of the provider that proposed it
   */
  public static Suggestion offered(
      SuggestionId id, Anchor anchor, Proposal proposal, String source, Instant now) {
    return new Suggestion(id, anchor, proposal, source, now, SuggestionStatus.OFFERED);
  }

  /** A suggestion as it was stored. */
  public static Suggestion stored(
      SuggestionId id,
      Anchor anchor,
      Proposal proposal,
      String source,
      Instant offeredAt,
      SuggestionStatus status) {
    return new Suggestion(id, anchor, proposal, source, offeredAt, status);
  }

  /** What its user made of it. */
  public Conclusion conclude(Outcome outcome, Instant now) {
    if (status == outcome.status()) {
      return new Conclusion.Concluded(this);
    }
    if (status != SuggestionStatus.OFFERED) {
      return new Conclusion.AlreadyFinal(status);
    }
    boolean tooLate = now.isAfter(offeredAt.plus(LIFETIME));
    return tooLate
        ? new Conclusion.TooLate(with(SuggestionStatus.EXPIRED))
        : new Conclusion.Concluded(with(outcome.status()));
  }

  private Suggestion with(SuggestionStatus newStatus) {
    return new Suggestion(id, anchor, proposal, source, offeredAt, newStatus);
  }

  public SuggestionId id() {
    return id;
  }

  public Anchor anchor() {
    return anchor;
  }

  public Proposal proposal() {
    return proposal;
  }

  public String source() {
    return source;
  }

  public Instant offeredAt() {
    return offeredAt;
  }

  public SuggestionStatus status() {
    return status;
  }

  /** Suggestions are the same if their ids are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Suggestion that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Suggestion[" + id + ", " + status + "]";
  }
}
