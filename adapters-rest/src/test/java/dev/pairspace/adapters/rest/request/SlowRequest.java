package dev.pairspace.adapters.rest.request;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
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
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.mockito.invocation.InvocationOnMock;

/** A request whose body comes piece by piece, with the container's types as mocks. */
final class SlowRequest {

  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private final AsyncContext turn = mock(AsyncContext.class);
  private final Map<String, Object> attributes = new HashMap<>();
  private final Map<String, String> answered = new HashMap<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Arriving arriving = new Arriving();

  private HttpServletRequest dispatched;
  private AsyncListener listener;
  private Consumer<HttpServletRequest> answering = request -> {};
  private long timeout;
  private int status;
  private boolean isHeld;
  private int dispatches;
  private boolean hasPassed;

  private SlowRequest(String path, String from, Map<String, String> headers) throws IOException {
    when(request.getDispatcherType()).thenReturn(DispatcherType.REQUEST);
    when(request.getMethod()).thenReturn("POST");
    when(request.getRequestURI()).thenReturn(path);
    when(request.getRequestURL()).thenReturn(new StringBuffer(path));
    when(request.getServletPath()).thenReturn(path);
    when(request.getRemoteAddr()).thenReturn(from);
    when(request.isAsyncSupported()).thenReturn(true);
    when(request.getInputStream()).thenReturn(arriving);
    headers.forEach((name, value) -> when(request.getHeader(name)).thenReturn(value));
    when(request.getAttribute(anyString())).thenAnswer(call -> attributes.get(name(call)));
    doAnswer(call -> attributes.put(name(call), call.getArgument(1)))
        .when(request)
        .setAttribute(anyString(), any());
    when(request.startAsync(any(), any())).thenAnswer(call -> begin(call.getArgument(0)));
    doAnswer(call -> listener = call.getArgument(0)).when(turn).addListener(any());
    doAnswer(call -> timeout = call.<Long>getArgument(0)).when(turn).setTimeout(anyLong());
    doAnswer(call -> dispatch()).when(turn).dispatch(path);
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

  private Object dispatch() {
    if (isHeld) {
      throw new IllegalStateException("the container is about to tell that it is late");
    }
    dispatches++;
    return null;
  }

  private AsyncContext begin(HttpServletRequest wrapped) {
    dispatched = wrapped;
    return turn;
  }

  /** What is done behind the filter. */
  SlowRequest answeredBy(Consumer<HttpServletRequest> answer) {
    answering = answer;
    return this;
  }

  /** A request as the filters behind see it. */
  static HttpServletRequest from(String address) throws IOException {
    return new SlowRequest("/api/rooms", address, Map.of()).request;
  }

  SlowRequest through(HttpFilter filter) throws Exception {
    FilterChain chain =
        (passed, answer) -> {
          hasPassed = true;
          answering.accept(request);
        };
    if (isDispatched()) {
      when(request.getDispatcherType()).thenReturn(DispatcherType.ASYNC);
    }
    filter.doFilter(request, response, chain);
    return this;
  }

  SlowRequest arrives(String more) throws IOException {
    arriving.piece = more.getBytes(StandardCharsets.UTF_8);
    arriving.at = 0;
    arriving.listener.onDataAvailable();
    return this;
  }

  SlowRequest ends() throws IOException {
    arriving.listener.onAllDataRead();
    return this;
  }

  void breaksOff(IOException failure) {
    arriving.listener.onError(failure);
  }

  /** From now on, and until it is late, the container takes no dispatch. */
  SlowRequest isHeld() {
    isHeld = true;
    return this;
  }

  SlowRequest isLate() throws IOException {
    isHeld = false;
    listener.onTimeout(new AsyncEvent(turn));
    return this;
  }

  void isAnswered() throws IOException {
    listener.onComplete(new AsyncEvent(turn));
  }

  boolean hasPassed() {
    return hasPassed;
  }

  boolean isDispatched() {
    return dispatches > 0;
  }

  int dispatches() {
    return dispatches;
  }

  boolean isWaiting() {
    return arriving.listener != null && !isDispatched() && status == 0;
  }

  HttpServletRequest dispatched() {
    return dispatched;
  }

  long timeout() {
    return timeout;
  }

  String header(String name) {
    return answered.get(name);
  }

  /** Status and type of the refusal. */
  String problem() throws IOException {
    return status + " " + new ObjectMapper().readTree(written.toByteArray()).path("type").asText();
  }

  private static final class Arriving extends ServletInputStream {
    private byte[] piece = {};
    private int at;
    private ReadListener listener;

    @Override
    public int read() {
      return at < piece.length ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int count = Math.min(length, piece.length - at);
      System.arraycopy(piece, at, target, offset, count);
      at += count;
      return count == 0 ? -1 : count;
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return at < piece.length;
    }

    @Override
    public void setReadListener(ReadListener whoReads) {
      listener = whoReads;
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
