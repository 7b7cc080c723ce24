package dev.pairspace.domain.room;

import dev.pairspace.domain.text.PlainText;

/** The title of a room: 1 to 120 UTF-16 units on one line, without blanks around it. */
public record RoomTitle(String value) {

  public static final int MAX_LENGTH = 120;

  /** For a room whose creator gave none. */
  public static final RoomTitle UNTITLED = new RoomTitle("Untitled room");

  public RoomTitle {
    value = PlainText.line(value, MAX_LENGTH);
  }

  /** A title that was stored when other rules may have held; what they forbid now is left out. */
  public static RoomTitle stored(String value) {
    String cleaned = PlainText.cleaned(value, MAX_LENGTH);
    return cleaned.isEmpty() ? UNTITLED : new RoomTitle(cleaned);
  }

  @Override
  public String toString() {
    return value;
  }
}
