package dev.pairspace.application.chat;

import dev.pairspace.application.chat.ChatStore.Result;
import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.port.ChatRepository;
import dev.pairspace.application.port.ChatRepository.Addition;
import dev.pairspace.application.port.IdGenerator;
import dev.pairspace.application.port.RoomEvent.Refusal.Reason;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.chat.ChatMessage;
import dev.pairspace.domain.chat.ClientMessageId;
import dev.pairspace.domain.chat.MessageAuthor;
import dev.pairspace.domain.chat.MessageText;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A participant writes in the chat. Sent twice under one client id, it is one message. */
public final class SendMessage {
  private static final int MAX_UNCERTAIN = 10_000;

  private final LiveRooms rooms;
  private final ChatRepository messages;
  private final IdGenerator ids;
  private final ChatStore store;

  /** Messages of which it is not known whether they are stored. */
  private final Set<List<Object>> uncertain = ConcurrentHashMap.newKeySet();

  public SendMessage(LiveRooms rooms, ChatRepository messages, IdGenerator ids, ChatQueue queue) {
    this.rooms = rooms;
    this.messages = messages;
    this.ids = ids;
    this.store = new ChatStore(rooms, queue);
  }

  public void handle(Command command) {
    String regarding = command.clientId().value();
    rooms.submitIfPresent(
        command.room(),
        command.actor(),
        command.session(),
        (room, session) -> {
          if (ChatStore.admits(room, session, command.actor(), regarding)) {
            MessageAuthor author = MessageAuthor.of(session.participant());
            ChatMessage message = messageOf(command, room, author);
            store.ask(room, session.id(), regarding, () -> add(message));
          }
        });
  }

  private ChatMessage messageOf(Command command, LiveRoom room, MessageAuthor author) {
    return ChatMessage.sent(
        ids.newMessageId(), command.room(), author, command.clientId(), command.text(), room.now());
  }

  private Result add(ChatMessage message) {
    Addition addition = addOrNote(message);
    if (addition instanceof Addition.AlreadySent already) {
      return uncertain.remove(nameOf(message))
          ? new Result.ForAll(already.stored())
          : new Result.ForSender(already.stored());
    }
    uncertain.remove(nameOf(message));
    return addition instanceof Addition.Added added
        ? new Result.ForAll(added.stored())
        : new Result.Refused(Reason.UNAVAILABLE, "The room has been deleted.");
  }

  /** What fails may be stored all the same, and nobody has been told of it then. */
  private Addition addOrNote(ChatMessage message) {
    try {
      return messages.add(message);
    } catch (StorageUnavailableException e) {
      if (uncertain.size() < MAX_UNCERTAIN) {
        uncertain.add(nameOf(message));
      }
      throw e;
    }
  }

  private static List<Object> nameOf(ChatMessage message) {
    return List.of(message.room(), message.author().id(), message.clientId());
  }

  public record Command(
      Actor actor, RoomId room, SessionId session, ClientMessageId clientId, MessageText text) {}
}
