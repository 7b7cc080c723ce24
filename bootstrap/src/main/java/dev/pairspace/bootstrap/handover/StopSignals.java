package dev.pairspace.bootstrap.handover;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;

/**
 * SIGTERM and SIGINT, before the JVM starts to end itself.
 *
 * <p>A shutdown hook comes too late: all hooks run at once, Liberty's among them, which leaves
 * every socket open and silent for 30 s and then drops it. Signals have no public interface; {@code
 * sun.misc.Signal} is reached by reflection, because naming it is a compiler warning that cannot be
 * suppressed.
 */
public final class StopSignals {
  private StopSignals() {}

  /**
   * Puts an action before the one that is installed now.
   *
   * @param action runs on a thread of the JVM's own and must return soon; gets what was installed
   *     before, to pass the signal on with
   */
  public static void intercept(Consumer<Runnable> action) {
    try {
      for (var name : List.of("TERM", "INT")) {
        intercept(name, action);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("signals cannot be handled on this Java", e);
    }
  }

  private static void intercept(String name, Consumer<Runnable> action)
      throws ReflectiveOperationException {
    var signalType = Class.forName("sun.misc.Signal");
    var handlerType = Class.forName("sun.misc.SignalHandler");
    var signal = signalType.getConstructor(String.class).newInstance(name);
    var previous = new Object[1];
    InvocationHandler proxy =
        (self, method, arguments) ->
            switch (method.getName()) {
              case "handle" -> {
                action.accept(() -> pass(signal, previous[0]));
                yield null;
              }
              case "equals" -> self == arguments[0];
              case "hashCode" -> System.identityHashCode(self);
              default -> "StopSignals." + name;
            };
    var handler =
        Proxy.newProxyInstance(
            StopSignals.class.getClassLoader(), new Class<?>[] {handlerType}, proxy);
    previous[0] =
        signalType.getMethod("handle", signalType, handlerType).invoke(null, signal, handler);
  }

  private static void pass(Object signal, Object handler) {
    try {
      Class.forName("sun.misc.SignalHandler")
          .getMethod("handle", signal.getClass())
          .invoke(handler, signal);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("signal cannot be passed on", e);
    }
  }
}
