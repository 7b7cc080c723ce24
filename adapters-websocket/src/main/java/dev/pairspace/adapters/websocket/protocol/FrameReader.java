package dev.pairspace.adapters.websocket.protocol;

import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.encoding.ByteReader;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the binary frames of the y-protocols: one or more messages each. Every length is checked
 * against what is left of the frame before anything is allocated for it.
 *
 * <pre>
 * 00 00 bytes(state vector)     00 01 bytes(update)     00 02 bytes(update)
 * 01 bytes(awareness update)    03                      64
 * awareness update := varUint(n) ( varUint(client) varUint(clock) string(JSON) )*
 * </pre>
 */
public final class FrameReader {
  private static final int MAX_MESSAGES = 1_000;
  private static final int SHORTEST_ENTRY = 3;

  private final List<ClientMessage> messages = new ArrayList<>(1);
  private final ByteReader frame;

  private FrameReader(byte[] frame) {
    this.frame = new ByteReader(frame);
  }

  /**
   * All messages of a frame. What follows a message of a type that we do not know is ignored, since
   * the end of that message is unknown.
   *
   * @throws MalformedInputException if the frame is empty or a message in it cannot be read
   */
  public static List<ClientMessage> read(byte[] frame) {
    return new FrameReader(frame).readAll();
  }

  private List<ClientMessage> readAll() {
    if (!frame.hasRemaining()) {
      throw MalformedInputException.malformed(0, "empty frame");
    }
    while (frame.hasRemaining()) {
      if (messages.size() == MAX_MESSAGES) {
        throw MalformedInputException.overBudget(frame.position(), "more than 1000 messages");
      }
      if (!readMessage()) {
        break;
      }
    }
    return messages;
  }

  private boolean readMessage() {
    long type = frame.readVarUint();
    if (type == MessageType.SYNC) {
      messages.add(readSync());
    } else if (type == MessageType.AWARENESS) {
      messages.add(readPresence());
    } else if (type == MessageType.QUERY_AWARENESS) {
      messages.add(new ClientMessage.PresenceQuestion());
    } else if (type == MessageType.SAVED) {
      messages.add(new ClientMessage.SavedQuestion());
    } else {
      return false;
    }
    return true;
  }

  private ClientMessage readSync() {
    int position = frame.position();
    long step = frame.readVarUint();
    if (step == MessageType.STEP_1) {
      return new ClientMessage.State(StateVector.decode(frame.readBytes()));
    }
    if (step == MessageType.STEP_2 || step == MessageType.UPDATE) {
      return new ClientMessage.Edit(Update.of(frame.readBytes()));
    }
    throw MalformedInputException.malformed(position, "sync message of unknown kind " + step);
  }

  private ClientMessage readPresence() {
    ByteReader update = new ByteReader(frame.readBytes());
    int count = update.readCount(SHORTEST_ENTRY);
    List<PresenceEntry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entries.add(
          new PresenceEntry(update.readVarUint(), update.readVarUint(), update.readString()));
    }
    return new ClientMessage.Presence(entries);
  }
}
