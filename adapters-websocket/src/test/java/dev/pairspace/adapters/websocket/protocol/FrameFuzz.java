package dev.pairspace.adapters.websocket.protocol;

import com.sun.management.ThreadMXBean;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import dev.pairspace.domain.presence.PresenceState;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;

/**
 * Fuzz target: any bytes as a frame, above all those of awareness: refused with a position, or what
 * may be told on can be written and read again; and memory in proportion to the frame, except for
 * the first use of a class.
 */
public final class FrameFuzz {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final long ALLOWED_PER_BYTE = 2_000;

  private static final long ALLOWED_ANYWAY = 1024 * 1024;

  private FrameFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    long allowed = ALLOWED_ANYWAY + ALLOWED_PER_BYTE * input.length;
    if (allocatedFor(input) > allowed) {
      check(allocatedFor(input) <= allowed, "memory in proportion to the frame");
    }
  }

  /** Read as from a socket; how many bytes that took. */
  private static long allocatedFor(byte[] input) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      FrameReader.read(input).forEach(FrameFuzz::tellOn);
    } catch (MalformedInputException refused) {
      check(refused.position() >= 0 && refused.position() <= input.length, "position in the frame");
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static void tellOn(ClientMessage message) {
    if (message instanceof ClientMessage.Presence presence) {
      new PresenceReader("id", Optional.empty())
          .read(presence.entries())
          .ifPresent(own -> checkSurvivesTheWire(own.state()));
    }
  }

  private static void checkSurvivesTheWire(PresenceState state) {
    Frame.Binary written = (Frame.Binary) FrameWriter.presence(List.of(state));
    byte[] bytes = new byte[written.size()];
    written.content().get(bytes);
    var told = ((ClientMessage.Presence) FrameReader.read(bytes).get(0)).entries().get(0);
    check(told.client() == state.client() && told.clock() == state.clock(), "who and when");
    check(told.json().length() == state.json().length(), "the same state"); // lone surrogates: FFFD
  }

  private static void check(boolean holds, String promise) {
    if (!holds) {
      throw new AssertionError("the reader breaks its promise: " + promise);
    }
  }
}
