package dev.pairspace.adapters.rest.request;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.mockito.invocation.InvocationOnMock;

/** A request whose body comes piece by piece, with the container's types as mocks. */
final class SlowRequest {

  /** A part of a body, and what happens until it comes. */
  interface Piece {
    String arrives() throws Exception;
  }

  /** What is done behind the filter. */
  interface Answer {
    void to(HttpServletRequest request) throws IOException;
  }

  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private final Map<String, Object> attributes = new HashMap<>();
  private final Map<String, String> answered = new HashMap<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Queue<Piece> pieces = new ArrayDeque<>();

  private Answer answer = passed -> {};
  private int status;
  private boolean hasPassed;

  private SlowRequest(String path, String from, Map<String, String> headers) throws IOException {
    when(request.getMethod()).thenReturn("POST");
    when(request.getRequestURI()).thenReturn(path);
    when(request.getServletPath()).thenReturn(path);
    when(request.getRemoteAddr()).thenReturn(from);
    when(request.getInputStream()).thenReturn(new Arriving());
    headers.forEach((name, value) -> when(request.getHeader(name)).thenReturn(value));
    when(request.getAttribute(anyString())).thenAnswer(call -> attributes.get(name(call)));
    doAnswer(call -> attributes.put(name(call), call.getArgument(1)))
        .when(request)
        .setAttribute(anyString(), any());
    doAnswer(call -> answered.put(name(call), call.getArgument(1)))
        .when(response)
        .setHeader(anyString(), anyString());
    doAnswer(call -> status = call.<Integer>getArgument(0)).when(response).setStatus(anyInt());
    when(response.getOutputStream()).thenReturn(new Sink());
  }

  static SlowRequest post(String path, String from, Map<String, String> headers)
      throws IOException {
    return new SlowRequest(path, from, headers);
  }

  private static String name(InvocationOnMock call) {
    return call.getArgument(0);
  }

  SlowRequest answeredBy(Answer behind) {
    answer = behind;
    return this;
  }

  /** The body goes on with it, or ends if nothing follows. */
  SlowRequest brings(Piece piece) {
    pieces.add(piece);
    return this;
  }

  SlowRequest brings(String piece) {
    return brings(() -> piece);
  }

  /** A request as the filters behind see it. */
  static HttpServletRequest from(String address) throws IOException {
    return new SlowRequest("/api/rooms", address, Map.of()).request;
  }

  SlowRequest through(HttpFilter filter) throws Exception {
    filter.doFilter(
        request,
        response,
        (passed, same) -> {
          hasPassed = true;
          answer.to((HttpServletRequest) passed);
        });
    return this;
  }

  boolean hasPassed() {
    return hasPassed;
  }

  String header(String name) {
    return answered.get(name);
  }

  /** Status and type of the refusal. */
  String problem() throws IOException {
    return status + " " + new ObjectMapper().readTree(written.toByteArray()).path("type").asText();
  }

  private final class Arriving extends ServletInputStream {

    @Override
    public int read() {
      throw new UnsupportedOperationException("bodies are read by pieces");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (pieces.isEmpty()) {
        return -1;
      }
      byte[] piece = next().getBytes(StandardCharsets.UTF_8);
      System.arraycopy(piece, 0, target, offset, piece.length);
      return piece.length;
    }

    private String next() throws IOException {
      try {
        return pieces.remove().arrives();
      } catch (IOException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public boolean isFinished() {
      return pieces.isEmpty();
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("bodies are waited for");
    }
  }

  private final class Sink extends ServletOutputStream {
    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener writer) {
      throw new UnsupportedOperationException("refusals are written at once");
    }

    @Override
    public void write(int octet) {
      written.write(octet);
    }
  }
}
