package dev.pairspace.adapters.rest.page;

import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.mockito.Mockito;

/** One request through one filter, with the container's types as mocks. */
final class Exchange {

  final Map<String, String> headers = new TreeMap<>();

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private final FilterChain chain = mock(FilterChain.class);
  private final ServletContext context = mock(ServletContext.class);

  private String forwardedTo = "";
  private int status;

  private Exchange(String method, String path) throws IOException {
    when(request.getMethod()).thenReturn(method);
    when(request.getRequestURI()).thenReturn(path);
    when(request.getServletPath()).thenReturn(path);
    when(request.getScheme()).thenReturn("http");
    when(request.getServerName()).thenReturn("localhost");
    when(request.getServerPort()).thenReturn(9080);
    when(request.getRemoteAddr()).thenReturn("127.0.0.1");
    when(request.getServletContext()).thenReturn(context);
    when(request.getRequestDispatcher(anyString())).thenAnswer(call -> to(call.getArgument(0)));
    doAnswer(call -> headers.put(call.getArgument(0), call.getArgument(1)))
        .when(response)
        .setHeader(anyString(), anyString());
    doAnswer(call -> status = call.getArgument(0)).when(response).setStatus(anyInt());
    when(response.getOutputStream()).thenReturn(sink());
  }

  static Exchange of(String method, String path) throws IOException {
    return new Exchange(method, path);
  }

  /** The path is a file of the application. */
  Exchange withFile() throws IOException {
    when(context.getResource(anyString())).thenReturn(URI.create("file:/there").toURL());
    return this;
  }

  /** The application has this file. */
  Exchange withFile(String path, String content) throws IOException {
    when(context.getResource(path)).thenReturn(URI.create("file:" + path).toURL());
    when(context.getResourceAsStream(path))
        .thenAnswer(call -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  Exchange with(String header, String value) {
    when(request.getHeader(header)).thenReturn(value);
    return this;
  }

  Exchange through(HttpFilter filter) throws IOException, ServletException {
    filter.doFilter(request, response, chain);
    return this;
  }

  int status() {
    return status;
  }

  String body() {
    return body.toString(StandardCharsets.UTF_8);
  }

  /** Where the filter has forwarded the request; empty if it has not. */
  String forwardedTo() {
    return forwardedTo;
  }

  /** Whether the filter has left the request to those behind it. */
  boolean hasPassed() throws IOException, ServletException {
    try {
      Mockito.verify(chain).doFilter(request, response);
      return true;
    } catch (AssertionError notCalled) {
      return false;
    }
  }

  private RequestDispatcher to(String path) {
    forwardedTo = path;
    return mock(RequestDispatcher.class);
  }

  private ServletOutputStream sink() {
    return new ServletOutputStream() {
      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException("the filter writes at once");
      }

      @Override
      public void write(int octet) {
        body.write(octet);
      }
    };
  }
}
