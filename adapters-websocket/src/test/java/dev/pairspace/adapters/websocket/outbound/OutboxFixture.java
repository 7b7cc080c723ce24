package dev.pairspace.adapters.websocket.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.adapters.websocket.dialect.YProtocol;
import dev.pairspace.adapters.websocket.protocol.CloseCode;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.adapters.websocket.protocol.FrameWriter;
import dev.pairspace.application.live.ManualTime;
import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.MissingFrom;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.room.RoomId;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An outbox, the connection behind it, and what is put into it. */
public abstract class OutboxFixture {
  static final int BACKLOG = 256 << 10;

  final FakeConnection connection = new FakeConnection();
  final ManualTime time = new ManualTime();
  final List<CloseCode> givenUp = new ArrayList<>();
  final List<MissingFrom> askedFor = new ArrayList<>();
  final Backlogs backlogs = new Backlogs(BACKLOG, 4 * BACKLOG);
  final LargeFrames largeFrames = new LargeFrames(4 * BACKLOG);
  final Outbox outbox = outboxAt(time, givenUp::add);

  Outbox outboxAt(InstantSource clock, Consumer<CloseCode> giveUp) {
    return new Outbox(
        connection,
        new SocketThreads(time, Runnable::run, Runnable::run),
        clock,
        new SplittableRandom(1),
        new OutboundQueue(
            backlogs.begin(), largeFrames.begin(new RoomId("abcdefghjk")), YProtocol::new),
        giveUp,
        askedFor::add);
  }

  static Runnable countingDown(int calls, Runnable atLast) {
    var left = new AtomicInteger(calls);
    return () -> {
      if (left.decrementAndGet() == 0) {
        atLast.run();
      }
    };
  }

  void answerAllPings() {
    List<ByteBuffer> pings = List.copyOf(connection.pings);
    connection.pings.clear();
    pings.forEach(ping -> assertThat(outbox.acknowledge(ping)).isTrue());
  }

  static Change changeOf(Update update) {
    return new Change(update, FrameWriter.change(update));
  }

  static Frame frameOf(int bytes) {
    return FrameWriter.syncAnswer(Update.of(new byte[bytes]));
  }

  public static byte[] bytesOf(Frame frame) {
    ByteBuffer buffer = ((Frame.Binary) frame).content();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  static List<Update> typed(String... texts) {
    Doc doc = Doc.create(DocOptions.forClient(7));
    List<Update> written = new ArrayList<>();
    var unused = doc.observeUpdates(written::add);
    for (String text : texts) {
      doc.text("t").insert(doc.text("t").length(), text);
    }
    return written;
  }
}
