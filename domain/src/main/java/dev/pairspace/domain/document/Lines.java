package dev.pairspace.domain.document;

import dev.pairspace.domain.text.WholeCharacters;

/** Text as a document holds it. */
final class Lines {
  private Lines() {}

  /** The text with LF only, and with U+FFFD for halves of characters. */
  static String wellFormed(String text) {
    String whole = WholeCharacters.of(text);
    return whole.indexOf('\r') < 0 ? whole : whole.replace("\r\n", "\n").replace('\r', '\n');
  }
}
