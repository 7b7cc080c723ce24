package dev.pairspace.domain.room;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identity of a room and the secret part of its link: 10 characters from an alphabet without
 * look-alikes, 49 bits from a secure source. Never used twice.
 */
public record RoomId(String value) {

  /** Digits and lower-case letters without 0/o, 1/l/i and u: what is read aloud can be typed. */
  public static final String ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";

  public static final int LENGTH = 10;

  private static final Pattern PASTED =
      Pattern.compile("([0-9A-Za-z]{" + LENGTH + "})[^0-9A-Za-z]*");

  public RoomId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("room id: '" + value + "'");
    }
  }

  /** The id that a client sent, if it can be one at all. */
  public static Optional<RoomId> parse(String text) {
    return isWellFormed(text) ? Optional.of(new RoomId(text)) : Optional.empty();
  }

  /**
   * The id in what a user pasted or typed: in capitals, too, and with what stood behind it in a
   * sentence or an address, if that cannot be part of an id.
   */
  public static Optional<RoomId> pasted(String text) {
    Matcher pasted = PASTED.matcher(text);
    return pasted.matches() ? parse(pasted.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  /**
   * Draws a new id. The generator must be cryptographically secure: any client that knows the id
   * may enter.
   */
  public static RoomId draw(RandomGenerator secureRandom) {
    var drawn = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      drawn.append(ALPHABET.charAt(secureRandom.nextInt(ALPHABET.length())));
    }
    return new RoomId(drawn.toString());
  }

  private static boolean isWellFormed(String text) {
    return text != null
        && text.length() == LENGTH
        && text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
  }

  @Override
  public String toString() {
    return value;
  }
}
