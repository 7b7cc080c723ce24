package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.dialect.DialectChoice;
import dev.pairspace.adapters.websocket.dialect.Dialects;
import dev.pairspace.adapters.websocket.inbound.InboundBudget;
import dev.pairspace.adapters.websocket.inbound.SocketLimits;
import dev.pairspace.adapters.websocket.outbound.Connection;
import dev.pairspace.adapters.websocket.outbound.ContainerConnection;
import dev.pairspace.adapters.websocket.outbound.Outbox;
import dev.pairspace.adapters.websocket.outbound.Outboxes;
import dev.pairspace.adapters.websocket.outbound.SocketThreads;
import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.application.live.turn.JoiningSession;
import dev.pairspace.application.port.Broadcaster;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.RoomId;
import jakarta.websocket.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** All sockets of this server. Safe for any thread. */
public final class Connections {
  private static final System.Logger LOGGER = System.getLogger(Connections.class.getName());
  private static final int WAVES = 10;

  /** Each keeps a thread, see {@link InboundBudget}. */
  private static final int WAITING_READERS = 16;

  private static final Duration LONGEST_OPENING = Duration.ofSeconds(10);

  private final ConcurrentMap<SessionId, Conversation> conversations = new ConcurrentHashMap<>();

  /** Sockets that a handshake has accepted and the container has not opened yet, and since when. */
  private final ConcurrentMap<SessionId, Instant> expected = new ConcurrentHashMap<>();

  /** Sockets that a stopping server has said goodbye to, and that are not closed yet. */
  private final Set<SessionId> goodbyes = ConcurrentHashMap.newKeySet();

  /** Goodbyes that are not sent yet, whether or not the container calls their sockets closed. */
  private final AtomicInteger unsentGoodbyes = new AtomicInteger();

  private final Dialects dialects;
  private final Broadcaster broadcaster;
  private final SocketThreads threads;
  private final InstantSource clock;
  private final SocketLimits limits;
  private final Outboxes outboxes;
  private final InboundBudget inboundBudget;
  private volatile boolean closing;

  public Connections(
      SocketThreads threads,
      InstantSource clock,
      RandomGenerator random,
      SocketLimits limits,
      Dialects dialects) {
    this.dialects = dialects;
    this.threads = threads;
    this.clock = clock;
    this.limits = limits;
    this.outboxes =
        new Outboxes(threads, clock, random, limits.maxBacklogBytes(), limits.maxBytesOfAll());
    this.inboundBudget = new InboundBudget(limits.maxBytesOfAll(), WAITING_READERS);
    this.broadcaster = new WebSocketBroadcaster(this, threads.sending(), dialects.events());
  }

  /** The application's port to these sockets. */
  public Broadcaster broadcaster() {
    return broadcaster;
  }

  /**
   * A handshake accepts a socket. The container opens it some time after the client has been told,
   * and until then a stopping server must not take it for gone.
   *
   * @return false if the server stops, and accepts no sockets
   */
  public boolean expect(SessionId session) {
    expected.put(session, clock.instant());
    if (closing) {
      expected.remove(session);
    }
    return !closing;
  }

  /** A socket has been opened: the room is told. */
  public Conversation open(
      Session session, RoomId room, JoiningSession visitor, RoomUseCases useCases) {
    return open(new ContainerConnection(session), room, visitor, useCases);
  }

  Conversation open(
      Connection connection, RoomId room, JoiningSession visitor, RoomUseCases useCases) {
    var calls = new RoomCalls(useCases, room, visitor);
    var choice = new DialectChoice(dialects, room, calls::speak);
    Outbox outbox =
        outboxes.open(
            connection,
            room,
            choice::encoder,
            reason -> giveUp(visitor.session(), connection, reason),
            calls::catchUp);
    var conversation = new Conversation(calls, limits, inboundBudget, choice, outbox, clock);
    conversations.put(visitor.session(), conversation);
    expected.remove(visitor.session());
    if (closing) {
      conversation.end(CloseCode.RESTART);
    } else {
      conversation.begin();
    }
    return conversation;
  }

