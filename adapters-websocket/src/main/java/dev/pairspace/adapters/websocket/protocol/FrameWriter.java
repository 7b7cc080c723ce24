package dev.pairspace.adapters.websocket.protocol;

import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import dev.pairspace.domain.presence.PresenceState;
import java.util.Collection;

/** Writes binary frames of the y-protocols; one message each, since stock clients read only one. */
public final class FrameWriter {
  private static final int HEAD = 12;

  private FrameWriter() {}

  public static Frame syncAnswer(Update update) {
    return sync(MessageType.STEP_2, update);
  }

  public static Frame change(Update update) {
    return sync(MessageType.UPDATE, update);
  }

  public static Frame stateQuestion(StateVector known) {
    byte[] vector = known.encode();
    ByteWriter writer = new ByteWriter(vector.length + HEAD);
    writer.writeVarUint(MessageType.SYNC);
    writer.writeVarUint(MessageType.STEP_1);
    writer.writeBytes(vector);
    return new Frame.Binary(writer.toBytes());
  }

  public static Frame presence(Collection<PresenceState> states) {
    ByteWriter update = new ByteWriter(64 * states.size() + HEAD);
    update.writeVarUint(states.size());
    for (PresenceState state : states) {
      update.writeVarUint(state.client());
      update.writeVarUint(state.clock());
      update.writeString(state.json());
    }
    ByteWriter writer = new ByteWriter(update.size() + HEAD);
    writer.writeVarUint(MessageType.AWARENESS);
    writer.writeBytes(update.toBytes());
    return new Frame.Binary(writer.toBytes());
  }

  public static Frame saved(long through) {
    ByteWriter writer = new ByteWriter(HEAD);
    writer.writeVarUint(MessageType.SAVED);
    writer.writeVarUint(through);
    return new Frame.Binary(writer.toBytes());
  }

  private static Frame sync(int step, Update update) {
    byte[] bytes = update.toBytes();
    ByteWriter writer = new ByteWriter(bytes.length + HEAD);
    writer.writeVarUint(MessageType.SYNC);
    writer.writeVarUint(step);
    writer.writeBytes(bytes);
    return new Frame.Binary(writer.toBytes());
  }
}
