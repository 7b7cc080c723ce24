package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.presence.PresenceState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The way out to one peer: never more than one send in flight, never more unacknowledged than the
 * peer's credit allows, and bounded in what waits. Putting never blocks. {@link #pump} sends, and
 * may block for as long as a send to a peer that is gone does: never to be called in a room's turn
 * or by a timer. Safe for any thread.
 */
final class Outbox {
  static final int FRAGMENT = 16 << 10;
  private static final int MERGE_AT_BYTES = 1 << 20;
  private static final int MAX_CHANGE_BYTES = 16 << 20;
  private static final int MAX_FRAMES = 256;
  private static final long MAX_FRAME_SIZES = 64L << 20;
  private static final long RETRY_MILLIS = 2;
  private static final int MAX_RETRIES = 500;
  private static final Duration DISTRUST_AFTER = Duration.ofSeconds(2);
  private static final Duration GIVE_UP_AFTER = Duration.ofSeconds(30);
  private static final Duration SEND_AT_MOST = Duration.ofSeconds(10);

  private final Connection connection;
  private final ScheduledExecutorService timer;
  private final Executor sending;
  private final InstantSource clock;
  private final Consumer<CloseCode> giveUp;

  private final Waiting waiting = new Waiting();
  private final PingCredit credit;
  private boolean closed;
  private Thread sender;
  private boolean interrupted;
  private Instant sendingSince = Instant.MAX;
  private boolean probeWanted;
  private Instant lastSent;
  private Instant unansweredSince = Instant.MAX;

  // Confined to the sender.
  private Frame current;
  private int offset;
  private int retries;

  /**
   * @param sending runs what may block
   * @param giveUp told once, with the reason, when the peer cannot be served any more; must not
   *     block
   */
  Outbox(
      Connection connection,
      ScheduledExecutorService timer,
      Executor sending,
      InstantSource clock,
      RandomGenerator random,
      Consumer<CloseCode> giveUp) {
    this.connection = connection;
    this.timer = timer;
    this.sending = sending;
    this.clock = clock;
    this.giveUp = giveUp;
    this.credit = new PingCredit(random);
    this.lastSent = clock.instant();
  }

  synchronized void put(Frame frame) {
    if (!closed) {
      waiting.add(frame);
      checkBounds();
    }
  }

  synchronized void putChange(Update change, Frame frame) {
    if (!closed) {
      waiting.addChange(change, frame);
      checkBounds();
    }
  }

  synchronized void putPresence(Collection<PresenceState> states, Frame frame) {
    if (!closed) {
      waiting.addPresence(states, frame);
    }
  }

  synchronized void putSaved(Frame frame) {
    if (!closed) {
      waiting.putSaved(frame);
    }
  }

  private void checkBounds() {
    if (waiting.changeBytes() > MERGE_AT_BYTES) {
      waiting.mergeChanges();
    }
    if (waiting.changeBytes() > MAX_CHANGE_BYTES
        || waiting.frameCount() > MAX_FRAMES
        || (waiting.frameCount() > 1 && waiting.frameSizes() > MAX_FRAME_SIZES)) {
      fail(CloseCode.OVERLOAD);
    }
  }

  /** Sends a ping soon, whether or not one is due. */
  synchronized void probe() {
    probeWanted = true;
  }

  /**
   * A pong has come.
   *
   * @return whether it answers a ping of ours; if not, it means nothing
   */
  boolean acknowledge(ByteBuffer payload) {
    synchronized (this) {
      if (!credit.acknowledge(payload)) {
        return false;
      }
      unansweredSince = credit.hasUnanswered() ? clock.instant() : Instant.MAX;
    }
    pump();
    return true;
  }

  /** Looks after a peer that does not answer; called about once a second. */
  synchronized void watch(Instant now) {
    if (Duration.between(sendingSince, now).compareTo(SEND_AT_MOST) > 0) {
      fail(CloseCode.GOING_AWAY);
      wakeSender();
      return;
    }
    Duration silence = Duration.between(unansweredSince, now);
    if (unansweredSince.equals(Instant.MAX)) {
      return;
    }
    if (silence.compareTo(GIVE_UP_AFTER) > 0) {
      fail(CloseCode.OVERLOAD);
    } else if (silence.compareTo(DISTRUST_AFTER) > 0) {
      credit.distrust();
    }
  }

