package dev.pairspace.bootstrap.it.launcher;

import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.encoding.ByteReader;
import dev.pairspace.domain.crdt.encoding.ByteWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** A program with a replica in a room: it types without a pause, and hears what is saved. */
final class ReplicaProgram implements WebSocket.Listener {
  private static final int SYNC = 0;
  private static final int UPDATE = 2;
  private static final int SAVED = 100;
  private static final long PATIENCE_IN_SECONDS = 60;
  private static final int MOST_UNDER_WAY = 100;

  private final Doc doc;
  private final String root;
  private final IntConsumer hears;

  /** So many changes may be under way, more than are committed at once. */
  private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);

  private final WebSocket socket;
  private final ByteWriter incoming = new ByteWriter();

  private CompletableFuture<WebSocket> lastSent = CompletableFuture.completedFuture(null);
  private volatile int saved;
  private volatile boolean gone;

  /**
   * @param hears how many more of its changes the server has called saved
   */
  ReplicaProgram(URI address, long clientId, String root, IntConsumer hears) {
    this.hears = hears;
    this.doc = Doc.create(DocOptions.forClient(clientId));
    this.root = root;
    doc.observeUpdates(this::send);
    socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
    ByteWriter question = new ByteWriter();
    question.writeVarUint(SAVED);
    sendFrame(question).join();
  }

  /** Types a word, unless the server is gone; whether it was sent. */
  boolean type(String word) {
    try {
      if (!underWay.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS) || gone) {
        return false;
      }
      doc.text(root).insert(doc.text(root).length(), word);
      lastSent.join();
      return true;
    } catch (CompletionException notSent) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** How many of its changes the server has called saved. */
  int saved() {
    return saved;
  }

  private void send(Update update) {
    ByteWriter frame = new ByteWriter();
    frame.writeVarUint(SYNC);
    frame.writeVarUint(UPDATE);
    frame.writeVarUint(update.sizeInBytes());
    byte[] bytes = update.toBytes();
    frame.write(bytes, 0, bytes.length);
    lastSent = sendFrame(frame);
  }

  private CompletableFuture<WebSocket> sendFrame(ByteWriter frame) {
    return socket.sendBinary(ByteBuffer.wrap(frame.toBytes()), true);
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
    byte[] bytes = new byte[part.remaining()];
    part.get(bytes);
    incoming.write(bytes, 0, bytes.length);
    if (last) {
      ByteReader frame = new ByteReader(incoming.toBytes());
      if (frame.readVarUint() == SAVED) {
        int through = (int) frame.readVarUint();
        int more = through - saved;
        saved = through;
        underWay.release(more);
        hears.accept(more);
      }
      incoming.clear();
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    end();
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    end();
  }

  private void end() {
    gone = true;
    underWay.release(MOST_UNDER_WAY);
  }
}
