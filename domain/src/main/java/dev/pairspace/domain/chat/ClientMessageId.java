package dev.pairspace.domain.chat;

import java.util.regex.Pattern;

/**
 * What a client calls a message before it has been stored. Of two messages of one author with the
 * same one the first counts, so a client that does not know whether a message has arrived sends it
 * again. 1 to 64 visible ASCII characters.
 */
public record ClientMessageId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[!-~]{1,64}");

  public ClientMessageId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("must have 1 to 64 visible ASCII characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