  /**
   * Tells a peer why it is not served any more. That may take for ever, and the container may never
   * report that the socket is closed; so the room is told before.
   */
  private void giveUp(SessionId session, Connection connection, CloseCode reason) {
    unsentGoodbyes.incrementAndGet();
    threads
        .blocking()
        .execute(
            () -> {
              try {
                find(session).ifPresent(this::partWith);
              } finally {
                sayGoodbye(connection, reason);
              }
            });
  }

  private void sayGoodbye(Connection connection, CloseCode reason) {
    try {
      connection.close(reason);
    } finally {
      unsentGoodbyes.decrementAndGet();
    }
  }

  private void partWith(Conversation conversation) {
    if (closing) {
      goodbyes.add(conversation.id());
      if (!conversations.containsKey(conversation.id())) { // closed meanwhile
        goodbyes.remove(conversation.id());
      }
    }
    forget(conversation);
  }

  /** A socket has been closed, by either side. Can be called again. */
  public void closed(Conversation conversation) {
    forget(conversation);
    goodbyes.remove(conversation.id());
  }

  private void forget(Conversation conversation) {
    if (conversations.remove(conversation.id(), conversation)) {
      conversation.onClose();
    }
  }

  /**
   * Whether memory has space for a frame that waits for this session.
   *
   * @param size in bytes, or in characters if the session speaks text
   */
  boolean hasCapacityFor(SessionId session, long size) {
    return find(session).map(it -> hasCapacityFor(it, size)).orElse(true);
  }

  private boolean hasCapacityFor(Conversation conversation, long size) {
    return conversation.speaksText()
        ? outboxes.hasCapacityForText(conversation.room(), size)
        : outboxes.hasCapacityFor(conversation.room(), size);
  }

  Optional<Conversation> find(SessionId id) {
    return Optional.ofNullable(conversations.get(id));
  }

  /** To be called about once a second: heartbeats, silent peers, readers that do not read. */
  public void watch() {
    Instant now = clock.instant();
    outboxes.watch();
    expected.values().removeIf(since -> since.plus(LONGEST_OPENING).isBefore(now));
    List<Throwable> failures = new ArrayList<>();
    for (Conversation conversation : conversations.values()) {
      try {
        conversation.watch(now);
      } catch (RuntimeException | Error e) { // the others must be watched all the same
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      LOGGER.log(
          System.Logger.Level.ERROR,
          () -> "sockets.unwatched count=" + failures.size(),
          failures.get(0));
    }
  }

  /**
   * The server stops: no socket is accepted any more, and all clients are told to come back later,
   * not all at the same time. Returns at once.
   *
   * @param within how long to take
   */
  public void closeInWaves(Duration within) {
    closing = true;
    List<Conversation> all = new ArrayList<>(conversations.values());
    int wave = Math.max(1, (all.size() + WAVES - 1) / WAVES);
    for (int from = 0; from < all.size(); from += wave) {
      List<Conversation> some = all.subList(from, Math.min(all.size(), from + wave));
      long delay = within.toMillis() / WAVES * (from / wave);
      var unused =
          threads
              .timer()
              .schedule(
                  () -> some.forEach(conversation -> conversation.end(CloseCode.RESTART)),
                  delay,
                  TimeUnit.MILLISECONDS);
    }
  }

  /**
   * Whether every goodbye is sent, and there is no socket any more whose peer might still answer
   * one, or should get one as soon as it is open. The container may call a socket closed while its
   * goodbye is still to be sent.
   */
  public boolean areAllClosed() {
    return expected.isEmpty()
        && conversations.isEmpty()
        && goodbyes.isEmpty()
        && unsentGoodbyes.get() == 0;
  }

  public Dialects dialects() {
    return dialects;
  }

  public SocketLimits limits() {
    return limits;
  }

  /** Whether the server stops: no socket is accepted any more. */
  public boolean isClosing() {
    return closing;
  }
}
