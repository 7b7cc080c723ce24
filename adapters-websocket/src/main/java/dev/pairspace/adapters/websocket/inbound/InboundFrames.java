package dev.pairspace.adapters.websocket.inbound;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * The frames of one peer, put together from their fragments. A peer that sends too much is refused,
 * and one whose room is behind is not read meanwhile. Confined to the session's reading thread.
 */
public final class InboundFrames {
  private final FrameAssembler assembler;
  private final TextAssembler textAssembler;
  private final SessionRateLimit rateLimit;
  private final InboundBackpressure backpressure;
  private final Consumer<Runnable> awaitTurn;
  private final Consumer<CloseCode> refuse;

  /**
   * @param all what the rooms of all sockets have not taken yet
   * @param awaitTurn has the room call back when it has taken what it was handed so far
   * @param refuse told why the peer is not read any more
   */
  public InboundFrames(
      SocketLimits limits,
      InboundBudget all,
      InstantSource clock,
      Consumer<Runnable> awaitTurn,
      Consumer<CloseCode> refuse) {
    this.assembler = new FrameAssembler(limits.hardFrameBytes());
    this.textAssembler = new TextAssembler(limits.hardFrameBytes());
    this.rateLimit = new SessionRateLimit(limits, clock);
    this.backpressure = new InboundBackpressure(limits.maxIntakeBytes(), all, this::mark);
    this.awaitTurn = awaitTurn;
    this.refuse = refuse;
  }

  private void mark(long bytes) {
    awaitTurn.accept(() -> backpressure.taken(bytes));
  }

  /**
   * Part of a binary frame has come. If the room is behind, this waits.
   *
   * @return the whole frame; null if more of it is to come, or it was refused
   */
  public byte[] binary(byte[] part, boolean last) {
    if (!assembler.accepts(part)) {
      refuse.accept(CloseCode.TOO_LARGE);
      return null;
    }
    if (!last) {
      assembler.add(part);
      return null;
    }
    byte[] frame = assembler.finish(part);
    return isAffordable(rateLimit.allows(frame.length)) ? frame : null;
  }

  /** The same of a text frame. */
  public TextFrame text(String part, boolean last) {
    if (!textAssembler.accepts(part)) {
      refuse.accept(CloseCode.TOO_LARGE);
      return null;
    }
    if (!last) {
      textAssembler.add(part);
      return null;
    }
    TextFrame frame = textAssembler.finish(part);
    return isAffordable(rateLimit.allowsText(frame.bytes())) ? frame : null;
  }

  private boolean isAffordable(boolean isAllowed) {
    if (!isAllowed) {
      refuse.accept(CloseCode.RATE_LIMITED);
      return false;
    }
    if (!backpressure.awaitSpace()) {
      refuse.accept(CloseCode.OVERLOAD);
      return false;
    }
    return true;
  }

  /** The room has been handed a frame of that size. */
  public void handedOver(int bytes) {
    backpressure.handedOver(bytes);
  }

  /** Whether the peer may ask once more what it lacks; if not, it is refused. */
  public boolean allowsQuestion() {
    boolean allowed = rateLimit.allowsQuestion();
    if (!allowed) {
      refuse.accept(CloseCode.RATE_LIMITED);
    }
    return allowed;
  }
}
