package dev.pairspace.application.chat;

import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.lifecycle.LiveRoom;
import dev.pairspace.application.live.turn.RoomSession;
import dev.pairspace.application.port.RoomEvent;
import dev.pairspace.application.port.RoomEvent.Refusal.Reason;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.domain.chat.ChatMessage;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Capability;
import dev.pairspace.domain.room.RoomId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the use cases of the chat have in common: who may chat, the way to the store outside the
 * room's turn, and back into it to tell what has become of a message.
 */
final class ChatStore {
  private static final System.Logger LOGGER = System.getLogger(ChatStore.class.getName());

  private final LiveRooms rooms;
  private final ChatQueue queue;

  ChatStore(LiveRooms rooms, ChatQueue queue) {
    this.rooms = rooms;
    this.queue = queue;
  }

  /** What the store's part of a use case has found out. */
  sealed interface Result {
    /** All are told. */
    record ForAll(ChatMessage message) implements Result {}

    /** Only the sender is told. */
    record ForSender(ChatMessage message) implements Result {}

    /** The sender is told why not. */
    record Refused(Reason reason, String explanation) implements Result {}
  }

  /**
   * Whether a session may say something in the chat now; it is told if not. In the room's turn.
   *
   * @param regarding what the session calls what it has asked for
   */
  static boolean admits(LiveRoom room, RoomSession session, Actor actor, String regarding) {
    if (!room.allows(actor, Capability.CHAT)) {
      refuse(room, session.id(), Reason.FORBIDDEN, "You may not write in this room.", regarding);
      return false;
    }
    if (!session.chatRate().take(room.now()) || !room.chatRate().take(room.now())) {
      refuse(
          room,
          session.id(),
          Reason.TOO_MANY_MESSAGES,
          "Too many messages in a short time; try again in some seconds.",
          regarding);
      return false;
    }
    return true;
  }

  /**
   * Does something with the store, and tells in a later turn what has become of it. In the room's
   * turn; returns at once.
   */
  void ask(LiveRoom room, SessionId sender, String regarding, Supplier<Result> work) {
    RoomId id = room.room().id();
    boolean isTaken = queue.submit(id, () -> tell(id, sender, regarding, resultOf(work)));
    if (!isTaken) {
      refuse(room, sender, Reason.UNAVAILABLE, "Too many messages wait to be stored.", regarding);
    }
  }

  private static Result resultOf(Supplier<Result> work) {
    try {
      return work.get();
    } catch (StorageUnavailableException e) {
      return new Result.Refused(Reason.UNAVAILABLE, "The message cannot be stored now.");
    } catch (RuntimeException e) {
      LOGGER.log(System.Logger.Level.ERROR, "chat.failed", e);
      return new Result.Refused(Reason.UNAVAILABLE, "The message cannot be stored.");
    }
  }

  /** If the room has left memory meanwhile, there is nobody to be told. */
  private void tell(RoomId id, SessionId sender, String regarding, Result result) {
    rooms.submit(
        id,
        Actor.SERVER,
        room -> {
          if (result instanceof Result.ForAll all) {
            Set<SessionId> receivers = new LinkedHashSet<>(room.sessions().introduced());
            receivers.add(sender);
            room.tell(receivers, new RoomEvent.ChatSaid(all.message()));
          } else if (result instanceof Result.ForSender one) {
            room.tell(List.of(sender), new RoomEvent.ChatSaid(one.message()));
          } else if (result instanceof Result.Refused refused) {
            refuse(room, sender, refused.reason(), refused.explanation(), regarding);
          }
        });
  }

  private static void refuse(
      LiveRoom room, SessionId sender, Reason reason, String explanation, String regarding) {
    room.tell(sender, new RoomEvent.Refusal(reason, explanation, Optional.of(regarding)));
  }
}
