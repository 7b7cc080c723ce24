package dev.pairspace.adapters.websocket.message.inbound;

import dev.pairspace.adapters.websocket.message.InboundText;
import dev.pairspace.adapters.websocket.message.MessageFields;
import dev.pairspace.adapters.websocket.message.TextSession;
import dev.pairspace.application.editing.WriteText;
import dev.pairspace.application.port.RoomEvent.TextForm;
import dev.pairspace.application.presence.MoveCursor;
import java.util.Optional;

/** The whole text of a file, as the client wants it, with the version that it has changed. */
public final class CodeUpdateMessage implements InboundText {
  private final WriteText writeText;
  private final MoveCursor moveCursor;

  public CodeUpdateMessage(WriteText writeText, MoveCursor moveCursor) {
    this.writeText = writeText;
    this.moveCursor = moveCursor;
  }

  @Override
  public String type() {
    return "code_update";
  }

  @Override
  public void receive(MessageFields message, TextSession session) {
    MessageFields data = message.data();
    data.text("language"); // is not used, but must be a string
    var edit =
        new WriteText.Command(
            session.actor(),
            session.room(),
            session.id(),
            data.file(),
            data.requiredText("code"),
            data.number("version"),
            TextForm.CODE_UPDATE);
    Optional<Integer> cursor = data.position(CursorUpdateMessage.POSITION);
    writeText.handle(edit);
    cursor
        .map(
            position ->
                new MoveCursor.Command(
                    session.actor(), session.room(), session.id(), data.file(), position))
        .ifPresent(moveCursor::handle);
  }
}
