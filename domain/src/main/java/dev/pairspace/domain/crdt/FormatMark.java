package dev.pairspace.domain.crdt;

/**
 * A formatting mark between characters.
 *
 * @param key the attribute
 * @param json its new value as JSON text, verbatim; {@code null} ends it
 */
record FormatMark(String key, String json) {

  boolean isEnd() {
    return json.equals("null");
  }
}
