package dev.pairspace.domain.crdt.encoding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON text that {@link JsonSyntax} has let pass, so its depth is bounded. */
public final class JsonReader {

  private final String text;
  private int position;

  private JsonReader(String text) {
    this.text = text;
  }

  /** The value; the bare word {@code undefined}, which old Yjs documents hold, is understood. */
  public static Any read(String text) {
    return text.equals("undefined") ? Any.UNDEFINED : new JsonReader(text).readValue();
  }

  private Any readValue() {
    skipSpace();
    Any value =
        switch (text.charAt(position)) {
          case '{' -> readObject();
          case '[' -> readArray();
          case '"' -> new Any.Str(readString());
          case 't' -> word(4, new Any.Bool(true));
          case 'f' -> word(5, new Any.Bool(false));
          case 'n' -> word(4, Any.NULL);
          default -> readNumber();
        };
    skipSpace();
    return value;
  }

  private Any word(int length, Any value) {
    position += length;
    return value;
  }

  private Any readNumber() {
    int start = position;
    while (position < text.length() && "+-.eE0123456789".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    return new Any.Num(Double.parseDouble(text.substring(start, position)));
  }

  private Any readObject() {
    Map<String, Any> entries = new LinkedHashMap<>();
    position++;
    skipSpace();
    while (text.charAt(position) != '}') {
      skipSpace();
      String key = readString();
      skipSpace();
      position++; // the colon
      entries.put(key, readValue());
      skipComma();
    }
    position++;
    return new Any.Obj(entries);
  }

  private Any readArray() {
    List<Any> values = new ArrayList<>();
    position++;
    skipSpace();
    while (text.charAt(position) != ']') {
      values.add(readValue());
      skipComma();
    }
    position++;
    return new Any.Arr(values);
  }

  private String readString() {
    StringBuilder builder = new StringBuilder();
    position++;
    for (char c = text.charAt(position++); c != '"'; c = text.charAt(position++)) {
      builder.append(c == '\\' ? readEscape() : c);
    }
    return builder.toString();
  }

  private char readEscape() {
    char c = text.charAt(position++);
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        position += 4;
        yield (char) Integer.parseInt(text.substring(position - 4, position), 16);
      }
      default -> c;
    };
  }

  private void skipComma() {
    if (text.charAt(position) == ',') {
      position++;
    }
  }

  private void skipSpace() {
    while (position < text.length() && " \n\r\t".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }
}
