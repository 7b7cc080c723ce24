package dev.pairspace.adapters.websocket.inbound;

/**
 * Puts the fragments of inbound text frames together, up to a limit in bytes of UTF-8. Confined to
 * the reading thread.
 */
final class TextAssembler {
  private final FragmentBudget budget;
  private StringBuilder gathered = new StringBuilder();

  TextAssembler(int maxBytes) {
    this.budget = new FragmentBudget(maxBytes);
  }

  /** Whether a fragment may be added: the frame is neither too large nor endless. */
  boolean accepts(String fragment) {
    return budget.accepts(utf8Bytes(fragment));
  }

  void add(String fragment) {
    gathered.append(fragment);
  }

  /** The whole frame, when {@code last} was its last fragment. */
  TextFrame finish(String last) {
    String frame = gathered.append(last).toString();
    if (gathered.capacity() > FrameAssembler.KEPT_CAPACITY) {
      gathered = new StringBuilder();
    }
    gathered.setLength(0);
    return new TextFrame(frame, budget.renew());
  }

  /** Each half of a surrogate pair counts two of the pair's four bytes. */
  private static int utf8Bytes(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < 0x80) {
        bytes += 1;
      } else {
        bytes += unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
      }
    }
    return bytes;
  }
}
