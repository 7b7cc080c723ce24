package dev.pairspace.adapters.websocket.session;

import static dev.pairspace.adapters.websocket.dialect.RoomPrefixed.framed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.websocket.dialect.Dialects;
import dev.pairspace.adapters.websocket.dialect.RoomPrefixed;
import dev.pairspace.adapters.websocket.dialect.YProtocol;
import dev.pairspace.adapters.websocket.message.TextMessages;
import dev.pairspace.adapters.websocket.outbound.FakeConnection;
import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.adapters.websocket.protocol.FrameWriter;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.presence.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dialect that nothing but the list of them knows, in one room with those that there are. */
class ThirdDialectTest {
  private static final byte[] STATE = {0, 0, 1, 0};
  private static final byte[] SAVED_QUESTION = {100};
  private static final byte[] SAVED_THROUGH_1 = {100, 1};
  private static final byte[] HEARTBEAT = {1, 1, 0};

  private final RoomPrefixed dialect = new RoomPrefixed();
  private final OneRoom room =
      new OneRoom(new Dialects(TextMessages.outbound(), List.of(dialect, new YProtocol())));
  private final FakeConnection toAlice = new FakeConnection();
  private final FakeConnection toBob = new FakeConnection();
  private final Doc typist = Doc.create(DocOptions.forClient(7));
  private final List<Update> written = new ArrayList<>();

  ThirdDialectTest() {
    var unused = typist.observeUpdates(written::add);
  }

  private Conversation joined(FakeConnection socket, long session, byte[] first) {
    Conversation conversation = room.open(socket, new SessionId(session));
    conversation.onBinary(first, true);
    settle();
    return conversation;
  }

  private Conversation alice() {
    return joined(toAlice, 1, framed(OneRoom.ROOM, STATE));
  }

  private Conversation bob() {
    return joined(toBob, 2, STATE);
  }

  private void settle() {
    room.time.pass(Duration.ofMillis(10));
  }

  /** A change as a frame of the y-protocols. */
  private byte[] typed(String text) {
    typist.text("t").insert(typist.text("t").length(), text);
    var frame = (Frame.Binary) FrameWriter.change(written.get(written.size() - 1));
    byte[] bytes = new byte[frame.size()];
    frame.content().get(bytes);
    return bytes;
  }

  private static byte[] lastOf(FakeConnection socket) {
    return socket.frames.get(socket.frames.size() - 1);
  }

  @Test
  void is_answered_in_the_dialect_of_its_first_frame() {
    var unused = alice();

    assertThat(toAlice.frames).hasSize(2).allMatch(ThirdDialectTest::isPrefixed);
    assertThat(toAlice.closed).isEmpty();
  }

  @Test
  void types_with_sessions_of_other_dialects() {
    Conversation alice = alice();
    Conversation bob = bob();
    byte[] hello = typed("hello");

    alice.onBinary(framed(OneRoom.ROOM, hello), true);
    settle();
    assertThat(lastOf(toBob)).isEqualTo(hello);

    byte[] world = typed(" world");
    bob.onBinary(world, true);
    settle();
    assertThat(lastOf(toAlice)).isEqualTo(framed(OneRoom.ROOM, world));
  }

  @Test
  void is_told_each_change_by_one_frame_for_all_who_speak_it() {
    var unused = alice();
    var unusedToo = joined(new FakeConnection(), 3, framed(OneRoom.ROOM, STATE));
    Conversation bob = bob();

    bob.onBinary(typed("hello"), true);
    settle();

    assertThat(dialect.changes).hasValue(1);
  }

  @Test
  void is_told_in_its_dialect_what_was_merged_while_it_did_not_read() {
    var unused = alice();
    Conversation bob = bob();
    toAlice.slow = true;
    for (int i = 0; i < 3; i++) {
      bob.onBinary(typed("x"), true);
      settle();
    }
    int before = toAlice.frames.size();

    toAlice.arrive();
    settle();

    assertThat(toAlice.frames.subList(before, toAlice.frames.size()))
        .hasSize(1)
        .allMatch(ThirdDialectTest::isPrefixed);
  }

  @Test
  void is_told_in_its_dialect_what_is_saved() {
    Conversation alice = alice();
    alice.onBinary(framed(OneRoom.ROOM, SAVED_QUESTION), true);

    alice.onBinary(framed(OneRoom.ROOM, typed("hello")), true);
    room.time.pass(Duration.ofSeconds(1));

    assertThat(toAlice.frames).contains(framed(OneRoom.ROOM, SAVED_THROUGH_1));
  }

  @Test
  void is_shown_in_its_dialect_that_the_server_is_there() {
    var unused = alice();

    room.time.pass(Duration.ofSeconds(13));
    room.connections.watch();
    settle();

    assertThat(lastOf(toAlice)).isEqualTo(framed(OneRoom.ROOM, HEARTBEAT));
  }

  @Test
  void is_told_events_as_text_once_it_has_sent_text() {
    Conversation alice = alice();
    assertThat(toAlice.texts).isEmpty();

    alice.onText("{\"type\":\"join_room\",\"data\":{}}", true);
    settle();

    assertThat(toAlice.texts).anyMatch(text -> text.contains("room_state"));
    assertThat(toAlice.closed).isEmpty();
  }

  @Test
  void is_not_changed_by_a_later_frame_of_another() {
    Conversation alice = alice();

    alice.onBinary(STATE, true);
    settle();

    assertThat(toAlice.closed).containsExactly(CloseCode.MALFORMED_FRAME);
  }

  @Test
  void is_spoken_from_the_start_if_the_handshake_has_chosen_it() {
    Conversation alice = room.open(toAlice, new SessionId(1));

    alice.speak(dialect);
    alice.onBinary(STATE, true);
    settle();

    assertThat(toAlice.closed).containsExactly(CloseCode.MALFORMED_FRAME);
  }

  private static boolean isPrefixed(byte[] frame) {
    byte[] empty = framed(OneRoom.ROOM, new byte[0]);
    return Arrays.equals(frame, 0, empty.length, empty, 0, empty.length);
  }
}