  /** When the peer was last sent anything. */
  synchronized Instant lastSent() {
    return lastSent;
  }

  /** Ends the conversation from our side, unless that has been done. */
  void end(CloseCode reason) {
    fail(reason);
  }

  /** Nothing is sent any more, and nothing kept. */
  synchronized void close() {
    closed = true;
    waiting.clear();
  }

  /** The socket is closed: whoever still waits in a send to it waits in vain. */
  synchronized void abandon() {
    close();
    wakeSender();
  }

  /** A container that waits for a lost connection tries again when interrupted, and then fails. */
  private void wakeSender() {
    if (sender != null && sender != Thread.currentThread()) {
      interrupted = true;
      sender.interrupt();
    }
  }

  /** Sends what waits as far as the credit allows. Returns at once if somebody else is sending. */
  void pump() {
    synchronized (this) {
      if (sender != null || closed) {
        return;
      }
      sender = Thread.currentThread();
    }
    try {
      while (sendNext()) {
        retries = 0;
      }
    } catch (IllegalStateException e) {
      retryLater();
    } catch (IOException | RuntimeException e) {
      fail(CloseCode.GOING_AWAY);
    } finally {
      rest();
    }
  }

  /** Has what waits sent by a thread that may block. */
  void pumpElsewhere() {
    synchronized (this) {
      boolean idle = current == null && waiting.isEmpty() && !probeWanted && !credit.isPingDue();
      if (sender != null || closed || idle) {
        return;
      }
    }
    sending.execute(this::pump);
  }

  private synchronized void rest() {
    if (sender == Thread.currentThread()) {
      sender = null;
      sendingSince = Instant.MAX;
      if (interrupted) {
        interrupted = false;
        Thread.interrupted();
      }
    }
  }

  /** Sends one part, or ends the sending in the same breath as it finds nothing to send. */
  private boolean sendNext() throws IOException {
    ByteBuffer ping = null;
    Supplier<Frame> next = null;
    int available;
    synchronized (this) {
      available = credit.available();
      if (closed) {
        rest();
        return false;
      }
      if (probeWanted || credit.isPingDue()) {
        ping = credit.newPing();
      } else if (available == 0 || (current == null && (next = waiting.poll()) == null)) {
        rest();
        return false;
      }
      sendingSince = clock.instant();
    }
    if (ping != null) {
      sendPing(ping);
    } else {
      if (next != null) {
        current = next.get();
        offset = 0;
      }
      sendPart(Math.min(available, FRAGMENT));
    }
    return true;
  }

  private void sendPing(ByteBuffer ping) throws IOException {
    try {
      connection.ping(ping);
    } catch (IllegalStateException e) {
      probe();
      throw e;
    }
    synchronized (this) {
      probeWanted = false;
      if (unansweredSince.equals(Instant.MAX)) {
        unansweredSince = clock.instant();
      }
    }
  }

  private void sendPart(int limit) throws IOException {
    int length = Math.min(limit, current.size() - offset);
    if (current instanceof Frame.Binary binary) {
      boolean last = offset + length == binary.size();
      connection.sendBinary(binary.part(offset, length), last);
    } else if (current instanceof Frame.Text text) {
      length = withoutHalfPair(text.content(), offset, length);
      boolean last = offset + length == text.size();
      connection.sendText(text.content().substring(offset, offset + length), last);
    }
    offset += length;
    if (offset == current.size()) {
      current = null;
    }
    synchronized (this) {
      credit.sent(length);
      lastSent = clock.instant();
    }
  }

  /** A part of a text may be longer by one than asked for, rather than end within a pair. */
  private static int withoutHalfPair(String text, int from, int length) {
    int end = from + length;
    return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))
        ? length + 1
        : length;
  }

  private void retryLater() {
    if (++retries > MAX_RETRIES) {
      fail(CloseCode.GOING_AWAY);
      return;
    }
    rest();
    var unused = timer.schedule(this::pumpElsewhere, RETRY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void fail(CloseCode reason) {
    synchronized (this) {
      if (closed) {
        return;
      }
      close();
    }
    giveUp.accept(reason);
  }
}
