package dev.pairspace.adapters.websocket.message;

/** What becomes of a message if earlier ones still wait for a reader that does not keep up. */
public sealed interface Delivery {

  /** Every message is told, in the order of the events. */
  Delivery IN_ORDER = new InOrder();

  /** It is the whole text: it takes the place of the one before, and of every change of it. */
  Delivery WHOLE_TEXT = new WholeText();

  record InOrder() implements Delivery {}

  /**
   * It takes the place of the one before with an equal key.
   *
   * @param key of those of which only the last is worth anything
   */
  record OnlyLast(Object key) implements Delivery {}

  record WholeText() implements Delivery {}
}
