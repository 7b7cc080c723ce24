package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.adapters.websocket.protocol.TextMessage;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import dev.pairspace.application.editing.WriteText;
import dev.pairspace.application.presence.DescribeRoom;
import dev.pairspace.application.presence.IntroduceGuest;
import dev.pairspace.application.presence.MoveCursor;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.RoomId;
import java.util.Optional;
import java.util.function.Consumer;

/** Does what text frames ask for. */
final class TextHandler implements TextMessage.Handler<Void> {
  private final RoomId room;
  private final SessionId session;
  private final RoomUseCases useCases;
  private final Consumer<Frame> answer;

  TextHandler(RoomId room, SessionId session, RoomUseCases useCases, Consumer<Frame> answer) {
    this.room = room;
    this.session = session;
    this.useCases = useCases;
    this.answer = answer;
  }

  @Override
  public Void onJoinRoom(TextMessage.JoinRoom message) {
    useCases
        .introduceGuest()
        .handle(new IntroduceGuest.Command(room, session, message.name(), message.color()));
    useCases.describeRoom().handle(new DescribeRoom.Command(room, session));
    return null;
  }

  @Override
  public Void onWholeText(TextMessage.WholeText message) {
    if (message.sender().isPresent()) {
      useCases
          .introduceGuest()
          .handle(new IntroduceGuest.Command(room, session, message.sender(), Optional.empty()));
    }
    useCases
        .writeText()
        .handle(
            new WriteText.Command(
                room, session, message.text(), message.version(), message.form()));
    message.cursor().ifPresent(this::moveCursor);
    return null;
  }

  @Override
  public Void onCursor(TextMessage.Cursor message) {
    moveCursor(message.position());
    return null;
  }

  private void moveCursor(int position) {
    useCases.moveCursor().handle(new MoveCursor.Command(room, session, position));
  }

  @Override
  public Void onPing(TextMessage.Ping message) {
    answer.accept(TextWriter.PONG);
    return null;
  }

  @Override
  public Void onUnusable(TextMessage.Unusable message) {
    answer.accept(TextWriter.error(message.code(), message.explanation()));
    return null;
  }
}
