package dev.pairspace.domain.crdt.encoding;

import java.util.List;
import java.util.Map;

/** Writes values as JSON text as a JavaScript client would. What JSON lacks becomes null. */
public final class JsonWriter {

  private JsonWriter() {}

  public static String write(Any value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Any value, StringBuilder out) {
    if (value instanceof Any.Str text) {
      writeString(text.value(), out);
    } else if (value instanceof Any.Num number) {
      writeNumber(number.value(), out);
    } else if (value instanceof Any.Bool bool) {
      out.append(bool.value());
    } else if (value instanceof Any.Arr array) {
      writeArray(array.values(), out);
    } else if (value instanceof Any.Obj object) {
      writeObject(object.entries(), out);
    } else {
      out.append("null");
    }
  }

  private static void writeArray(List<Any> values, StringBuilder out) {
    String separator = "[";
    for (Any value : values) {
      out.append(separator);
      write(value, out);
      separator = ",";
    }
    out.append(values.isEmpty() ? "[]" : "]");
  }

  private static void writeObject(Map<String, Any> entries, StringBuilder out) {
    out.append('{');
    String separator = "";
    for (Map.Entry<String, Any> entry : entries.entrySet()) {
      if (!(entry.getValue() instanceof Any.Undefined)) {
        out.append(separator);
        writeString(entry.getKey(), out);
        out.append(':');
        write(entry.getValue(), out);
        separator = ",";
      }
    }
    out.append('}');
  }

  private static void writeNumber(double value, StringBuilder out) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      out.append("null");
    } else if (value == Math.rint(value) && Math.abs(value) < 0x1p53) {
      out.append((long) value);
    } else {
      out.append(value);
    }
  }

  private static void writeString(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < 0x20 || isLoneSurrogate(text, i)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
