package dev.pairspace.domain.room;

/**
 * Recognises a browser without knowing its secret: SHA-256 of the secret in the member cookie, as
 * 64 lower-case hexadecimal digits.
 */
public record SecretHash(String hex) {

  private static final int DIGITS = 64;

  public SecretHash {
    if (hex.length() != DIGITS || !hex.chars().allMatch(SecretHash::isHexDigit)) {
      throw new IllegalArgumentException("secret hash of " + hex.length() + " characters");
    }
  }

  private static boolean isHexDigit(int character) {
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
  }

  /** Hides most of it: a reader of the log must not find a cookie's hash there. */
  @Override
  public String toString() {
    return hex.substring(0, 6) + "…";
  }
}
