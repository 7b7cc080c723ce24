package dev.pairspace.adapters.websocket.message;

import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.adapters.websocket.protocol.TextWriter;
import dev.pairspace.application.port.RoomEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How clients are told every kind of event. Safe for any thread. */
public final class OutboundMessages {
  private final Map<Class<?>, OutboundText<?>> byEvent;

  /**
   * @throws IllegalArgumentException if an event has two forms or none, or if two have one name
   */
  public OutboundMessages(List<OutboundText<?>> kinds) {
    Map<Class<?>, OutboundText<?>> known = new HashMap<>();
    Set<String> types = new TreeSet<>();
    for (OutboundText<?> kind : kinds) {
      if (known.put(kind.event(), kind) != null) {
        throw new IllegalArgumentException("two messages tell " + kind.event().getSimpleName());
      }
      for (String type : kind.types()) {
        if (!types.add(type)) {
          throw new IllegalArgumentException("two messages are called " + type);
        }
      }
    }
    for (Class<?> event : RoomEvent.class.getPermittedSubclasses()) {
      if (!known.containsKey(event)) {
        throw new IllegalArgumentException("no message tells " + event.getSimpleName());
      }
    }
    byEvent = Map.copyOf(known);
  }

  public Set<String> types() {
    Set<String> types = new TreeSet<>();
    byEvent.values().forEach(kind -> types.addAll(kind.types()));
    return types;
  }

  public Frame frameOf(RoomEvent event) {
    return TextWriter.frame(kindOf(event).write(event));
  }

  public Delivery deliveryOf(RoomEvent event) {
    return kindOf(event).delivery(event);
  }

  @SuppressWarnings("unchecked") // each is filed under the class of its events
  private <E extends RoomEvent> OutboundText<E> kindOf(E event) {
    return (OutboundText<E>) byEvent.get(event.getClass());
  }
}
