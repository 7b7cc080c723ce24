package dev.pairspace.adapters.websocket.message;

/** A kind of text message that clients send: its name, its fields, and what it does. */
public interface InboundText {

  /** As it stands in the field {@code type}; no other kind has it. */
  String type();

  /**
   * Reads the message and does what it asks for.
   *
   * @throws UnusableFieldException if a field is missing or cannot be used; nothing is done then
   */
  void receive(MessageFields message, TextSession session);
}
