package dev.pairspace.adapters.websocket.session;

import java.util.stream.LongStream;

/**
 * What one socket may send, and may let wait for it.
 *
 * @param maxFrameBytes where clients stop; refused a quarter later
 * @param maxIntakeBytes sent but not yet taken by the room: beyond it the socket is not read
 * @param messagesPerSecond in the long run; ten times as many at once
 * @param bytesPerSecond in the long run; ten times as many at once
 * @param maxBacklogBytes changes that wait for a reader: beyond it they are dropped, and the reader
 *     is told what it missed when it reads again
 * @param maxBytesOfAllBacklogs of all readers together: beyond it those are dropped that are larger
 *     than a fair share
 */
public record SocketLimits(
    int maxFrameBytes,
    int maxIntakeBytes,
    int messagesPerSecond,
    int bytesPerSecond,
    int maxBacklogBytes,
    long maxBytesOfAllBacklogs) {

  private static final int INTAKE = 8 << 20;
  private static final int MESSAGES = 2_000;
  private static final int BYTES = 8 << 20;

  public SocketLimits {
    long least =
        LongStream.of(
                maxFrameBytes,
                maxIntakeBytes,
                messagesPerSecond,
                bytesPerSecond,
                maxBacklogBytes,
                maxBytesOfAllBacklogs)
            .min()
            .getAsLong();
    if (least < 1) {
      throw new IllegalArgumentException("a socket limit is " + least);
    }
  }

  /** Generous: what no person and no honest program reaches. */
  public static SocketLimits of(
      int maxFrameBytes, int maxBacklogBytes, long maxBytesOfAllBacklogs) {
    return new SocketLimits(
        maxFrameBytes,
        INTAKE,
        MESSAGES,
        Math.max(BYTES, maxFrameBytes),
        maxBacklogBytes,
        maxBytesOfAllBacklogs);
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
