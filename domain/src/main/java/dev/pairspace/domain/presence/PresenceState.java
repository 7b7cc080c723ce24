package dev.pairspace.domain.presence;

/**
 * What one Yjs client says about itself, in its latest version.
 *
 * @param client the Yjs client id, 0 .. 2^53-1
 * @param clock grows with every version
 * @param json an object as JSON text, or {@code null} (the word) when the client has gone
 */
public record PresenceState(long client, long clock, String json) {

  /** The word that stands for a client that has gone. */
  public static final String GONE = "null";

  public PresenceState {
    if (client < 0 || clock < 0) {
      throw new IllegalArgumentException("presence: client " + client + ", clock " + clock);
    }
  }

  /** The removal of this state: the same clock without a state, which every client accepts. */
  public PresenceState gone() {
    return new PresenceState(client, clock, GONE);
  }

  public boolean isGone() {
    return json.equals(GONE);
  }

  /**
   * Whether this is new to a receiver that knows {@code known}: a later version, or the removal of
   * just that one.
   */
  boolean supersedes(PresenceState known) {
    return clock > known.clock || (clock == known.clock && isGone() && !known.isGone());
  }
}
