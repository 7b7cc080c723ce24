package dev.pairspace.domain.room;

import dev.pairspace.domain.text.PlainText;

/** What a member wants to be called: 1 to 40 UTF-16 units on one line. Need not be unique. */
public record MemberName(String value) {

  public static final int MAX_LENGTH = 40;

  public MemberName {
    value = PlainText.line(value, MAX_LENGTH);
  }

  /** A name that was stored when other rules may have held; what they forbid now is left out. */
  public static MemberName stored(String value) {
    String cleaned = PlainText.cleaned(value, MAX_LENGTH);
    return new MemberName(cleaned.isEmpty() ? "Unnamed" : cleaned);
  }

  @Override
  public String toString() {
    return value;
  }
}
