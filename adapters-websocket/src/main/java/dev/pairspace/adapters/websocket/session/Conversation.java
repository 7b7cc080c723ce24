package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.dialect.BinaryDialect;
import dev.pairspace.adapters.websocket.dialect.Dialect;
import dev.pairspace.adapters.websocket.dialect.DialectChoice;
import dev.pairspace.adapters.websocket.dialect.FrameEncoder;
import dev.pairspace.adapters.websocket.inbound.InboundBudget;
import dev.pairspace.adapters.websocket.inbound.InboundFrames;
import dev.pairspace.adapters.websocket.inbound.SocketLimits;
import dev.pairspace.adapters.websocket.inbound.TextFrame;
import dev.pairspace.adapters.websocket.message.TextSession;
import dev.pairspace.adapters.websocket.outbound.Outbox;
import dev.pairspace.adapters.websocket.outbound.SharedFrame;
import dev.pairspace.adapters.websocket.protocol.ClientMessage;
import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.RoomId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * What one socket and its room say to each other, from the first byte to the last. Frames come on
 * one reading thread at a time; the rest is safe for any thread.
 */
public final class Conversation {
  private static final Duration SILENCE_MEANS_TEXT = Duration.ofSeconds(2);

  /**
   * With a second between checks this is less than the 15 s after which proxies close a connection.
   */
  private static final Duration HEARTBEAT = Duration.ofSeconds(12);

  private static final Duration PING_AFTER = Duration.ofSeconds(25);
  private static final Duration GIVE_UP_AFTER = Duration.ofSeconds(60);

  private final RoomCalls calls;
  private final DialectChoice dialect;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Instant openedAt;

  private final InboundFrames inbound;
  private final BinaryHandler binaryHandler = new BinaryHandler();
  private final TextSession textSession;

  private volatile boolean probing;
  private volatile Instant lastHeard;
  private volatile boolean over;

  Conversation(
      RoomCalls calls,
      SocketLimits limits,
      InboundBudget inboundBudget,
      DialectChoice dialect,
      Outbox outbox,
      InstantSource clock) {
    this.calls = calls;
    this.dialect = dialect;
    this.outbox = outbox;
    this.clock = clock;
    this.openedAt = clock.instant();
    this.lastHeard = openedAt;
    this.inbound = new InboundFrames(limits, inboundBudget, clock, calls::awaitTurn, this::end);
    this.textSession = new TextSession(calls.actor(), calls.room(), calls.id(), this::answer);
  }

  /** The room is told that a session joins. */
  void begin() {
    calls.enter();
  }

  /** Part of a binary frame has come. */
  public void onBinary(byte[] part, boolean last) {
    if (over) {
      return;
    }
    lastHeard = clock.instant();
    byte[] frame = inbound.binary(part, last);
    if (frame != null) {
      onFrame(frame);
    }
  }

  private void onFrame(byte[] frame) {
    try {
      BinaryDialect spoken = dialect.of(frame);
      List<ClientMessage> messages = spoken.read(frame, calls.room(), textSession.answer());
      if (!dialect.byBinaryFrame(spoken)) {
        end(CloseCode.MALFORMED_FRAME);
        return;
      }
      for (ClientMessage message : messages) {
        if (!over) {
          message.accept(binaryHandler);
        }
      }
      inbound.handedOver(frame.length);
    } catch (MalformedInputException e) {
      end(
          e.kind() == MalformedInputException.Kind.OVER_BUDGET
              ? CloseCode.TOO_LARGE
              : CloseCode.MALFORMED_FRAME);
    }
  }

  /** Part of a text frame has come. */
  public void onText(String part, boolean last) {
    if (over) {
      return;
    }
    lastHeard = clock.instant();
    TextFrame frame = inbound.text(part, last);
    if (frame != null) {
      onTextFrame(frame);
    }
  }

  private void onTextFrame(TextFrame frame) {
    dialect.byTextFrame();
    calls.followSaving();
    calls.receive(frame.content(), textSession);
    inbound.handedOver(frame.bytes());
  }

  /** A pong has come. */
  public void onPong(ByteBuffer payload) {
    if (outbox.acknowledge(payload)) {
      lastHeard = clock.instant();
      if (probing) {
        probing = false;
        calls.proveAlive();
      }
    }
  }

  /** The socket is closed, by either side. */
  void onClose() {
    over = true;
    outbox.close();
    calls.leave();
  }

  /** Checks the peer; called about once a second. */
  void watch(Instant now) {
    if (!dialect.isMade() && Duration.between(openedAt, now).compareTo(SILENCE_MEANS_TEXT) >= 0) {
      dialect.bySilence();
    }
    Duration unheard = Duration.between(lastHeard, now);
    if (unheard.compareTo(GIVE_UP_AFTER.plus(outbox.allowance())) >= 0) {
      end(CloseCode.GOING_AWAY);
      return;
    }
    if (unheard.compareTo(PING_AFTER) >= 0) {
      outbox.probe();
    }
    keepAlive(now);
    outbox.watch(now);
    outbox.pumpElsewhere();
  }

  /** Some clients count frames only; to the others a ping is enough, and proxies see it. */
  private void keepAlive(Instant now) {
    FrameEncoder encoder = dialect.encoder();
    Frame heartbeat = encoder == null ? null : encoder.heartbeat();
    Instant lastSent = heartbeat == null ? outbox.lastSentOrPinged() : outbox.lastSent();
    if (Duration.between(lastSent, now).compareTo(HEARTBEAT) < 0) {
      return;
    }
    if (heartbeat == null) {
      outbox.probe();
    } else {
      outbox.put(heartbeat);
    }
  }

  /** Sends nothing any more but the goodbye. Returns at once. */
  void end(CloseCode reason) {
    over = true;
    outbox.end(reason);
  }

  /** Asks the peer for a sign of life; {@link #onPong} reports it to the room. */
  void probe() {
    probing = true;
    outbox.probe();
    outbox.pumpElsewhere();
  }

  /** Sends a message of the room. */
  void put(SharedFrame shared) {
    shared.putInto(outbox, dialect);
  }

  void pump() {
    outbox.pump();
  }

  /** The client has chosen text by its address. */
  public void speakText() {
    dialect.byAddress();
  }

  /** The client has chosen a dialect by the subprotocol that was answered. */
  public void speak(Dialect chosen) {
    dialect.byHandshake(chosen);
  }

  private void answer(Frame frame) {
    outbox.put(frame);
    outbox.pump();
  }

  boolean speaksText() {
    return dialect.isText();
  }

  SessionId id() {
    return calls.id();
  }

  RoomId room() {
    return calls.room();
  }

  private final class BinaryHandler implements ClientMessage.Handler<Void> {
    @Override
    public Void onState(ClientMessage.State message) {
      if (inbound.allowsQuestion()) {
        calls.answerSync(message.known());
      }
      return null;
    }

    @Override
    public Void onEdit(ClientMessage.Edit message) {
      calls.apply(message.update());
      return null;
    }

    @Override
    public Void onPresence(ClientMessage.Presence message) {
      calls.announce(message.entries());
      return null;
    }

    @Override
    public Void onPresenceQuestion(ClientMessage.PresenceQuestion message) {
      calls.queryPresence();
      return null;
    }

    @Override
    public Void onSavedQuestion(ClientMessage.SavedQuestion message) {
      calls.followSaving();
      return null;
    }
  }
}
