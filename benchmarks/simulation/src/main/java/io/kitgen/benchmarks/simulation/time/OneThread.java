package io.kitgen.benchmarks.simulation.time;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;

/**
 * Virtual threads whose turns an executor of one's own takes, so that all of them can run on one
 * thread, in an order that is always the same. The JDK has this (21 to 25 at least) and does not
 * export it: it needs {@code --add-opens java.base/java.lang=ALL-UNNAMED}.
 */
public final class OneThread {

  private OneThread() {}

  /** Whether this JVM has it. */
  public static boolean isPossible() {
    try {
      threads(Runnable::run);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /**
   * New virtual threads; each time one can go on, {@code scheduler} gets what lets it.
   *
   * @throws IllegalStateException on a JVM that has no such threads, or keeps them to itself
   */
  static ThreadFactory threads(Executor scheduler) {
    try {
      Class<?> type = Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder");
      Constructor<?> constructor = type.getDeclaredConstructor(Executor.class);
      constructor.setAccessible(true);
      Method factory = Class.forName("java.lang.Thread$Builder").getMethod("factory");
      return (ThreadFactory) factory.invoke(constructor.newInstance(scheduler));
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalStateException(
          "needs JDK 21 or later, and --add-opens java.base/java.lang=ALL-UNNAMED", e);
    }
  }
}
