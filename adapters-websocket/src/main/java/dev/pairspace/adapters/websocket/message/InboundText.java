package dev.pairspace.adapters.websocket.message;

import java.util.Optional;

/** A kind of text message that clients send: its name, its fields, and what it does. */
public interface InboundText {

  /** As it stands in the field {@code type}; no other kind has it. */
  String type();

  /**
   * What the client calls what it asks for, so that a refusal can say what it is about; empty if it
   * has no name.
   *
   * @throws UnusableFieldException if a field cannot be used
   */
  default Optional<String> nameOf(MessageFields message) {
    return Optional.empty();
  }

  /**
   * Reads the message and does what it asks for.
   *
   * @throws UnusableFieldException if a field is missing or cannot be used; nothing is done then
   */
  void receive(MessageFields message, TextSession session);
}
