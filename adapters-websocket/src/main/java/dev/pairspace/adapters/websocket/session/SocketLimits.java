package dev.pairspace.adapters.websocket.session;

/**
 * What one socket may send.
 *
 * @param maxFrameBytes where clients stop; refused a quarter later
 * @param maxIntakeBytes sent but not yet taken by the room: beyond it the socket is not read
 * @param messagesPerSecond in the long run; ten times as many at once
 * @param bytesPerSecond in the long run; ten times as many at once
 */
public record SocketLimits(
    int maxFrameBytes, int maxIntakeBytes, int messagesPerSecond, int bytesPerSecond) {

  private static final int INTAKE = 8 << 20;
  private static final int MESSAGES = 2_000;
  private static final int BYTES = 8 << 20;

  public SocketLimits {
    if (Math.min(
            Math.min(maxFrameBytes, maxIntakeBytes), Math.min(messagesPerSecond, bytesPerSecond))
        < 1) {
      throw new IllegalArgumentException(
          "socket limits: %d, %d, %d, %d"
              .formatted(maxFrameBytes, maxIntakeBytes, messagesPerSecond, bytesPerSecond));
    }
  }

  /** Generous: what no person and no honest program reaches. */
  public static SocketLimits of(int maxFrameBytes) {
    return new SocketLimits(maxFrameBytes, INTAKE, MESSAGES, Math.max(BYTES, maxFrameBytes));
  }

  /** Bytes of one frame beyond which it is refused. */
  public int hardFrameBytes() {
    return maxFrameBytes + maxFrameBytes / 4;
  }

  /**
   * What the container is told: it refuses larger frames at their header, but with a code on which
   * old clients come back for ever, so what lies between is refused by us.
   */
  public int containerFrameBytes() {
    return 2 * maxFrameBytes;
  }
}
