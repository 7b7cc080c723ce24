package dev.pairspace.domain.crdt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Listeners of one kind of event. One may be added or removed while others are called. */
final class Listeners<T> {

  /** Never changed, only replaced. */
  private List<Consumer<? super T>> listeners = List.of();

  boolean isEmpty() {
    return listeners.isEmpty();
  }

  Subscription add(Consumer<? super T> listener) {
    List<Consumer<? super T>> more = new ArrayList<>(listeners);
    more.add(listener);
    listeners = more;
    return () -> remove(listener);
  }

  void tell(T news) {
    for (Consumer<? super T> listener : listeners) {
      listener.accept(news);
    }
  }

  private void remove(Consumer<? super T> listener) {
    List<Consumer<? super T>> fewer = new ArrayList<>(listeners);
    fewer.remove(listener);
    listeners = fewer;
  }
}
