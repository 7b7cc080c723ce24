package dev.pairspace.adapters.websocket.protocol;

import java.util.regex.Pattern;

/** A colour as guests may choose it: {@code #} and six hexadecimal digits, of any case. */
final class HexColor {
  private static final Pattern SHAPE = Pattern.compile("#[0-9a-fA-F]{6}");

  private HexColor() {}

  static boolean is(String text) {
    return SHAPE.matcher(text).matches();
  }
}
