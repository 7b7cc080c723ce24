package dev.pairspace.adapters.websocket.outbound;

import dev.pairspace.adapters.websocket.dialect.FrameEncoder;
import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.domain.crdt.MissingFrom;
import dev.pairspace.domain.room.RoomId;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The outboxes of all peers, and the memory that they share. Safe for any thread. */
public final class Outboxes {
  private final SocketThreads threads;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Backlogs backlogs;
  private final LargeFrames largeFrames;

  /**
   * @param maxBacklogBytes changes that may wait for one peer
   * @param maxBytesOfAll what may wait for all of them together
   */
  public Outboxes(
      SocketThreads threads,
      InstantSource clock,
      RandomGenerator random,
      int maxBacklogBytes,
      long maxBytesOfAll) {
    this.threads = threads;
    this.clock = clock;
    this.random = random;
    this.backlogs = new Backlogs(maxBacklogBytes, maxBytesOfAll);
    this.largeFrames = new LargeFrames(maxBytesOfAll);
  }

  /**
   * The outbox of one more peer.
   *
   * @param encoder of the peer's dialect; asked when something was put into the outbox
   * @param giveUp told once, with the reason, when the peer cannot be served any more; must not
   *     block
   * @param catchUp told, whenever a peer that was behind can be served again, what it is to be told
   *     once more; must not block
   */
  public Outbox open(
      Connection connection,
      RoomId room,
      Supplier<FrameEncoder> encoder,
      Consumer<CloseCode> giveUp,
      Consumer<MissingFrom> catchUp) {
    var queue = new OutboundQueue(backlogs.begin(), largeFrames.begin(room), encoder);
    return new Outbox(connection, threads, clock, random, queue, giveUp, catchUp);
  }

  /** Whether memory has space for a frame of that size that waits for a session of this room. */
  public boolean hasCapacityFor(RoomId room, long bytes) {
    return largeFrames.hasCapacityFor(room, bytes);
  }

  /** Whether it has space for a text of so many characters. */
  public boolean hasCapacityForText(RoomId room, long chars) {
    return largeFrames.hasCapacityForText(room, chars);
  }

  /** To be called about once a second. */
  public void watch() {
    largeFrames.watch();
  }
}
