package dev.pairspace.adapters.websocket.inbound;

import java.util.stream.LongStream;

/**
 * What one socket may send, and may let wait for it.
 *
 * @param maxFrameBytes that clients keep to; a frame is refused a quarter above
 * @param maxIntakeBytes sent but not yet taken by the room: beyond it the socket is not read
 * @param messagesPerSecond in the long run; ten times as many at once
 * @param bytesAtOnce of binary frames, after a while of silence; of text four times as many
 * @param bytesPerMinute of binary frames in the long run; of text four times as many
 * @param maxBacklogBytes changes that wait for a reader: beyond it they are dropped, and the reader
 *     is told what it missed when it reads again
 * @param maxBytesOfAll of all sockets together: of what waits to be sent, beyond it what is larger
 *     than a fair share is dropped; and of what waits for rooms, beyond it sockets are not read
 */
public record SocketLimits(
    int maxFrameBytes,
    int maxIntakeBytes,
    int messagesPerSecond,
    long bytesAtOnce,
    long bytesPerMinute,
    int maxBacklogBytes,
    long maxBytesOfAll) {

  private static final int INTAKE = 8 << 20;
  private static final int MESSAGES = 2_000;

  /** More than a whole document, so that whatever was written offline can be sent. */
  private static final long BYTES_AT_ONCE = 64L << 20;

  private static final long BYTES_PER_MINUTE = 32L << 20;

  private static final int FRAMES_AT_ONCE = 8;

  public SocketLimits {
    long least =
        LongStream.of(
                maxFrameBytes,
                maxIntakeBytes,
                messagesPerSecond,
                bytesAtOnce,
                bytesPerMinute,
                maxBacklogBytes,
                maxBytesOfAll)
            .min()
            .getAsLong();
    if (least < 1) {
      throw new IllegalArgumentException("a socket limit is " + least);
    }
  }

  /** Generous: limits that no user and no honest program reaches. */
  public static SocketLimits of(int maxFrameBytes, int maxBacklogBytes, long maxBytesOfAll) {
    return new SocketLimits(
        maxFrameBytes,
        INTAKE,
        MESSAGES,
        Math.max(BYTES_AT_ONCE, (long) FRAMES_AT_ONCE * maxFrameBytes),
        Math.max(BYTES_PER_MINUTE, maxFrameBytes),
        maxBacklogBytes,
        maxBytesOfAll);
  }

  /** Bytes of one frame beyond which it is refused. */
  public int hardFrameBytes() {
    return maxFrameBytes + maxFrameBytes / 4;
  }

  /**
   * The limit for the container: it refuses larger frames at their header, but with a code on which
   * old clients come back for ever, so sizes in between are refused by us.
   */
  public int containerFrameBytes() {
    return 2 * maxFrameBytes;
  }
}
