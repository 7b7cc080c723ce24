package dev.pairspace.adapters.websocket.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairspace.application.port.RoomEvent;
import java.util.Set;

/**
 * How clients are told one kind of event.
 *
 * @param <E> the event
 */
public interface OutboundText<E extends RoomEvent> {

  Class<E> event();

  /** What may stand in the field {@code type}; one, unless the event has several forms. */
  Set<String> types();

  /** The message, with its {@code type}. */
  ObjectNode write(E event);

  /** What becomes of the message if an earlier one still waits for its reader. */
  default Delivery delivery(E event) {
    return Delivery.IN_ORDER;
  }
}
