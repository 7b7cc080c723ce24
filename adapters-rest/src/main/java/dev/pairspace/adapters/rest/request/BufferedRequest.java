package dev.pairspace.adapters.rest.request;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A request whose body has been read. */
final class BufferedRequest extends HttpServletRequestWrapper {

  private final IncomingBody body;

  BufferedRequest(HttpServletRequest request, IncomingBody body) {
    super(request);
    this.body = body;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new ReadBody(body.open());
  }

  @Override
  public BufferedReader getReader() {
    String encoding = getCharacterEncoding();
    var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    return new BufferedReader(new InputStreamReader(body.open(), charset));
  }

  @Override
  public int getContentLength() {
    return body.length();
  }

  @Override
  public long getContentLengthLong() {
    return body.length();
  }

  /** Never waits. */
  private static final class ReadBody extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    ReadBody(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("the body is there");
    }
  }
}
