package dev.pairspace.application.live;

import dev.pairspace.application.port.Broadcaster;
import dev.pairspace.application.port.BroadcasterContract;
import dev.pairspace.application.port.Ending;
import dev.pairspace.application.port.RoomEvent.ParticipantLeft;
import dev.pairspace.domain.presence.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class RecordingBroadcasterTest extends BroadcasterContract {
  private final RecordingBroadcaster broadcaster = new RecordingBroadcaster();
  private final List<SessionId> sessions = new ArrayList<>();

  @Override
  protected Broadcaster broadcaster() {
    return broadcaster;
  }

  @Override
  protected SessionId connects() {
    var session = new SessionId(sessions.size() + 1L);
    sessions.add(session);
    return session;
  }

  @Override
  protected void goes(SessionId session) {
    broadcaster.loses(session);
  }

  @Override
  protected List<String> heardOfLeavers(SessionId session) {
    return broadcaster.all(session).stream()
        .map(message -> ((ParticipantLeft) message).participantId())
        .toList();
  }

  @Override
  protected List<Ending> endingsOf(SessionId session) {
    return Optional.ofNullable(broadcaster.ended().get(session)).stream().toList();
  }
}
