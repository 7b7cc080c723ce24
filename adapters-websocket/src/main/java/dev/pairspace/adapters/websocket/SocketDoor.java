package dev.pairspace.adapters.websocket;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.adapters.websocket.session.Connections;
import dev.pairspace.adapters.websocket.session.Conversation;
import dev.pairspace.adapters.websocket.session.RoomUseCases;
import dev.pairspace.application.live.Visitor;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.application.room.RecogniseMember;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Member;
import dev.pairspace.domain.room.RoomId;
import jakarta.websocket.Session;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Decides on who knocks, and leads those who are let in to their room. Safe for any thread. */
public final class SocketDoor {
  private final Connections connections;
  private final RoomUseCases useCases;
  private final RecogniseMember recogniseMember;
  private final OriginPolicy origins;
  private final AtomicLong lastSession = new AtomicLong();

  public SocketDoor(
      Connections connections,
      RoomUseCases useCases,
      RecogniseMember recogniseMember,
      OriginPolicy origins) {
    this.connections = connections;
    this.useCases = useCases;
    this.recogniseMember = recogniseMember;
    this.origins = origins;
  }

  boolean allowsOrigin(Optional<String> origin, Optional<String> host) {
    return origins.allows(origin, host);
  }

  boolean isClosing() {
    return connections.isClosing();
  }

  /**
   * Blocks: the store is asked who the browser is.
   *
   * @param roomId as it stands in the address
   * @param secret of the browser's cookie
   */
  Admission admit(String roomId, Optional<String> secret, boolean text) {
    Optional<RoomId> room = RoomId.parse(roomId);
    if (room.isEmpty()) {
      return new Admission.Refused(CloseCode.NO_SUCH_ROOM);
    }
    try {
      Optional<Member> member = secret.flatMap(known -> recogniseMember.handle(room.get(), known));
      var session = new SessionId(lastSession.incrementAndGet());
      return connections.expect(session)
          ? new Admission.Admitted(room.get(), new Visitor(session, member), text)
          : new Admission.Refused(CloseCode.RESTART);
    } catch (StorageUnavailableException e) {
      return new Admission.Refused(CloseCode.STORAGE_DOWN);
    }
  }

  Conversation open(Session session, Admission.Admitted admitted) {
    Conversation conversation =
        connections.open(session, admitted.room(), admitted.visitor(), useCases);
    if (admitted.text()) {
      conversation.speakText();
    }
    return conversation;
  }

  void closed(Conversation conversation) {
    connections.closed(conversation);
  }

  int containerFrameBytes() {
    return connections.limits().containerFrameBytes();
  }
}
