package dev.pairspace.domain.room;

/** What people call a room: 1 to 120 UTF-16 units on one line, without blanks around it. */
public record RoomTitle(String value) {

  public static final int MAX_LENGTH = 120;

  /** For a room whose creator gave none. */
  public static final RoomTitle UNTITLED = new RoomTitle("Untitled room");

  public RoomTitle {
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
