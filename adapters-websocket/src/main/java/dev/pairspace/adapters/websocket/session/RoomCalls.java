package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.message.TextSession;
import dev.pairspace.adapters.websocket.protocol.PresenceEntry;
import dev.pairspace.adapters.websocket.protocol.PresenceReader;
import dev.pairspace.application.editing.AnswerSync;
import dev.pairspace.application.editing.ApplyUpdate;
import dev.pairspace.application.editing.CatchUp;
import dev.pairspace.application.editing.FollowSaving;
import dev.pairspace.application.live.turn.JoiningSession;
import dev.pairspace.application.live.turn.Speech;
import dev.pairspace.application.presence.AnnouncePresence;
import dev.pairspace.application.presence.AwaitTurn;
import dev.pairspace.application.presence.ChooseSpeech;
import dev.pairspace.application.presence.EnterRoom;
import dev.pairspace.application.presence.LeaveRoom;
import dev.pairspace.application.presence.ProveAlive;
import dev.pairspace.application.presence.QueryPresence;
import dev.pairspace.domain.crdt.MissingFrom;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.presence.Participant;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.RoomId;
import java.util.List;

/**
 * What one session asks of its room: the only place that calls use cases for it, besides the
 * classes of text messages. What comes from frames is handed in on one reading thread at a time;
 * the rest is safe for any thread.
 */
final class RoomCalls {
  private final RoomUseCases useCases;
  private final RoomId room;
  private final JoiningSession session;
  private final PresenceReader presence;
  private volatile boolean followsSaving;

  RoomCalls(RoomUseCases useCases, RoomId room, JoiningSession session) {
    this.useCases = useCases;
    this.room = room;
    this.session = session;
    this.presence =
        new PresenceReader(session.participantId(), session.member().map(Participant::of));
  }

  RoomId room() {
    return room;
  }

  Actor actor() {
    return session.actor();
  }

  SessionId id() {
    return session.session();
  }

  void enter() {
    useCases.enter().handle(new EnterRoom.Command(room, session));
  }

  void leave() {
    useCases.leave().handle(new LeaveRoom.Command(room, id()));
  }

  void speak(Speech speech) {
    useCases.chooseSpeech().handle(new ChooseSpeech.Command(actor(), room, id(), speech));
  }

  void catchUp(MissingFrom missing) {
    useCases.catchUp().handle(new CatchUp.Command(actor(), room, id(), missing));
  }

  /** From now on the session is told what is saved; calling this again changes nothing. */
  void followSaving() {
    if (followsSaving) {
      return;
    }
    followsSaving = true;
    useCases.followSaving().handle(new FollowSaving.Command(actor(), room, id()));
  }

  void proveAlive() {
    useCases.proveAlive().handle(new ProveAlive.Command(actor(), room, id()));
  }

  /**
   * @param reached called when the room has taken everything that it was handed before
   */
  void awaitTurn(Runnable reached) {
    useCases.awaitTurn().handle(new AwaitTurn.Command(room, reached));
  }

  void answerSync(StateVector known) {
    useCases.answerSync().handle(new AnswerSync.Command(actor(), room, id(), known));
  }

  void apply(Update update) {
    useCases.applyUpdate().handle(new ApplyUpdate.Command(actor(), room, id(), update));
  }

  /** Only what the session may say of itself reaches the room. */
  void announce(List<PresenceEntry> entries) {
    presence
        .read(entries)
        .ifPresent(
            own ->
                useCases
                    .announcePresence()
                    .handle(new AnnouncePresence.Command(actor(), room, id(), own)));
  }

  void queryPresence() {
    useCases.queryPresence().handle(new QueryPresence.Command(actor(), room, id()));
  }

  /** Does what a text message asks for. */
  void receive(String message, TextSession from) {
    useCases.messages().receive(message, from);
  }
}
