package dev.pairspace.domain.room;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The colour of a member's caret and avatar. A closed set, readable on light and dark ground, in
 * the order in which rooms hand them out.
 */
public enum MemberColor {
  BLUE("#1873da"),
  ORANGE("#c74f0a"),
  GREEN("#21853a"),
  MAGENTA("#cc2bac"),
  TEAL("#12817a"),
  RED("#d93643"),
  VIOLET("#8757db"),
  OLIVE("#84740b"),
  CYAN("#0d7da3"),
  PINK("#ce3b78"),
  SLATE("#697496"),
  BROWN("#9b6b3b");

  private final String hex;

  MemberColor(String hex) {
    this.hex = hex;
  }

  /** The colour with this hexadecimal notation, ignoring case. */
  public static Optional<MemberColor> parse(String hex) {
    String wanted = hex.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(color -> color.hex.equals(wanted)).findFirst();
  }

  /**
   * The colour to hand out next; among equals the first.
   *
   * @param uses how many members have each colour; one that is missing is not used
   */
  public static MemberColor leastUsed(Map<MemberColor, Integer> uses) {
    return Stream.of(values())
        .min(Comparator.comparingInt(color -> uses.getOrDefault(color, 0)))
        .orElseThrow();
  }

  /** As CSS writes it: {@code #1873da}. */
  public String hex() {
    return hex;
  }
}
