package dev.pairspace.adapters.websocket;

import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.adapters.websocket.session.Connections;
import dev.pairspace.adapters.websocket.session.Conversation;
import dev.pairspace.adapters.websocket.session.RoomUseCases;
import dev.pairspace.application.live.turn.JoiningSession;
import dev.pairspace.application.network.OwnOrigins;
import dev.pairspace.application.network.RefusedOrigins;
import dev.pairspace.application.port.StorageUnavailableException;
import dev.pairspace.application.room.RecogniseMember;
import dev.pairspace.domain.presence.SessionId;
import dev.pairspace.domain.room.Member;
import dev.pairspace.domain.room.RoomId;
import jakarta.websocket.Session;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decides whether a handshake is accepted, and connects accepted sockets to their room. Safe for
 * any thread.
 */
public final class HandshakeDecision {

  /**
   * Handshakes that wait for a store that does not answer must leave threads for requests, or,
   * where those have none of their own, for the sockets.
   */
  private static final int ASKING_AT_ONCE = 24;

  private final Connections connections;
  private final RoomUseCases useCases;
  private final RecogniseMember recogniseMember;
  private final OwnOrigins origins;
  private final RefusedOrigins refusedOrigins;
  private final Semaphore asking = new Semaphore(ASKING_AT_ONCE);
  private final AtomicLong lastSession = new AtomicLong();

  public HandshakeDecision(
      Connections connections,
      RoomUseCases useCases,
      RecogniseMember recogniseMember,
      OwnOrigins origins,
      RefusedOrigins refusedOrigins) {
    this.connections = connections;
    this.useCases = useCases;
    this.recogniseMember = recogniseMember;
    this.origins = origins;
    this.refusedOrigins = refusedOrigins;
  }

  /** Whether a page may open sockets; if not, the operator is told how to let it in. */
  boolean allowsOrigin(Optional<String> origin, Optional<String> host) {
    boolean allowed = origins.allow(origin, host);
    if (!allowed) {
      var unused = refusedOrigins.refused(origin.orElseThrow(), host);
    }
    return allowed;
  }

  boolean isClosing() {
    return connections.isClosing();
  }

  /**
   * Blocks: the store is asked which member the browser is.
   *
   * @param path of the address, behind the socket's own, from its slash on; null if there is none
   * @param secret of the browser's cookie
   */
  Admission admit(String path, Optional<String> secret, boolean text) {
    Optional<RoomId> room = roomIn(path);
    if (room.isEmpty()) {
      return new Admission.Refused(CloseCode.NO_SUCH_ROOM);
    }
    if (secret.isEmpty()) {
      return admitted(room.get(), Optional.empty(), text);
    }
    if (!asking.tryAcquire()) {
      return new Admission.Refused(CloseCode.OVERLOAD);
    }
    try {
      return admitted(room.get(), recogniseMember.handle(room.get(), secret.get()), text);
    } catch (StorageUnavailableException e) {
      return new Admission.Refused(CloseCode.STORAGE_DOWN);
    } finally {
      asking.release();
    }
  }

  private static Optional<RoomId> roomIn(String path) {
    return path == null || !path.startsWith("/")
        ? Optional.empty()
        : RoomId.pasted(path.substring(1));
  }

  private Admission admitted(RoomId room, Optional<Member> member, boolean text) {
    var session = new SessionId(lastSession.incrementAndGet());
    return connections.expect(session)
        ? new Admission.Admitted(room, new JoiningSession(session, member), text)
        : new Admission.Refused(CloseCode.RESTART);
  }

  Conversation open(Session session, Admission.Admitted admitted) {
    Conversation conversation =
        connections.open(session, admitted.room(), admitted.visitor(), useCases);
    if (admitted.text()) {
      conversation.speakText();
    } else {
      connections
          .dialects()
          .called(session.getNegotiatedSubprotocol())
          .ifPresent(conversation::speak);
    }
    return conversation;
  }

  void closed(Conversation conversation) {
    connections.closed(conversation);
  }

  /** What may be answered to a client that names subprotocols, best first. */
  List<String> subprotocols() {
    return connections.dialects().subprotocols();
  }

  int containerFrameBytes() {
    return connections.limits().containerFrameBytes();
  }
}
