package dev.pairspace.domain.crdt.encoding;

import static dev.pairspace.domain.crdt.encoding.MalformedInputException.malformed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Strict UTF-8. Malformed sequences, over-long forms and encoded surrogates are errors when
 * reading; a lone surrogate becomes U+FFFD (EF BF BD) when writing. A byte order mark is an
 * ordinary character.
 */
public final class Utf8 {

  /** What a lone surrogate is written as. */
  public static final char REPLACEMENT = '\uFFFD';

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long TOP_BITS = 0x8080808080808080L;

  private Utf8() {}

  /** The number of leading ASCII bytes in {@code [from, to)}, eight at a time. */
  public static int asciiPrefix(byte[] bytes, int from, int to) {
    int i = from;
    while (i + 8 <= to && ((long) LONGS.get(bytes, i) & TOP_BITS) == 0) {
      i += 8;
    }
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i - from;
  }

  /**
   * Checks {@code [from, to)} and counts the UTF-16 units it stands for.
   *
   * @throws MalformedInputException if it is not UTF-8
   */
  public static int countUnits(byte[] bytes, int from, int to) {
    int ascii = asciiPrefix(bytes, from, to);
    int units = ascii;
    int i = from + ascii;
    while (i < to) {
      int length = sequenceLength(bytes, i, to);
      units += length == 4 ? 2 : 1;
      i += length;
    }
    return units;
  }

  /**
   * The bytes of the sequence that begins at {@code i}: 1 .. 4.
   *
   * @throws MalformedInputException if none does
   */
  public static int sequenceLength(byte[] bytes, int i, int to) {
    int lead = bytes[i];
    if (lead >= 0) {
      return 1;
    }
    int length = lead >= -16 ? 4 : lead >= -32 ? 3 : 2;
    if (lead < (byte) 0xC2
        || lead > (byte) 0xF4
        || i + length > to
        || !continues(bytes, i, length)) {
      throw malformed(i, "not UTF-8");
    }
    if (length > 2) {
      checkSecondByte(lead & 0xff, bytes[i + 1] & 0xff, i);
    }
    return length;
  }

  private static boolean continues(byte[] bytes, int i, int length) {
    for (int k = 1; k < length; k++) {
      if ((bytes[i + k] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Refuses over-long forms (E0 80.., F0 80..), surrogates (ED A0..) and beyond U+10FFFF. */
  private static void checkSecondByte(int lead, int second, int position) {
    boolean bad =
        (lead == 0xE0 && second < 0xA0)
            || (lead == 0xED && second >= 0xA0)
            || (lead == 0xF0 && second < 0x90)
            || (lead == 0xF4 && second >= 0x90);
    if (bad) {
      throw malformed(position, "not UTF-8");
    }
  }

  /** Decodes {@code [from, to)}. */
  public static String decode(byte[] bytes, int from, int to) {
    countUnits(bytes, from, to);
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** Decodes checked bytes into {@code target} from {@code at}; returns the end in it. */
  public static int decode(byte[] bytes, int from, int to, char[] target, int at) {
    int out = at;
    int i = from;
    while (i < to) {
      int lead = bytes[i];
      if (lead >= 0) {
        target[out++] = (char) lead;
        i++;
      } else if (lead < -32) {
        target[out++] = (char) (((lead & 0x1f) << 6) | (bytes[i + 1] & 0x3f));
        i += 2;
      } else if (lead < -16) {
        target[out++] =
            (char) (((lead & 0x0f) << 12) | ((bytes[i + 1] & 0x3f) << 6) | (bytes[i + 2] & 0x3f));
        i += 3;
      } else {
        int point = codePoint(bytes, i);
        target[out++] = Character.highSurrogate(point);
        target[out++] = Character.lowSurrogate(point);
        i += 4;
      }
    }
    return out;
  }

  private static int codePoint(byte[] bytes, int i) {
    return ((bytes[i] & 0x07) << 18)
        | ((bytes[i + 1] & 0x3f) << 12)
        | ((bytes[i + 2] & 0x3f) << 6)
        | (bytes[i + 3] & 0x3f);
  }

  /** Bytes that {@code text[from, to)} takes. */
  public static int encodedLength(CharSequence text, int from, int to) {
    int length = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        length++;
      } else if (c < 0x800) {
        length += 2;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < to
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        length += 4;
        i++;
      } else {
        length += 3;
      }
    }
    return length;
  }
}
