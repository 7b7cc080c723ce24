package dev.pairspace.adapters.rest.file;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pairspace.adapters.rest.problem.ProblemException;
import dev.pairspace.adapters.rest.problem.ProblemType;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/**
 * Reads text strictly: bytes that are none must not become question marks in a file. A byte order
 * mark says more than a header, and is no part of the text.
 */
final class TextBody {

  private TextBody() {}

  /** The text; ends the request if the bytes are none. */
  static String decode(byte[] bytes, MediaType type) {
    Mark mark = Mark.of(bytes);
    Charset charset = mark == Mark.NONE ? declared(type) : mark.charset;
    ByteBuffer content = ByteBuffer.wrap(bytes, mark.length, bytes.length - mark.length);
    String text = isUtf16(charset) ? utf16(content, charset) : strict(content, charset);
    if (text.indexOf('\0') >= 0) {
      throw malformed("The body is binary, or UTF-16 without a byte order mark.");
    }
    return text;
  }

  private static Charset declared(MediaType type) {
    String name = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, UTF_8.name());
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "The character set '" + name + "' is not known.");
    }
  }

  private static boolean isUtf16(Charset charset) {
    return charset.equals(UTF_16) || charset.equals(UTF_16BE) || charset.equals(UTF_16LE);
  }

  /** Halves of pairs stay: what becomes of them is the same whichever way they come. */
  private static String utf16(ByteBuffer content, Charset charset) {
    if (content.remaining() % 2 != 0) {
      throw malformed("The body is no UTF-16: it ends within a character.");
    }
    boolean little = charset.equals(UTF_16LE);
    return content
        .order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
        .asCharBuffer()
        .toString();
  }

  private static String strict(ByteBuffer content, Charset charset) {
    try {
      return charset.newDecoder().decode(content).toString();
    } catch (CharacterCodingException notText) {
      throw malformed("The body is not " + charset.name() + " text.");
    } catch (UnsupportedOperationException onlyDetected) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "The character set cannot be read.");
    }
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(ProblemType.MALFORMED_BODY, detail);
  }

  private enum Mark {
    UTF_8_MARK(UTF_8, 0xEF, 0xBB, 0xBF),
    BIG_ENDIAN_MARK(UTF_16BE, 0xFE, 0xFF),
    LITTLE_ENDIAN_MARK(UTF_16LE, 0xFF, 0xFE),
    NONE(UTF_8);

    private final Charset charset;
    private final int[] bytes;
    private final int length;

    Mark(Charset charset, int... bytes) {
      this.charset = charset;
      this.bytes = bytes;
      this.length = bytes.length;
    }

    static Mark of(byte[] body) {
      for (Mark mark : values()) {
        if (mark.begins(body)) {
          return mark;
        }
      }
      return NONE;
    }

    private boolean begins(byte[] body) {
      for (int i = 0; i < length; i++) {
        if (i >= body.length || (body[i] & 0xFF) != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
