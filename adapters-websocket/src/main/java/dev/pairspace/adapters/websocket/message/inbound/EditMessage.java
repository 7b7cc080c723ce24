package dev.pairspace.adapters.websocket.message.inbound;

import dev.pairspace.adapters.websocket.message.InboundText;
import dev.pairspace.adapters.websocket.message.MessageFields;
import dev.pairspace.adapters.websocket.message.TextSession;
import dev.pairspace.application.editing.WriteText;
import dev.pairspace.application.port.RoomEvent.TextForm;
import dev.pairspace.application.presence.IntroduceGuest;
import dev.pairspace.domain.room.MemberName;
import java.util.Optional;

/** The whole text of a file in the shortest form of all, which can hold the sender's name. */
public final class EditMessage implements InboundText {
  private final WriteText writeText;
  private final IntroduceGuest introduceGuest;

  public EditMessage(WriteText writeText, IntroduceGuest introduceGuest) {
    this.writeText = writeText;
    this.introduceGuest = introduceGuest;
  }

  @Override
  public String type() {
    return "edit";
  }

  @Override
  public void receive(MessageFields message, TextSession session) {
    var edit =
        new WriteText.Command(
            session.actor(),
            session.room(),
            session.id(),
            message.file(),
            message.requiredText("content"),
            Optional.empty(),
            TextForm.EDIT);
    Optional<String> sender = message.text("sender").flatMap(EditMessage::nameIfPossible);
    if (sender.isPresent()) {
      introduceGuest.handle(
          new IntroduceGuest.Command(
              session.actor(), session.room(), session.id(), sender, Optional.empty()));
    }
    writeText.handle(edit);
  }

  /** Whatever else it holds is no reason to refuse the text. */
  private static Optional<String> nameIfPossible(String sender) {
    try {
      return Optional.of(new MemberName(sender).value());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
