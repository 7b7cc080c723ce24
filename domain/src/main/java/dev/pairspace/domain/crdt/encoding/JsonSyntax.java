package dev.pairspace.domain.crdt.encoding;

import static dev.pairspace.domain.crdt.encoding.MalformedInputException.malformed;

import java.util.BitSet;

/**
 * Checks that bytes are JSON text (RFC 8259) without building anything and without recursion, so
 * that content which carries JSON can be kept verbatim and still be trusted to parse.
 */
public final class JsonSyntax {

  private final byte[] bytes;
  private final int limit;
  private final int maxDepth;
  private final BitSet isObject = new BitSet();
  private int position;
  private int depth;

  private JsonSyntax(byte[] bytes, int from, int to, int maxDepth) {
    this.bytes = bytes;
    this.position = from;
    this.limit = to;
    this.maxDepth = maxDepth;
  }

  /**
   * Checks {@code [from, to)}, which is known to be UTF-8.
   *
   * @throws MalformedInputException if it is not one JSON value, or nested deeper than {@code
   *     maxDepth}
   */
  public static void check(byte[] bytes, int from, int to, int maxDepth) {
    new JsonSyntax(bytes, from, to, maxDepth).checkDocument();
  }

  private void checkDocument() {
    boolean expectsValue = true;
    do {
      skipSpace();
      expectsValue = expectsValue ? checkValueStart() : checkAfterValue();
    } while (expectsValue || depth > 0);
    skipSpace();
    if (position != limit) {
      throw bad();
    }
  }

  /** A scalar, an empty container, or the opening of a container; whether a value comes next. */
  private boolean checkValueStart() {
    int c = next();
    if (c != '{' && c != '[') {
      checkScalar(c);
      return false;
    }
    if (++depth > maxDepth) {
      throw MalformedInputException.overBudget(position - 1, "JSON deeper than " + maxDepth);
    }
    isObject.set(depth, c == '{');
    skipSpace();
    if (peek() == (c == '{' ? '}' : ']')) {
      return false;
    }
    if (c == '{') {
      checkKey();
    }
    return true;
  }

  /** A comma, or the end of the container; whether a value comes next. */
  private boolean checkAfterValue() {
    boolean object = isObject.get(depth);
    int c = next();
    if (c == ',') {
      if (object) {
        skipSpace();
        checkKey();
      }
      return true;
    }
    if (c != (object ? '}' : ']')) {
      throw bad();
    }
    depth--;
    return false;
  }

  private void checkKey() {
    if (next() != '"') {
      throw bad();
    }
    checkString();
    skipSpace();
    if (next() != ':') {
      throw bad();
    }
  }

  private void checkScalar(int c) {
    switch (c) {
      case '"' -> checkString();
      case 't' -> expect("rue");
      case 'f' -> expect("alse");
      case 'n' -> expect("ull");
      default -> checkNumber(c);
    }
  }

  private void checkString() {
    for (int c = next(); c != '"'; c = next()) {
      if (c < 0x20) {
        throw bad();
      }
      if (c == '\\') {
        checkEscape(next());
      }
    }
  }

  private void checkEscape(int c) {
    if (c == 'u') {
      for (int i = 0; i < 4; i++) {
        if (Character.digit(next(), 16) < 0) {
          throw bad();
        }
      }
    } else if ("\"\\/bfnrt".indexOf(c) < 0) {
      throw bad();
    }
  }

  private void checkNumber(int first) {
    int c = first == '-' ? next() : first;
    if (c < '0' || c > '9') {
      throw bad();
    }
    if (c != '0') {
      skipDigits();
    }
    if (peek() == '.') {
      position++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      position++;
      if (peek() == '+' || peek() == '-') {
        position++;
      }
      digits();
    }
  }

  private void digits() {
    int c = next();
    if (c < '0' || c > '9') {
      throw bad();
    }
    skipDigits();
  }

  private void skipDigits() {
    while (peek() >= '0' && peek() <= '9') {
      position++;
    }
  }

  private void expect(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if (next() != rest.charAt(i)) {
        throw bad();
      }
    }
  }

  private void skipSpace() {
    while (position < limit && isSpace(bytes[position])) {
      position++;
    }
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private int peek() {
    return position < limit ? bytes[position] & 0xff : -1;
  }

  private int next() {
    if (position >= limit) {
      throw bad();
    }
    return bytes[position++] & 0xff;
  }

  private MalformedInputException bad() {
    return malformed(position, "not JSON");
  }
}
