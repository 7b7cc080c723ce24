package dev.pairspace.bootstrap.it.socket;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A client below the protocol: it sees the answer to its handshake, announces frames that it does
 * not send, and vanishes without a word. RFC 6455, with a mask of zeros.
 */
final class BareSocket implements AutoCloseable {
  private static final int BINARY = 0x82;
  private static final int CLOSE = 0x88;
  private static final int PING = 0x89;
  private static final int PONG = 0x8a;
  private static final int TEXT = 0x01;
  private static final int CONTINUATION = 0x00;
  private static final int FIN = 0x80;
  private static final int MASKED = 0x80;
  private static final int LENGTH_IN_2_BYTES = 126;
  private static final int LENGTH_IN_8_BYTES = 127;
  private static final int MASK = 0;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Socket socket;
  private final DataInputStream in;
  private final String answer;

  private BareSocket(URI address) throws IOException {
    socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    in = new DataInputStream(socket.getInputStream());
    send(
        """
        GET %s HTTP/1.1\r
        Host: %s\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Version: 13\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        \r
        """
            .formatted(address.getPath(), address.getAuthority())
            .getBytes(StandardCharsets.US_ASCII));
    answer = readHead();
  }

  static BareSocket open(URI address) throws IOException {
    return new BareSocket(address);
  }

  /** Status line and headers of the answer to the handshake. */
  String answer() {
    return answer;
  }

  /** Sends a binary frame of at most 125 bytes. */
  BareSocket sendFrame(byte... payload) throws IOException {
    var frame = ByteBuffer.allocate(6 + payload.length);
    frame.put((byte) BINARY).put((byte) (MASKED | payload.length)).putInt(MASK).put(payload);
    send(frame.array());
    return this;
  }

  /** Sends the fragments of one text frame, cut at these bytes; each at most 125 bytes. */
  BareSocket sendText(byte[]... fragments) throws IOException {
    for (int i = 0; i < fragments.length; i++) {
      int opcode = i == 0 ? TEXT : CONTINUATION;
      int last = i == fragments.length - 1 ? FIN : 0;
      var frame = ByteBuffer.allocate(6 + fragments[i].length);
      frame.put((byte) (last | opcode)).put((byte) (MASKED | fragments[i].length));
      send(frame.putInt(MASK).put(fragments[i]).array());
    }
    return this;
  }

  /** Begins an empty ping, and sends its end together with a binary frame in another segment. */
  BareSocket sendPingInTwoSegmentsBefore(byte... payload) throws IOException {
    socket.setTcpNoDelay(true);
    send(new byte[] {(byte) PING, (byte) MASKED});
    var rest = ByteBuffer.allocate(4 + 6 + payload.length).putInt(MASK);
    rest.put((byte) BINARY).put((byte) (MASKED | payload.length)).putInt(MASK).put(payload);
    send(rest.array());
    return this;
  }

  /** Sends the header of a binary frame of so many bytes, and nothing of it. */
  BareSocket announceFrame(long bytes) throws IOException {
    var header = ByteBuffer.allocate(14).put((byte) BINARY);
    header.put((byte) (MASKED | LENGTH_IN_8_BYTES)).putLong(bytes).putInt(MASK);
    send(header.array());
    return this;
  }

  /** Waits for any frame. */
  void awaitFrame() throws IOException {
    in.readUnsignedByte();
    in.skipNBytes(readLength());
  }

  /** Waits for a binary frame. */
  byte[] nextBinary() throws IOException {
    return next(BINARY);
  }

  /** Waits for the answer to a ping. */
  void awaitPong() throws IOException {
    next(PONG);
  }

  private byte[] next(int kind) throws IOException {
    while (in.readUnsignedByte() != kind) {
      in.skipNBytes(readLength());
    }
    return in.readNBytes((int) readLength());
  }

  /** Waits for the server's goodbye. */
  int closeCode() throws IOException {
    return ByteBuffer.wrap(next(CLOSE)).getChar();
  }

  /** Vanishes: the connection is reset, without goodbye. */
  void vanish() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  private String readHead() throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    return head.toString();
  }

  private long readLength() throws IOException {
    int length = in.readUnsignedByte();
    return switch (length) {
      case LENGTH_IN_2_BYTES -> in.readUnsignedShort();
      case LENGTH_IN_8_BYTES -> in.readLong();
      default -> length;
    };
  }
}
