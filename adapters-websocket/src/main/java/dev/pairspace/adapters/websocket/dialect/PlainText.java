package dev.pairspace.adapters.websocket.dialect;

import dev.pairspace.adapters.websocket.message.OutboundMessages;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.room.RoomId;

/**
 * JSON in text frames, for clients that know only whole texts. What of it has nothing to do with
 * the document is also told to sessions of other dialects, once they have sent text.
 */
final class PlainText implements Dialect, FrameEncoder {
  private final OutboundMessages events;

  /**
   * @param events how clients are told what is neither the document nor presence
   */
  PlainText(OutboundMessages events) {
    this.events = events;
  }

  @Override
  public Speech speech() {
    return Speech.TEXT;
  }

  @Override
  public FrameEncoder encoder(RoomId room) {
    return this;
  }

  @Override
  public Frame onSyncAnswer(RoomMessage.SyncAnswer message) {
    return null;
  }

  @Override
  public Frame onMissedChanges(RoomMessage.MissedChanges message) {
    return null;
  }

  @Override
  public Frame onStateQuestion(RoomMessage.StateQuestion message) {
    return null;
  }

  @Override
  public Frame onChange(RoomMessage.Change message) {
    return null;
  }

  @Override
  public Frame onPresenceChange(RoomMessage.PresenceChange message) {
    return null;
  }

  @Override
  public Frame onSaved(RoomMessage.Saved message) {
    return TextWriter.saved(message.through());
  }

  @Override
  public Frame onEvent(RoomEvent event) {
    return events.frameOf(event);
  }

  /** Every client of WebSocket answers pings, and proxies see them. */
  @Override
  public Frame heartbeat() {
    return null;
  }
}
