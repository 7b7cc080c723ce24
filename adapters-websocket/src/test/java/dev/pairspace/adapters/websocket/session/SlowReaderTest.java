package dev.pairspace.adapters.websocket.session;

import static dev.pairspace.adapters.websocket.outbound.OutboxFixture.bytesOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.websocket.outbound.FakeConnection;
import dev.pairspace.adapters.websocket.protocol.ClientMessage;
import dev.pairspace.adapters.websocket.protocol.FrameReader;
import dev.pairspace.adapters.websocket.protocol.FrameWriter;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.presence.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Readers that do not read while others type. */
class SlowReaderTest {
  private static final byte[] STATE = {0, 0, 1, 0};

  private final OneRoom room = new OneRoom();
  private final FakeConnection toAlice = new FakeConnection();
  private final FakeConnection toBob = new FakeConnection();
  private final Conversation alice = joined(toAlice, new SessionId(1));
  private final Conversation bob = joined(toBob, new SessionId(2));
  private final Doc typist = Doc.create(DocOptions.forClient(7));
  private final List<Update> written = new ArrayList<>();

  SlowReaderTest() {
    var unused = typist.observeUpdates(written::add);
  }

  private Conversation joined(FakeConnection socket, SessionId session) {
    Conversation conversation = room.open(socket, session);
    conversation.onBinary(STATE, true);
    settle();
    return conversation;
  }

  @Test
  void a_reader_that_reads_again_gets_one_change_with_all_that_it_missed() {
    for (int i = 0; i < 16; i++) {
      aliceTypes(0, "x".repeat(50_000));
    }
    int before = toBob.frames.size();

    bobReads();

    assertThat(toBob.frames.subList(before, toBob.frames.size()))
        .filteredOn(frame -> frame[0] == 0)
        .hasSize(1)
        .allMatch(frame -> frame[1] == 2 && frame.length > 300_000);
    assertThat(replicaOfBob().text("t").length()).isEqualTo(800_000);
  }

  @Test
  void a_reader_that_does_not_read_is_kept_however_much_the_others_type() {
    for (int i = 0; i < 400; i++) {
      aliceTypes(0, "x".repeat(50_000));
      typist.text("t").delete(0, 50_000);
      aliceSends();
    }
    aliceTypes(0, "the end");

    bobReads();

    assertThat(toBob.closed).isEmpty();
    assertThat(replicaOfBob().text("t").toString()).isEqualTo("the end");
  }

  /** Whenever Bob reads a little, and then again not. */
  @RepeatedTest(30)
  void a_reader_that_reads_now_and_then_ends_with_what_everybody_has(RepetitionInfo run) {
    var random = new SplittableRandom(run.getCurrentRepetition());
    for (int i = 0; i < 40; i++) {
      int length = typist.text("t").length();
      if (length > 100 && random.nextInt(4) == 0) {
        typist.text("t").delete(random.nextInt(length - 50), 50);
        aliceSends();
      } else {
        aliceTypes(random.nextInt(length + 1), "x".repeat(random.nextInt(1, 20_000)));
      }
      if (random.nextInt(6) == 0) {
        bobReadsOnce();
      }
      if (random.nextInt(12) == 0) {
        bob.onBinary(bytesOf(FrameWriter.stateQuestion(replicaOfBob().stateVector())), true);
        settle();
      }
    }

    bobReads();

    assertThat(replicaOfBob().text("t").toString())
        .as("seed %d", run.getCurrentRepetition())
        .isEqualTo(typist.text("t").toString());
    assertThat(replicaOfBob().hasWaiting()).isFalse();
    assertThat(toBob.closed).isEmpty();
  }

  private void aliceTypes(int at, String text) {
    typist.text("t").insert(at, text);
    aliceSends();
  }

  private void aliceSends() {
    written.forEach(update -> alice.onBinary(bytesOf(FrameWriter.change(update)), true));
    written.clear();
    settle();
  }

  private void bobReads() {
    while (!toBob.pings.isEmpty()) {
      bobReadsOnce();
    }
  }

  private void bobReadsOnce() {
    while (!toBob.pings.isEmpty()) {
      bob.onPong(toBob.pings.poll());
    }
    settle();
  }

  private Doc replicaOfBob() {
    Doc replica = Doc.create(DocOptions.forClient(8));
    for (byte[] frame : toBob.frames) {
      for (ClientMessage message : FrameReader.read(frame)) {
        if (message instanceof ClientMessage.Edit edit) {
          replica.apply(edit.update());
        }
      }
    }
    return replica;
  }

  private void settle() {
    room.time.pass(Duration.ofMillis(10));
  }
}
