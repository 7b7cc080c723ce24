package dev.pairspace.adapters.websocket.dialect;

import dev.pairspace.adapters.websocket.protocol.ClientMessage;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.adapters.websocket.protocol.FrameReader;
import dev.pairspace.adapters.websocket.protocol.FrameWriter;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.room.RoomId;
import java.util.List;
import java.util.function.Consumer;

/** The y-protocols as y-websocket speaks them: sync and awareness, one room to a socket. */
public final class YProtocol implements BinaryDialect, FrameEncoder {

  /** Whatever is not known to be something else, since its first bytes may be anything. */
  @Override
  public boolean recognises(byte[] frame, RoomId room) {
    return true;
  }

  @Override
  public List<ClientMessage> read(byte[] frame, RoomId room, Consumer<Frame> answer) {
    return FrameReader.read(frame);
  }

  @Override
  public FrameEncoder encoder(RoomId room) {
    return this;
  }

  @Override
  public Frame onSyncAnswer(RoomMessage.SyncAnswer message) {
    return FrameWriter.syncAnswer(message.update());
  }

  @Override
  public Frame onMissedChanges(RoomMessage.MissedChanges message) {
    return FrameWriter.change(message.update());
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

  @Override
  public Frame onSaved(RoomMessage.Saved message) {
    return FrameWriter.saved(message.through());
  }

  /** Stock clients break on text, and the y-protocols have no other form. */
  @Override
  public Frame onEvent(RoomEvent event) {
    return null;
  }

  /** Yjs clients count frames only; pings do not reach them. */
  @Override
  public Frame heartbeat() {
    return Frame.HEARTBEAT;
  }
}
