package dev.pairspace.adapters.websocket.message;

import dev.pairspace.adapters.websocket.message.inbound.ChatDeleteMessage;
import dev.pairspace.adapters.websocket.message.inbound.ChatEditMessage;
import dev.pairspace.adapters.websocket.message.inbound.ChatSendMessage;
import dev.pairspace.adapters.websocket.message.inbound.CodeUpdateMessage;
import dev.pairspace.adapters.websocket.message.inbound.CursorUpdateMessage;
import dev.pairspace.adapters.websocket.message.inbound.EditMessage;
import dev.pairspace.adapters.websocket.message.inbound.JoinRoomMessage;
import dev.pairspace.adapters.websocket.message.inbound.PingMessage;
import dev.pairspace.adapters.websocket.message.outbound.ChatSaidMessage;
import dev.pairspace.adapters.websocket.message.outbound.CursorMovedMessage;
import dev.pairspace.adapters.websocket.message.outbound.ErrorMessage;
import dev.pairspace.adapters.websocket.message.outbound.ParticipantJoinedMessage;
import dev.pairspace.adapters.websocket.message.outbound.ParticipantLeftMessage;
import dev.pairspace.adapters.websocket.message.outbound.RoomStateMessage;
import dev.pairspace.adapters.websocket.message.outbound.TextChangeMessage;
import dev.pairspace.application.chat.ChangeMessage;
import dev.pairspace.application.chat.SendMessage;
import dev.pairspace.application.editing.WriteText;
import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.presence.DescribeRoom;
import dev.pairspace.application.presence.IntroduceGuest;
import dev.pairspace.application.presence.MoveCursor;
import java.util.List;

/** The list of all text messages: what is not in it does not exist. */
public final class TextMessages {

  private TextMessages() {}

  public static InboundMessages inbound(
      LiveRooms rooms, SendMessage sendMessage, ChangeMessage changeMessage) {
    var introduceGuest = new IntroduceGuest(rooms);
    var writeText = new WriteText(rooms);
    var moveCursor = new MoveCursor(rooms);
    return new InboundMessages(
        List.of(
            new JoinRoomMessage(introduceGuest, new DescribeRoom(rooms)),
            new CodeUpdateMessage(writeText, moveCursor),
            new EditMessage(writeText, introduceGuest),
            new CursorUpdateMessage(moveCursor),
            new ChatSendMessage(sendMessage),
            new ChatEditMessage(changeMessage),
            new ChatDeleteMessage(changeMessage),
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
            new ChatSaidMessage(),
            new ErrorMessage()));
  }
}
