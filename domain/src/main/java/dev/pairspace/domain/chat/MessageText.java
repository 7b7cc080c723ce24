package dev.pairspace.domain.chat;

import dev.pairspace.domain.text.PlainText;

/**
 * What a chat message says: 1 to {@value #MAX_LENGTH} UTF-16 units on any number of lines, which
 * end with LF, without blanks around it. Control characters, which a copied terminal is full of,
 * are left out.
 */
public record MessageText(String value) {

  public static final int MAX_LENGTH = 4_000;

  /**
   * @throws IllegalArgumentException with what is wrong with it, for users
   */
  public MessageText {
    if (value.length() > 2 * MAX_LENGTH) {
      throw tooLong(value.length());
    }
    value = PlainText.lines(value);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("must contain something that can be seen");
    }
    if (value.length() > MAX_LENGTH) {
      throw tooLong(value.length());
    }
  }

  private static IllegalArgumentException tooLong(int length) {
    return new IllegalArgumentException(
        "must have 1 to " + MAX_LENGTH + " characters, has " + length);
  }

  @Override
  public String toString() {
    return value;
  }
}
