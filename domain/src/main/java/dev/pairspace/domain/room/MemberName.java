package dev.pairspace.domain.room;

/** What a member wants to be called: 1 to 40 UTF-16 units on one line. Need not be unique. */
public record MemberName(String value) {

  public static final int MAX_LENGTH = 40;

  public MemberName {
    value = value.strip();
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "must have 1 to " + MAX_LENGTH + " characters, has " + value.length());
    }
    PlainText.requireOneLine(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
