package dev.pairspace.domain.presence;

/**
 * Identity of one connection within this server, from its first byte to its last. Never used twice
 * while the server runs.
 */
public record SessionId(long value) {

  @Override
  public String toString() {
    return Long.toString(value, 36);
  }
}
