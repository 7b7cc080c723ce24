package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.outbound.FakeConnection;
import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.application.port.Broadcaster;
import dev.pairspace.application.port.BroadcasterContract;
import dev.pairspace.application.port.Ending;
import dev.pairspace.domain.presence.SessionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class WebSocketBroadcasterTest extends BroadcasterContract {
  private static final Pattern LEAVER =
      Pattern.compile("\\{\"type\":\"participant_left\",\"data\":\\{\"id\":\"(\\w+)\"}}");

  private final OneRoom room = new OneRoom();
  private final Map<SessionId, FakeConnection> sockets = new HashMap<>();

  @Override
  protected Broadcaster broadcaster() {
    return room.connections.broadcaster();
  }

  @Override
  protected SessionId connects() {
    var session = new SessionId(sockets.size() + 1L);
    var socket = new FakeConnection();
    sockets.put(session, socket);
    room.open(socket, session).speakText();
    room.time.settle();
    return session;
  }

  @Override
  protected void goes(SessionId session) {
    room.connections.find(session).ifPresent(room.connections::closed);
    room.time.settle();
  }

  @Override
  protected List<String> heardOfLeavers(SessionId session) {
    room.time.settle();
    return sockets.get(session).texts.stream()
        .flatMap(text -> LEAVER.matcher(text).results())
        .map((MatchResult leaver) -> leaver.group(1))
        .toList();
  }

  @Override
  protected List<Ending> endingsOf(SessionId session) {
    room.time.settle();
    return sockets.get(session).closed.stream()
        .flatMap(code -> Stream.of(Ending.values()).filter(why -> CloseCode.of(why) == code))
        .toList();
  }
}
