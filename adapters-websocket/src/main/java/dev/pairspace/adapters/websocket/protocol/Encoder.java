package dev.pairspace.adapters.websocket.protocol;

import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.RoomMessage;
import java.util.function.Function;

/** Encodes what rooms say, each kind in the only form it has on the wire. Safe for any thread. */
public final class Encoder implements RoomMessage.Handler<Frame> {
  private final LargeAnswers answers = new LargeAnswers(FrameWriter::syncAnswer);
  private final LargeAnswers missed = new LargeAnswers(FrameWriter::change);
  private final Function<RoomEvent, Frame> events;

  /**
   * @param events how clients are told what is neither the document nor presence
   */
  public Encoder(Function<RoomEvent, Frame> events) {
    this.events = events;
  }

  @Override
  public Frame onSyncAnswer(RoomMessage.SyncAnswer message) {
    return answers.frameOf(message.update());
  }

  @Override
  public Frame onMissedChanges(RoomMessage.MissedChanges message) {
    return missed.frameOf(message.update());
  }

  @Override
  public Frame onStateQuestion(RoomMessage.StateQuestion message) {
    return FrameWriter.stateQuestion(message.known());
  }

  @Override
  public Frame onChange(RoomMessage.Change message) {
    return FrameWriter.change(message.update());
  }

  @Override
  public Frame onPresenceChange(RoomMessage.PresenceChange message) {
    return FrameWriter.presence(message.states());
  }

  /** For sessions that speak text; others have a binary form of it. */
  @Override
  public Frame onSaved(RoomMessage.Saved message) {
    return TextWriter.saved(message.through());
  }

  @Override
  public Frame onEvent(RoomEvent event) {
    return events.apply(event);
  }
}
