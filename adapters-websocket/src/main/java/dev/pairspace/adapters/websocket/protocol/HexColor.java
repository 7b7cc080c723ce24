package dev.pairspace.adapters.websocket.protocol;

import java.util.regex.Pattern;

/** A colour as guests may choose it: {@code #} and six hexadecimal digits, of any case. */
public final class HexColor {
  private static final Pattern SHAPE = Pattern.compile("#[0-9a-fA-F]{6}");

  private HexColor() {}

  public static boolean is(String text) {
    return SHAPE.matcher(text).matches();
  }
}
