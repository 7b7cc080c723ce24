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
import java.util.concurrent.CompletionStage;

/** A program with a replica in a room: it types without a pause, and hears what is saved. */
final class ReplicaProgram implements WebSocket.Listener {
  private static final int SYNC = 0;
  private static final int UPDATE = 2;
  private static final int SAVED = 100;

  private final Doc doc;
  private final String root;
  private final WebSocket socket;
  private final ByteWriter incoming = new ByteWriter();

  private CompletableFuture<WebSocket> lastSent = CompletableFuture.completedFuture(null);
  private volatile int typed;
  private volatile int saved;

  ReplicaProgram(URI address, long clientId, String root) {
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
      doc.text(root).insert(doc.text(root).length(), word);
      lastSent.join();
      typed++;
      return true;
    } catch (RuntimeException gone) {
      return false;
    }
  }

  int typed() {
    return typed;
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
        saved = (int) frame.readVarUint();
      }
      incoming.clear();
    }
    from.request(1);
    return null;
  }
}
