package dev.pairspace.adapters.websocket.dialect;

import dev.pairspace.adapters.websocket.message.OutboundMessages;
import dev.pairspace.adapters.websocket.message.TextMessages;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import dev.pairspace.domain.room.RoomId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of all dialects: what is not in it is not understood. Immutable. */
public final class Dialects {

  /**
   * Answered, and nothing more: clients of text name them too. A browser gives up a socket if it
   * has named one and the server answers none.
   */
  private static final List<String> OF_ANY_DIALECT = List.of("yjs", "y-websocket", "y-protocols");

  private final OutboundMessages events;
  private final PlainText plainText;
  private final List<BinaryDialect> binary;
  private final Map<String, Dialect> bySubprotocol = new LinkedHashMap<>();

  /**
   * @param events how clients are told what is neither the document nor presence
   * @param binary of those that recognise a frame the first one reads it
   * @throws IllegalArgumentException if a subprotocol stands for two dialects
   */
  public Dialects(OutboundMessages events, List<BinaryDialect> binary) {
    this.events = events;
    this.plainText = new PlainText(events);
    this.binary = List.copyOf(binary);
    for (BinaryDialect dialect : binary) {
      for (String name : dialect.subprotocols()) {
        if (OF_ANY_DIALECT.contains(name) || bySubprotocol.put(name, dialect) != null) {
          throw new IllegalArgumentException("two dialects are called " + name);
        }
      }
    }
  }

  /** A new one goes before the y-protocols, which recognise every frame. */
  public static Dialects all() {
    return new Dialects(TextMessages.outbound(), List.of(new YProtocol()));
  }

  /** What the handshake may answer to a client that names subprotocols, best first. */
  public List<String> subprotocols() {
    List<String> names = new ArrayList<>(bySubprotocol.keySet());
    names.addAll(OF_ANY_DIALECT);
    return names;
  }

  /**
   * The dialect that a handshake has chosen.
   *
   * @param subprotocol that was answered; null if there was none
   */
  public Optional<Dialect> called(String subprotocol) {
    return Optional.ofNullable(bySubprotocol.get(subprotocol));
  }

  public Dialect plainText() {
    return plainText;
  }

  public OutboundMessages events() {
    return events;
  }

  /**
   * @throws MalformedInputException if no dialect knows such a frame
   */
  BinaryDialect recognising(byte[] frame, RoomId room) {
    for (BinaryDialect dialect : binary) {
      if (dialect.recognises(frame, room)) {
        return dialect;
      }
    }
    throw MalformedInputException.malformed(0, "a frame of no known dialect");
  }
}
