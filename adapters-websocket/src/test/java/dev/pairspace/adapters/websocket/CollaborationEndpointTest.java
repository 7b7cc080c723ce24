package dev.pairspace.adapters.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.pairspace.adapters.websocket.dialect.Dialects;
import dev.pairspace.adapters.websocket.dialect.RoomPrefixed;
import dev.pairspace.adapters.websocket.dialect.YProtocol;
import dev.pairspace.adapters.websocket.inbound.SocketLimits;
import dev.pairspace.adapters.websocket.message.TextMessages;
import dev.pairspace.adapters.websocket.outbound.SocketThreads;
import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.adapters.websocket.session.Connections;
import dev.pairspace.adapters.websocket.session.RoomUseCases;
import dev.pairspace.application.live.LiveLimits;
import dev.pairspace.application.live.LiveRooms;
import dev.pairspace.application.live.ManualTime;
import dev.pairspace.application.live.TurnThreads;
import dev.pairspace.application.network.OwnOrigins;
import dev.pairspace.application.network.RefusedOrigins;
import dev.pairspace.application.port.InMemoryMemberRepository;
import dev.pairspace.application.port.InMemoryRoomRepository;
import dev.pairspace.application.port.InMemorySnapshotStore;
import dev.pairspace.application.port.InMemoryUpdateLog;
import dev.pairspace.application.room.RecogniseMember;
import dev.pairspace.domain.room.RoomLimits;
import jakarta.websocket.CloseReason;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

/** The container's socket ends while the conversation begins. */
class CollaborationEndpointTest {
  private final ManualTime time = new ManualTime();
  private final InMemoryUpdateLog log = new InMemoryUpdateLog();
  private final InMemoryRoomRepository rooms = new InMemoryRoomRepository(log);
  private final Connections connections =
      new Connections(
          new SocketThreads(time, time, time),
          time,
          new SplittableRandom(1),
          SocketLimits.of(1 << 20, 256 << 10, 16 << 20),
          new Dialects(TextMessages.outbound(), List.of(new RoomPrefixed(), new YProtocol())));
  private final Session session = mock(Session.class);
  private final CollaborationEndpoint endpoint;

  /** What the container hands binary frames to. */
  private MessageHandler.Partial<byte[]> binary;

  CollaborationEndpointTest() {
    var live =
        new LiveRooms(
            rooms,
            log,
            new InMemorySnapshotStore(log),
            connections.broadcaster(),
            new TurnThreads(time, time),
            time,
            time,
            new SplittableRandom(1),
            LiveLimits.of(
                new RoomLimits(1 << 20, 10_000, 1 << 20, 3), 10 << 20, Duration.ofMinutes(1)));
    var decision =
        new HandshakeDecision(
            connections,
            RoomUseCases.of(
                live, connections.broadcaster(), TextMessages.inbound(live, null, null)),
            new RecogniseMember(new InMemoryMemberRepository(rooms)),
            new OwnOrigins(Set.of()),
            new RefusedOrigins());
    endpoint =
        new CollaborationEndpoint(decision, decision.admit("/abcdefghjk", Optional.empty(), false));
    when(session.getAsyncRemote()).thenReturn(mock(RemoteEndpoint.Async.class));
    when(session.isOpen()).thenReturn(true);
    doAnswer(handing -> binary = handing.getArgument(1))
        .when(session)
        .addMessageHandler(
            eq(byte[].class), ArgumentMatchers.<MessageHandler.Partial<byte[]>>any());
  }

  @Test
  void the_dialect_is_that_of_the_subprotocol_which_was_answered() throws IOException {
    when(session.getNegotiatedSubprotocol()).thenReturn(RoomPrefixed.SUBPROTOCOL);
    open();

    binary.onMessage(new byte[] {0, 0, 1, 0}, true);
    time.settle();

    verify(session).close(malformed());
  }

  @Test
  void a_subprotocol_of_clients_of_any_dialect_leaves_the_choice_to_the_first_frame()
      throws IOException {
    when(session.getNegotiatedSubprotocol()).thenReturn("yjs");
    open();

    binary.onMessage(new byte[] {0, 0, 1, 0}, true);
    time.settle();

    verify(session, never()).close(malformed());
  }

  private static CloseReason malformed() {
    return argThat(why -> why.getCloseCode().getCode() == CloseCode.MALFORMED_FRAME.code());
  }

  private void open() {
    endpoint.onOpen(session, mock(EndpointConfig.class));
  }

  private void close() {
    endpoint.onClose(session, new CloseReason(CloseReason.CloseCodes.GOING_AWAY, ""));
  }

  @Test
  void a_socket_is_there_from_its_beginning_to_its_end() {
    open();
    assertThat(connections.areAllClosed()).isFalse();

    close();
    assertThat(connections.areAllClosed()).isTrue();
  }

  @Test
  void nobody_stays_behind_whose_socket_has_gone_while_it_was_opened() {
    when(session.isOpen()).thenReturn(false);

    open();

    assertThat(connections.areAllClosed()).isTrue();
  }

  @Test
  void nobody_stays_behind_who_closes_the_socket_while_it_is_opened() {
    when(session.getAsyncRemote())
        .thenAnswer(
            opening -> {
              close();
              return mock(RemoteEndpoint.Async.class);
            });

    open();

    assertThat(connections.areAllClosed()).isTrue();
  }

  @Test
  void nobody_stays_behind_to_whom_the_container_does_not_listen() {
    doThrow(new IllegalStateException("closed"))
        .when(session)
        .addMessageHandler(
            eq(byte[].class), ArgumentMatchers.<MessageHandler.Partial<byte[]>>any());
    when(session.isOpen()).thenReturn(false);

    assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class);

    assertThat(connections.areAllClosed()).isTrue();
  }
}
