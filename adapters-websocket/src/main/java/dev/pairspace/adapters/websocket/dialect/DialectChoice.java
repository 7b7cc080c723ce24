package dev.pairspace.adapters.websocket.dialect;

import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.room.RoomId;
import java.util.function.Consumer;

/**
 * Which dialect a session speaks: the one that its handshake or its first frame has chosen, or, if
 * it is silent, a guess. Safe for any thread.
 */
public final class DialectChoice {
  private final Dialects dialects;
  private final RoomId room;
  private final Consumer<Speech> told;

  /** Whether plain text is only a guess, because the client was silent. */
  private boolean guessed;

  private volatile Dialect dialect;
  private volatile FrameEncoder encoder;
  private volatile boolean takesText;

  /**
   * @param told is told the session's {@link Speech}, as soon as that is known, and again if the
   *     guess was wrong
   */
  public DialectChoice(Dialects dialects, RoomId room, Consumer<Speech> told) {
    this.dialects = dialects;
    this.room = room;
    this.told = told;
  }

  /** The client has named a dialect before its first frame. */
  public synchronized void byHandshake(Dialect named) {
    guessed = false;
    if (dialect == null) {
      choose(named);
    }
  }

  /** The client has asked for text in the address of its handshake. */
  public void byAddress() {
    byHandshake(dialects.plainText());
  }

  /** A text frame has come: from now on the session is told in text whatever has a text form. */
  public void byTextFrame() {
    byAddress();
    takesText = true;
  }

  /** The client has said nothing for a while. */
  public synchronized void bySilence() {
    if (dialect == null) {
      guessed = true;
      choose(dialects.plainText());
    }
  }

  /**
   * In which dialect to read a binary frame. It is not chosen before the frame could be read.
   *
   * @throws dev.pairspace.domain.crdt.encoding.MalformedInputException if no dialect knows it
   */
  public BinaryDialect of(byte[] frame) {
    return dialect instanceof BinaryDialect binary ? binary : dialects.recognising(frame, room);
  }

  /**
   * A frame of a dialect has been read. A slow client proves a guess wrong.
   *
   * @return false if the client has chosen another: its changes would come in two ways
   */
  public boolean byBinaryFrame(BinaryDialect spoken) {
    return dialect == spoken || chooseByFrame(spoken);
  }

  private synchronized boolean chooseByFrame(BinaryDialect spoken) {
    if (dialect != null && !guessed) {
      return false;
    }
    guessed = false;
    choose(spoken);
    return true;
  }

  private void choose(Dialect chosen) {
    encoder = chosen.encoder(room);
    dialect = chosen;
    told.accept(chosen.speech());
  }

  public boolean isMade() {
    return dialect != null;
  }

  /** Whether the session knows only whole texts. */
  public boolean isText() {
    Dialect known = dialect;
    return known != null && known.speech() == Speech.TEXT;
  }

  /** What writes the frames in which the session is told something; null if that is not known. */
  public FrameEncoder encoderOf(RoomMessage message) {
    boolean hasTextForm = message instanceof RoomEvent || message instanceof RoomMessage.Saved;
    return hasTextForm && takesText ? dialects.plainText().encoder(room) : encoder;
  }

  /** What writes the frames that tell of the document and of presence; null as before. */
  public FrameEncoder encoder() {
    return encoder;
  }
}
