package dev.pairspace.adapters.websocket.dialect;

import dev.pairspace.adapters.websocket.protocol.ClientMessage;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.domain.room.RoomId;
import java.util.List;
import java.util.function.Consumer;

/** A dialect of clients that hold a replica of the document and send their changes as bytes. */
public interface BinaryDialect extends Dialect {

  @Override
  default Speech speech() {
    return Speech.BINARY;
  }

  /** Whether a session whose dialect is not known yet chooses this one by a binary frame. */
  boolean recognises(byte[] frame, RoomId room);

  /**
   * Reads a binary frame.
   *
   * @param answer sends a frame to the same session; for what concerns the dialect alone
   * @throws dev.pairspace.domain.crdt.encoding.MalformedInputException if it cannot be read
   */
  List<ClientMessage> read(byte[] frame, RoomId room, Consumer<Frame> answer);
}
