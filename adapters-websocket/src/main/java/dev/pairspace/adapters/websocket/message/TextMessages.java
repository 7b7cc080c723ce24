package dev.pairspace.adapters.websocket.message;

import dev.pairspace.adapters.websocket.message.inbound.CodeUpdateMessage;
import dev.pairspace.adapters.websocket.message.inbound.CursorUpdateMessage;
import dev.pairspace.adapters.websocket.message.inbound.EditMessage;
import dev.pairspace.adapters.websocket.message.inbound.JoinRoomMessage;
import dev.pairspace.adapters.websocket.message.inbound.PingMessage;
import dev.pairspace.adapters.websocket.message.outbound.CursorMovedMessage;
import dev.pairspace.adapters.websocket.message.outbound.ErrorMessage;
import dev.pairspace.adapters.websocket.message.outbound.ParticipantJoinedMessage;
import dev.pairspace.adapters.websocket.message.outbound.ParticipantLeftMessage;
import dev.pairspace.adapters.websocket.message.outbound.RoomStateMessage;
import dev.pairspace.adapters.websocket.message.outbound.TextChangeMessage;
import dev.pairspace.application.editing.WriteText;
import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.presence.DescribeRoom;
import dev.pairspace.application.presence.IntroduceGuest;
import dev.pairspace.application.presence.MoveCursor;
import java.util.List;

/** The list of all text messages: what is not in it does not exist. */
public final class TextMessages {

  private TextMessages() {}

  public static InboundMessages inbound(LiveRooms rooms) {
    var introduceGuest = new IntroduceGuest(rooms);
    var writeText = new WriteText(rooms);
    var moveCursor = new MoveCursor(rooms);
    return new InboundMessages(
        List.of(
            new JoinRoomMessage(introduceGuest, new DescribeRoom(rooms)),
            new CodeUpdateMessage(writeText, moveCursor),
            new EditMessage(writeText, introduceGuest),
            new CursorUpdateMessage(moveCursor),
            new PingMessage()));
  }

  public static OutboundMessages outbound() {
    return new OutboundMessages(
        List.of(
            new RoomStateMessage(),
            new ParticipantJoinedMessage(),
            new ParticipantLeftMessage(),
            new TextChangeMessage(),
            new CursorMovedMessage(),
            new ErrorMessage()));
  }
}
