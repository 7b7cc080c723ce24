package dev.pairspace.adapters.websocket.outbound;

import dev.pairspace.adapters.websocket.outbound.Connection.Delivery;
import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.domain.crdt.MissingFrom;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The way out to one peer: never more than one frame or ping under way, none begun while more is
 * unacknowledged than the peer's credit allows, and bounded in what waits. Neither putting nor
 * {@link #pump} waits for the peer. If the container never reports what became of a frame, this
 * outbox is dead and the peer given up, but no thread is lost; a ping or goodbye may cost the
 * thread that sends it. Safe for any thread.
 */
public final class Outbox {
  private static final System.Logger LOGGER = System.getLogger(Outbox.class.getName());
  private static final long RETRY_MILLIS = 2;
  private static final int MAX_RETRIES = 500;

  private final Connection connection;
  private final SocketThreads threads;
  private final InstantSource clock;
  private final Consumer<CloseCode> giveUp;
  private final Consumer<MissingFrom> catchUp;

  private final OutboundQueue queue;
  private final PeerTimeouts timeouts = new PeerTimeouts();
  private final PingCredit credit;
  private boolean closed;

  /** Whether a thread or the container is sending; no other thread may use the connection then. */
  private boolean underWay;

  private Frame current;
  private boolean probeWanted;
  private Instant lastSent;
  private Instant lastPinged;

  /** How often in a row the container was busy with a frame; pings are counted separately. */
  private int frameRetries;

  private int pingRetries;

  /**
   * @param queue what waits, nothing yet
   * @see Outboxes#open
   */
  Outbox(
      Connection connection,
      SocketThreads threads,
      InstantSource clock,
      RandomGenerator random,
      OutboundQueue queue,
      Consumer<CloseCode> giveUp,
      Consumer<MissingFrom> catchUp) {
    this.connection = connection;
    this.threads = threads;
    this.clock = clock;
    this.giveUp = giveUp;
    this.catchUp = catchUp;
    this.queue = queue;
    this.credit = new PingCredit(random);
    this.lastSent = clock.instant();
    this.lastPinged = lastSent;
  }

  public synchronized void put(Frame frame) {
    if (!closed) {
      queue.add(frame);
      endIfTooMuch();
    }
  }

  /** Puts a frame that may take the place of others, or have others take its place. */
  synchronized void put(Entry entry) {
    if (!closed) {
      entry.addTo(queue);
      endIfTooMuch();
    }
  }

  private void endIfTooMuch() {
    if (queue.isTooMuch()) {
      end(CloseCode.OVERLOAD);
    }
  }

  /** Sends a ping soon, whether or not one is due. */
  public synchronized void probe() {
    probeWanted = true;
  }

  /**
   * A pong has come.
   *
   * @return whether it answers a ping of ours; if not, it means nothing
   */
  public boolean acknowledge(ByteBuffer payload) {
    synchronized (this) {
      if (!credit.acknowledge(payload)) {
        return false;
      }
      timeouts.answered(clock.instant(), credit.hasUnanswered());
    }
    pump();
    return true;
  }

  /** Checks for a peer that does not answer; called about once a second. */
  public synchronized void watch(Instant now) {
    switch (timeouts.verdict(now, allowance())) {
      case LOST -> end(CloseCode.GOING_AWAY);
      case TOO_SLOW -> end(CloseCode.OVERLOAD);
      case DOUBTFUL -> credit.distrust();
      case WELL -> {}
    }
  }

  /** How long a slow but honest peer may take for what it has been sent, without a sign of life. */
  public synchronized Duration allowance() {
    long bytes = credit.unacknowledged() + (current == null ? 0 : current.size());
    return PeerTimeouts.allowanceFor(bytes, queue.keepsOthersWaiting());
  }

  /** When the peer was last sent a frame. */
  public synchronized Instant lastSent() {
    return lastSent;
  }

  /** When the peer was last sent anything, be it a ping. */
  public synchronized Instant lastSentOrPinged() {
    return lastPinged.isAfter(lastSent) ? lastPinged : lastSent;
  }

  /** Nothing is sent any more, and nothing kept. */
  public synchronized void close() {
    closed = true;
    queue.clear();
    current = null;
  }

  /** Sends what waits as far as the credit allows; nothing if that is under way already. */
  public void pump() {
    synchronized (this) {
      if (underWay || closed) {
        return;
      }
      underWay = true;
    }
    goOn();
  }

  /** Has another thread send what waits. */
  public void pumpElsewhere() {
    synchronized (this) {
      boolean idle = current == null && queue.isEmpty() && !probeWanted && !credit.isPingDue();
      if (underWay || closed || idle) {
        return;
      }
    }
    threads.sending().execute(this::pump);
  }

  /**
   * Only for the thread that may send, see {@link #underWay}. Throws nothing, not even when memory
   * runs out: the same thread serves other peers.
   */
  private void goOn() {
    try {
      Next next = Next.GO_ON;
      while (next == Next.GO_ON) {
        next = sendNext();
      }
    } catch (Throwable e) {
      failFor(e);
    }
  }

  /** Sends one frame or ping. */
  private Next sendNext() {
    Supplier<Frame> next = null;
    synchronized (this) {
      if (closed) {
        return Next.LEAVE;
      }
      boolean pinging = probeWanted || credit.isPingDue();
      if (!pinging && (next = nextFrame()) == null) {
        tellAgainIfBehind();
        rest();
        return Next.LEAVE;
      }
      timeouts.begun(clock.instant());
    }
    if (next == null) {
      threads.blocking().execute(this::sendPing);
      return Next.LEAVE;
    }
    return send(next.get());
  }

  /** What to send next, or again; null if nothing waits or may be sent. */
  private Supplier<Frame> nextFrame() {
    Frame again = current;
    if (again != null) {
      return () -> again;
    }
    return credit.isLeft() ? queue.poll() : null;
  }

  /** On another thread: the answer may come on the same thread, and finds this outbox under way. */
  private void tellAgainIfBehind() {
    if (credit.isLeft()) {
      queue
          .takeMissing()
          .ifPresent(missing -> threads.sending().execute(() -> catchUp.accept(missing)));
    }
  }

  private void rest() {
    underWay = false;
    timeouts.rested();
  }

  /** If the frame is still under way on return, the thread that reports its delivery goes on. */
  private Next send(Frame frame) {
    int size = frame.size();
    var completion = new SendCompletion();
    Instant now = clock.instant();
    synchronized (this) {
      if (closed) {
        return Next.LEAVE; // While the frame was encoded.
      }
      current = frame;
      timeouts.begun(now);
    }
    connection.send(
        frame,
        delivery -> {
          if (arrived(size, delivery) == Next.GO_ON && completion.reachEnd()) {
            goOn();
          }
        });
    return completion.reachEnd() ? Next.GO_ON : Next.LEAVE;
  }

  /** Knows the frame by its size only: the container may keep a reference to the callback. */
  private Next arrived(int size, Delivery delivery) {
    if (delivery == Delivery.FAILED) {
      end(CloseCode.GOING_AWAY);
      return Next.LEAVE;
    }
    synchronized (this) {
      if (delivery == Delivery.BUSY) {
        retryLater(++frameRetries);
        return Next.LEAVE;
      }
      if (current != null) {
        queue.sent(current);
      }
      current = null;
      frameRetries = 0;
      credit.sent(size);
      lastSent = clock.instant();
    }
    return Next.GO_ON;
  }

  private void sendPing() {
    try {
      ByteBuffer ping;
      synchronized (this) {
        if (closed) {
          return;
        }
        probeWanted = false;
        timeouts.asked(clock.instant());
        ping = credit.newPing();
      }
      connection.ping(ping);
    } catch (IllegalStateException e) {
      pingLater();
      return;
    } catch (Throwable e) {
      failFor(e);
      return;
    }
    synchronized (this) {
      pingRetries = 0;
      lastPinged = clock.instant();
    }
    goOn();
  }

  private synchronized void pingLater() {
    probeWanted = true;
    retryLater(++pingRetries);
  }

  private synchronized void retryLater(int retries) {
    if (retries > MAX_RETRIES) {
      end(CloseCode.GOING_AWAY);
      return;
    }
    rest();
    var unused = threads.timer().schedule(this::pumpElsewhere, RETRY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** A failure because a peer leaves is usual; an error is a defect of ours, or of the machine. */
  private void failFor(Throwable cause) {
    var level = cause instanceof Error ? System.Logger.Level.ERROR : System.Logger.Level.DEBUG;
    LOGGER.log(level, "send.failed", cause);
    end(CloseCode.GOING_AWAY);
  }

  /** Ends the conversation from our side, once. Throws nothing: turns of rooms call it. */
  public void end(CloseCode reason) {
    synchronized (this) {
      if (closed) {
        return;
      }
      close();
    }
    try {
      giveUp.accept(reason);
    } catch (Throwable e) {
      LOGGER.log(System.Logger.Level.WARNING, "goodbye.failed", e);
    }
  }

  /** An entry that chooses its place in the queue itself. */
  interface Entry {
    void addTo(OutboundQueue queue);
  }

  /** What the present thread does next. */
  private enum Next {
    GO_ON,
    /** There is nothing to do, or another thread goes on. */
    LEAVE
  }
}
