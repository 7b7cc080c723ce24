package dev.pairspace.adapters.websocket.dialect;

import dev.pairspace.adapters.websocket.protocol.ClientMessage;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import dev.pairspace.domain.room.RoomId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A dialect that is made up: each frame is one of the y-protocols behind the name of its room. */
public final class RoomPrefixed implements BinaryDialect {
  public static final String SUBPROTOCOL = "room-prefixed";

  private static final YProtocol INNER = new YProtocol();

  /** How many changes have been written, however many were told of each. */
  public final AtomicInteger changes = new AtomicInteger();

  @Override
  public List<String> subprotocols() {
    return List.of(SUBPROTOCOL);
  }

  @Override
  public boolean recognises(byte[] frame, RoomId room) {
    byte[] prefix = prefixOf(room);
    return frame.length >= prefix.length
        && Arrays.equals(frame, 0, prefix.length, prefix, 0, prefix.length);
  }

  @Override
  public List<ClientMessage> read(byte[] frame, RoomId room, Consumer<Frame> answer) {
    if (!recognises(frame, room)) {
      throw MalformedInputException.malformed(0, "a frame without the name of its room");
    }
    return INNER.read(Arrays.copyOfRange(frame, prefixOf(room).length, frame.length), room, answer);
  }

  @Override
  public FrameEncoder encoder(RoomId room) {
    return new Prefixing(room, changes);
  }

  /** What a client sends, and is sent. */
  public static byte[] framed(RoomId room, byte[] inner) {
    byte[] prefix = prefixOf(room);
    return ByteBuffer.allocate(prefix.length + inner.length).put(prefix).put(inner).array();
  }

  private static byte[] prefixOf(RoomId room) {
    ByteWriter writer = new ByteWriter(16);
    writer.writeString(room.value());
    return writer.toBytes();
  }

  /** Equal for all sessions of a room. */
  private record Prefixing(RoomId room, AtomicInteger changes) implements FrameEncoder {

    private Frame framed(Frame inner) {
      byte[] bytes = new byte[inner.size()];
      ((Frame.Binary) inner).content().get(bytes);
      return new Frame.Binary(RoomPrefixed.framed(room, bytes));
    }

    @Override
    public Frame onSyncAnswer(RoomMessage.SyncAnswer message) {
      return framed(INNER.onSyncAnswer(message));
    }

    @Override
    public Frame onMissedChanges(RoomMessage.MissedChanges message) {
      return framed(INNER.onMissedChanges(message));
    }

    @Override
    public Frame onStateQuestion(RoomMessage.StateQuestion message) {
      return framed(INNER.onStateQuestion(message));
    }

    @Override
    public Frame onChange(RoomMessage.Change message) {
      changes.incrementAndGet();
      return framed(INNER.onChange(message));
    }

    @Override
    public Frame onPresenceChange(RoomMessage.PresenceChange message) {
      return framed(INNER.onPresenceChange(message));
    }

    @Override
    public Frame onSaved(RoomMessage.Saved message) {
      return framed(INNER.onSaved(message));
    }

    @Override
    public Frame onEvent(RoomEvent event) {
      return null;
    }

    @Override
    public Frame heartbeat() {
      return framed(INNER.heartbeat());
    }
  }
}
