package dev.pairspace.adapters.websocket.message.inbound;

import dev.pairspace.adapters.websocket.message.InboundText;
import dev.pairspace.adapters.websocket.message.MessageFields;
import dev.pairspace.adapters.websocket.message.TextSession;
import dev.pairspace.adapters.websocket.message.UnusableFieldException;
import dev.pairspace.adapters.websocket.protocol.HexColor;
import dev.pairspace.application.presence.DescribeRoom;
import dev.pairspace.application.presence.IntroduceGuest;
import dev.pairspace.domain.room.MemberName;

/** Introduces a guest, and asks for the room's state with the text of a file. */
public final class JoinRoomMessage implements InboundText {
  private final IntroduceGuest introduceGuest;
  private final DescribeRoom describeRoom;

  public JoinRoomMessage(IntroduceGuest introduceGuest, DescribeRoom describeRoom) {
    this.introduceGuest = introduceGuest;
    this.describeRoom = describeRoom;
  }

  @Override
  public String type() {
    return "join_room";
  }

  @Override
  public void receive(MessageFields message, TextSession session) {
    MessageFields data = message.data();
    var introduction =
        new IntroduceGuest.Command(
            session.actor(),
            session.room(),
            session.id(),
            data.text("name").map(JoinRoomMessage::nameOf),
            data.text("color").map(JoinRoomMessage::colorOf));
    var description =
        new DescribeRoom.Command(session.actor(), session.room(), session.id(), data.file());
    introduceGuest.handle(introduction);
    describeRoom.handle(description);
  }

  private static String nameOf(String name) {
    try {
      return new MemberName(name).value();
    } catch (IllegalArgumentException e) {
      throw new UnusableFieldException("'name' " + e.getMessage() + ".");
    }
  }

  private static String colorOf(String color) {
    if (!HexColor.is(color)) {
      throw new UnusableFieldException("'color' must look like #1873da.");
    }
    return color;
  }
}
