package dev.pairspace.adapters.websocket.outbound;

import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.domain.room.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much memory is taken by large frames that wait for their readers, or are under way to them.
 * The sessions of a room may let at most as much wait as is free: so a room full of sessions that
 * do not read leaves a share to the others (the same rule by which documents share the heap), and
 * what is left in the end is for smaller frames. Safe for any thread.
 */
final class LargeFrames {
  /** What is smaller does not count, since its number is bounded for each reader. */
  static final int LARGE_BYTES = 4 << 10;

  /** A larger frame leaves a part of the memory to those that are not. */
  private static final int HUGE_BYTES = 256 << 10;

  private static final int NOT_FOR_HUGE_SHARE = 8;

  /** A text frame lies on the heap twice: as it waits, and as the container sends it. */
  private static final int COPIES_OF_TEXT = 2;

  /** JSON writes a control character with six. */
  private static final int BYTES_OF_A_CHAR = 6;

  private final long maxBytes;
  private final AtomicLong bytes = new AtomicLong();
  private final ConcurrentMap<RoomId, Long> bytesOfRooms = new ConcurrentHashMap<>();
  private final ConcurrentMap<Same, Integer> holders = new ConcurrentHashMap<>();
  private volatile boolean refusedSome;
  private volatile boolean scarce;

  LargeFrames(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Whether a text of so many characters may wait for a reader of a room. */
  boolean hasCapacityForText(RoomId room, long chars) {
    return hasCapacityFor(room, COPIES_OF_TEXT * BYTES_OF_A_CHAR * chars);
  }

  /**
   * Whether a frame of that size may wait for readers of a room; one that is larger than half of
   * the memory may wait when half is free.
   */
  boolean hasCapacityFor(RoomId room, long size) {
    if (size < LARGE_BYTES) {
      return true;
    }
    long needed = Math.min(size, maxBytes / 2);
    long free = maxBytes - bytes.get() - (size > HUGE_BYTES ? maxBytes / NOT_FOR_HUGE_SHARE : 0);
    boolean hasCapacity = bytesOfRooms.getOrDefault(room, 0L) + needed <= free;
    if (!hasCapacity) {
      refusedSome = true;
    }
    return hasCapacity;
  }

  /** To be called about once a second. */
  void watch() {
    scarce = refusedSome;
    refusedSome = false;
  }

  /** Whether a frame was refused for want of memory lately, so that slow readers get less time. */
  boolean isScarce() {
    return scarce;
  }

  /** In bytes. */
  long ofAll() {
    return bytes.get();
  }

  /** The part of one reader, for which none waits yet. */
  Held begin(RoomId room) {
    return new Held(room);
  }

  /** The same object for all who get it. */
  private void hold(RoomId room, Frame frame) {
    if (holders.merge(new Same(frame), 1, Integer::sum) == 1) {
      count(room, frame.size());
    }
  }

  private void release(RoomId room, Frame frame) {
    if (holders.computeIfPresent(new Same(frame), (held, count) -> count == 1 ? null : count - 1)
        == null) {
      count(room, -frame.size());
    }
  }

  private void count(RoomId room, long difference) {
    bytes.addAndGet(difference);
    bytesOfRooms.merge(
        room, difference, (before, more) -> before + more == 0 ? null : before + more);
  }

  /** One frame, and no other with the same text. */
  private record Same(Frame frame) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Same that && frame == that.frame;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(frame);
    }
  }

  /** The large frames that wait for one reader. Confined to its outbox's lock. */
  final class Held {
    private final RoomId room;
    private final List<Frame> frames = new ArrayList<>();

    /** What the container has encoded for this reader alone, until it is sent; null if nothing. */
    private Frame encoded;

    private Held(RoomId room) {
      this.room = room;
    }

    void add(Frame frame) {
      if (frame.size() >= LARGE_BYTES) {
        frames.add(frame);
        hold(room, frame);
      }
    }

    /** The frame is under way: the container encodes text for each reader once more. */
    void sending(Frame frame) {
      if (frame instanceof Frame.Text && frames.contains(frame)) {
        encoded = frame;
        count(room, frame.size());
      }
    }

    /** The frame has been sent, or will not be; nothing happens if it does not count. */
    void remove(Frame frame) {
      if (frames.remove(frame)) {
        forgetEncoded(frame);
        release(room, frame);
      }
    }

    private void forgetEncoded(Frame frame) {
      if (encoded == frame) {
        encoded = null;
        count(room, -frame.size());
      }
    }

    void clear() {
      frames.forEach(this::forgetEncoded);
      frames.forEach(frame -> release(room, frame));
      frames.clear();
    }

    /** Whether the reader holds memory that others wait for. */
    boolean isWanted() {
      return !frames.isEmpty() && isScarce();
    }
  }
}
