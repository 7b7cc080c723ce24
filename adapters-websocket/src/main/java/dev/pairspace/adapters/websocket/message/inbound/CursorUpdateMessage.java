package dev.pairspace.adapters.websocket.message.inbound;

import dev.pairspace.adapters.websocket.message.InboundText;
import dev.pairspace.adapters.websocket.message.MessageFields;
import dev.pairspace.adapters.websocket.message.TextSession;
import dev.pairspace.application.presence.MoveCursor;

/** Where the client is in a file. */
public final class CursorUpdateMessage implements InboundText {
  static final String POSITION = "cursorPosition";

  private final MoveCursor moveCursor;

  public CursorUpdateMessage(MoveCursor moveCursor) {
    this.moveCursor = moveCursor;
  }

  @Override
  public String type() {
    return "cursor_update";
  }

  @Override
  public void receive(MessageFields message, TextSession session) {
    MessageFields data = message.data();
    moveCursor.handle(
        new MoveCursor.Command(
            session.actor(),
            session.room(),
            session.id(),
            data.file(),
            data.requiredPosition(POSITION)));
  }
}
