package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.message.InboundMessages;
import dev.pairspace.application.editing.AnswerSync;
import dev.pairspace.application.editing.ApplyUpdate;
import dev.pairspace.application.editing.CatchUp;
import dev.pairspace.application.editing.FollowSaving;
import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.port.Broadcaster;
import dev.pairspace.application.presence.AnnouncePresence;
import dev.pairspace.application.presence.AwaitTurn;
import dev.pairspace.application.presence.ChooseSpeech;
import dev.pairspace.application.presence.EnterRoom;
import dev.pairspace.application.presence.LeaveRoom;
import dev.pairspace.application.presence.ProveAlive;
import dev.pairspace.application.presence.QueryPresence;

/**
 * What a socket can ask of the application.
 *
 * @param messages what it can ask for by text
 */
public record RoomUseCases(
    EnterRoom enter,
    LeaveRoom leave,
    ChooseSpeech chooseSpeech,
    ApplyUpdate applyUpdate,
    AnswerSync answerSync,
    CatchUp catchUp,
    FollowSaving followSaving,
    AnnouncePresence announcePresence,
    QueryPresence queryPresence,
    ProveAlive proveAlive,
    AwaitTurn awaitTurn,
    InboundMessages messages) {

  public static RoomUseCases of(
      LiveRooms rooms, Broadcaster broadcaster, InboundMessages messages) {
    return new RoomUseCases(
        new EnterRoom(rooms, broadcaster),
        new LeaveRoom(rooms),
        new ChooseSpeech(rooms),
        new ApplyUpdate(rooms),
        new AnswerSync(rooms),
        new CatchUp(rooms),
        new FollowSaving(rooms),
        new AnnouncePresence(rooms),
        new QueryPresence(rooms),
        new ProveAlive(rooms),
        new AwaitTurn(rooms),
        messages);
  }
}
