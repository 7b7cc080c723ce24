package dev.pairspace.application.room;

import dev.pairspace.domain.room.SecretHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a browser proves with that it is a member: 256 random bits as 43 characters of URL-safe
 * base64. Only its hash is stored. A slow hash would gain nothing: what is hashed cannot be
 * guessed.
 */
record MemberSecret(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

  MemberSecret {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("member secret of " + value.length() + " characters");
    }
  }

  /** The secret that a browser sent, if it can be one of ours at all. */
  static Optional<MemberSecret> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new MemberSecret(text)) : Optional.empty();
  }

  SecretHash hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
      return new SecretHash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Hides the secret: it must not get into logs. */
  @Override
  public String toString() {
    return "MemberSecret[hidden]";
  }
}
