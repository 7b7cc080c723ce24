package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.domain.room.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the large frames take of memory that wait for their readers, or are under way to them; a
 * frame that many are sent counts once. The sessions of a room may let at most as much wait as is
 * free: so a room full of readers who do not read leaves a share to the others (the same rule by
 * which documents share the heap). Safe for any thread.
 */
final class LargeFrames {
  /** What is smaller does not count, since its number is bounded for each reader. */
  static final int LARGE_BYTES = 4 << 10;

  private final long maxBytes;
  private final AtomicLong bytes = new AtomicLong();
  private final ConcurrentMap<RoomId, Long> bytesOfRooms = new ConcurrentHashMap<>();
  private final ConcurrentMap<Frame, Integer> holders = new ConcurrentHashMap<>();

  LargeFrames(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Whether a frame of that size may wait for readers of a room; the only one always may. */
  boolean hasPlaceFor(RoomId room, long size) {
    if (size < LARGE_BYTES) {
      return true;
    }
    long ofRoom = bytesOfRooms.getOrDefault(room, 0L);
    return ofRoom == 0 || ofRoom + size <= maxBytes - bytes.get();
  }

  /** In bytes. */
  long ofAll() {
    return bytes.get();
  }

  /** The part of one reader, for whom none waits yet. */
  Held begin(RoomId room) {
    return new Held(room);
  }

  private void hold(RoomId room, Frame frame) {
    if (holders.merge(frame, 1, Integer::sum) == 1) {
      count(room, frame.size());
    }
  }

  private void release(RoomId room, Frame frame) {
    if (holders.computeIfPresent(frame, (held, count) -> count == 1 ? null : count - 1) == null) {
      count(room, -frame.size());
    }
  }

  private void count(RoomId room, long difference) {
    bytes.addAndGet(difference);
    bytesOfRooms.merge(
        room, difference, (before, more) -> before + more == 0 ? null : before + more);
  }

  /** The large frames that wait for one reader. Confined to its outbox's lock. */
  final class Held {
    private final RoomId room;
    private final List<Frame> frames = new ArrayList<>();

    private Held(RoomId room) {
      this.room = room;
    }

    void add(Frame frame) {
      if (frame.size() >= LARGE_BYTES) {
        frames.add(frame);
        hold(room, frame);
      }
    }

    /** The frame has been sent, or will not be; nothing happens if it does not count. */
    void remove(Frame frame) {
      if (frames.remove(frame)) {
        release(room, frame);
      }
    }

    void clear() {
      frames.forEach(frame -> release(room, frame));
      frames.clear();
    }
  }
}
