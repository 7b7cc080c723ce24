package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.adapters.websocket.session.Connection.Delivery;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.presence.PresenceState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The way out to one peer: never more than one frame or ping under way, none begun while more is
 * unacknowledged than the peer's credit allows, and bounded in what waits. Neither putting nor
 * {@link #pump} waits for the peer. If the container never tells what became of a frame, this
 * outbox is dead and the peer given up, but no thread is lost. Safe for any thread.
 */
final class Outbox {
  private static final int MAX_CHANGE_BYTES = 16 << 20;
  private static final int MAX_FRAMES = 256;
  private static final long MAX_FRAME_SIZES = 64L << 20;
  private static final long RETRY_MILLIS = 2;
  private static final int MAX_RETRIES = 500;
  private static final Duration DISTRUST_AFTER = Duration.ofSeconds(2);
  private static final Duration GIVE_UP_AFTER = Duration.ofSeconds(30);
  private static final Duration SEND_AT_MOST = Duration.ofSeconds(10);
  private static final int SLOWEST_BYTES_PER_SECOND = 32 << 10;

  private final Connection connection;
  private final SocketThreads threads;
  private final InstantSource clock;
  private final Consumer<CloseCode> giveUp;

  private final Waiting waiting = new Waiting();
  private final PingCredit credit;
  private boolean closed;

  /** Whether a thread or the container is at it; nobody else may touch the connection then. */
  private boolean underWay;

  private Instant underWaySince = Instant.MAX;
  private Frame current;
  private int retries;
  private boolean probeWanted;
  private Instant lastSent;
  private Instant unansweredSince = Instant.MAX;

  /**
   * @param giveUp told once, with the reason, when the peer cannot be served any more; must not
   *     block
   */
  Outbox(
      Connection connection,
      SocketThreads threads,
      InstantSource clock,
      RandomGenerator random,
      Consumer<CloseCode> giveUp) {
    this.connection = connection;
    this.threads = threads;
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
    if (isLonger(underWaySince, now, SEND_AT_MOST.plus(patience()))) {
      fail(CloseCode.GOING_AWAY);
    } else if (isLonger(unansweredSince, now, GIVE_UP_AFTER.plus(patience()))) {
      fail(CloseCode.OVERLOAD);
    } else if (isLonger(unansweredSince, now, DISTRUST_AFTER)) {
      credit.distrust();
    }
  }

  private static boolean isLonger(Instant since, Instant now, Duration limit) {
    return !since.equals(Instant.MAX) && Duration.between(since, now).compareTo(limit) > 0;
  }

  /** How long a slow but honest peer may take for what it has been sent, without a sign of life. */
  synchronized Duration patience() {
    long bytes = credit.unacknowledged() + (current == null ? 0 : current.size());
    return Duration.ofSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
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
    current = null;
  }

  /** Sends what waits as far as the credit allows; nothing if that is under way already. */
  void pump() {
    synchronized (this) {
      if (underWay || closed) {
        return;
      }
      underWay = true;
    }
    goOn();
  }

  /** Has what waits sent by another thread. */
  void pumpElsewhere() {
    synchronized (this) {
      boolean idle = current == null && waiting.isEmpty() && !probeWanted && !credit.isPingDue();
      if (underWay || closed || idle) {
        return;
      }
    }
    threads.sending().execute(this::pump);
  }

  /** For whoever has what is under way in hand. */
  private void goOn() {
    try {
      while (sendNext()) {
        // One after the other, as long as the container does not keep us waiting.
      }
    } catch (RuntimeException e) {
      fail(CloseCode.GOING_AWAY);
    }
  }

  /** Sends one frame or ping; whether there is more to do for this thread. */
  private boolean sendNext() {
    Supplier<Frame> next = null;
    synchronized (this) {
      if (closed) {
        return false;
      }
      underWaySince = clock.instant();
      boolean pinging = probeWanted || credit.isPingDue();
      if (!pinging && (next = nextFrame()) == null) {
        rest();
        return false;
      }
    }
    if (next == null) {
      threads.blocking().execute(this::sendPing);
      return false;
    }
    return send(next.get());
  }

  /** What to send next, or again; null if nothing waits or may be sent. */
  private Supplier<Frame> nextFrame() {
    Frame again = current;
    if (again != null) {
      return () -> again;
    }
    return credit.isLeft() ? waiting.poll() : null;
  }

  private void rest() {
    underWay = false;
    underWaySince = Instant.MAX;
  }

  /**
   * @return whether the frame is out of our hands already; otherwise the thread that says so goes
   *     on
   */
  private boolean send(Frame frame) {
    synchronized (this) {
      current = frame;
    }
    var flight = new Flight();
    connection.send(
        frame,
        delivery -> {
          if (arrived(frame, delivery) && flight.isOverWithThis()) {
            goOn();
          }
        });
    return flight.isOverWithThis();
  }

  /** Whether to go on. */
  private boolean arrived(Frame frame, Delivery delivery) {
    if (delivery == Delivery.FAILED) {
      fail(CloseCode.GOING_AWAY);
      return false;
    }
    if (delivery == Delivery.BUSY) {
      retryLater();
      return false;
    }
    synchronized (this) {
      current = null;
      retries = 0;
      credit.sent(frame.size());
      lastSent = clock.instant();
    }
    return true;
  }

  private void sendPing() {
    try {
      connection.ping(newPing());
    } catch (IllegalStateException e) {
      probe();
      retryLater();
      return;
    } catch (IOException | RuntimeException e) {
      fail(CloseCode.GOING_AWAY);
      return;
    }
    goOn();
  }

  private synchronized ByteBuffer newPing() {
    probeWanted = false;
    if (unansweredSince.equals(Instant.MAX)) {
      unansweredSince = clock.instant();
    }
    return credit.newPing();
  }

  private synchronized void retryLater() {
    if (++retries > MAX_RETRIES) {
      fail(CloseCode.GOING_AWAY);
      return;
    }
    rest();
    var unused = threads.timer().schedule(this::pumpElsewhere, RETRY_MILLIS, TimeUnit.MILLISECONDS);
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

  /**
   * The two ends of a send: the call's return and the news of the frame's arrival. Whichever comes
   * last has to go on, so that a container that tells at once does not pile up calls.
   */
  private static final class Flight {
    private final AtomicBoolean half = new AtomicBoolean();

    boolean isOverWithThis() {
      return !half.compareAndSet(false, true);
    }
  }
}
