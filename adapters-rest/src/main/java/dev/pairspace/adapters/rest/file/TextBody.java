package dev.pairspace.adapters.rest.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import java.util.stream.Stream;

/**
 * Reads text strictly: invalid bytes must not become question marks in a file. A byte order mark
 * takes precedence over the header, and is no part of the text.
 */
final class TextBody {

  private TextBody() {}

  /** The text; ends the request if the bytes are no text. */
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

  /** Halves of surrogate pairs stay: they are treated the same whichever way they come. */
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
    UTF_8_MARK(UTF_8, "\u00EF\u00BB\u00BF"),
    BIG_ENDIAN_MARK(UTF_16BE, "\u00FE\u00FF"),
    LITTLE_ENDIAN_MARK(UTF_16LE, "\u00FF\u00FE"),
    NONE(UTF_8, "");

    @SuppressWarnings("ImmutableEnumChecker") // a character set never changes
    private final Charset charset;

    /** Its bytes, each as the character of that number. */
    private final String bytes;

    private final int length;

    Mark(Charset charset, String bytes) {
      this.charset = charset;
      this.bytes = bytes;
      this.length = bytes.length();
    }

    static Mark of(byte[] body) {
      String start = new String(body, 0, Math.min(body.length, 3), ISO_8859_1);
      return Stream.of(values())
          .filter(mark -> start.startsWith(mark.bytes))
          .findFirst()
          .orElse(NONE);
    }
  }
}
