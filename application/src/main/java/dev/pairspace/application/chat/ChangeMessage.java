package dev.pairspace.application.chat;

import dev.pairspace.application.chat.ChatStore.Result;
import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.port.ChatRepository;
import dev.pairspace.application.port.RoomEvent.Refusal.Reason;
import dev.pairspace.domain.chat.ChatMessage;
import dev.pairspace.domain.chat.ChatMessage.Change;
import dev.pairspace.domain.chat.MessageId;
import dev.pairspace.domain.chat.MessageText;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.time.Instant;
import java.util.Optional;

/** A participant gives one of their messages another text, or deletes it. */
public final class ChangeMessage {
  private final LiveRooms rooms;
  private final ChatRepository messages;
  private final ChatStore store;

  public ChangeMessage(LiveRooms rooms, ChatRepository messages, ChatQueue queue) {
    this.rooms = rooms;
    this.messages = messages;
    this.store = new ChatStore(rooms, queue);
  }

  public void handle(Command command) {
    String regarding = command.message().toString();
    rooms.submitIfPresent(
        command.room(),
        command.actor(),
        command.session(),
        (room, session) -> {
          if (ChatStore.admits(room, session, command.actor(), regarding)) {
            String editor = session.participant().id();
            Instant now = room.now();
            store.ask(room, session.id(), regarding, () -> change(command, editor, now));
          }
        });
  }

  private Result change(Command command, String editor, Instant now) {
    Optional<ChatMessage> known = messages.find(command.room(), command.message());
    if (known.isEmpty()) {
      return new Result.Refused(Reason.NO_MESSAGE, "There is no such message in this room.");
    }
    Change change =
        command
            .text()
            .map(text -> known.get().edited(editor, text, now))
            .orElseGet(() -> known.get().deleted(editor, now));
    if (change instanceof Change.Changed changed) {
      return messages.update(changed.message())
          ? new Result.ForAll(changed.message())
          : refusal(new Change.Deleted());
    }
    return change instanceof Change.Done done
        ? new Result.ForSender(done.message())
        : refusal(change);
  }

  private static Result refusal(Change change) {
    if (change instanceof Change.NotAuthor) {
      return new Result.Refused(Reason.FORBIDDEN, "Only the author may change a message.");
    }
    return change instanceof Change.TooLate
        ? new Result.Refused(
            Reason.TOO_LATE,
            "A message can be changed for "
                + ChatMessage.CHANGEABLE_FOR.toMinutes()
                + " minutes only.")
        : new Result.Refused(Reason.NO_MESSAGE, "The message is deleted.");
  }

  /**
   * @param text the new one; empty to delete the message
   */
  public record Command(
      Actor actor, RoomId room, SessionId session, MessageId message, Optional<MessageText> text) {}
}
