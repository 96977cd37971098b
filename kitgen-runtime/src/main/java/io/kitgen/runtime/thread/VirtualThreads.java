package io.kitgen.runtime.thread;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Virtual threads, on JVMs that have them (21 and later). This code is compiled for 17, so that the
 * two methods it needs are looked up, once.
 */
public final class VirtualThreads {

  private static final @Nullable MethodHandle NEW_EXECUTOR =
      find(
          lookup ->
              lookup.findStatic(
                  Executors.class,
                  "newVirtualThreadPerTaskExecutor",
                  MethodType.methodType(ExecutorService.class)));

  private static final @Nullable MethodHandle IS_VIRTUAL =
      find(
          lookup ->
              lookup.findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class)));

  private VirtualThreads() {}

  /** A new executor with a virtual thread for each task, or null where there are none. */
  public static @Nullable ExecutorService newExecutor() {
    if (NEW_EXECUTOR == null) {
      return null;
    }
    try {
      return (ExecutorService) NEW_EXECUTOR.invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException("the JVM has virtual threads and gives none", e);
    }
  }

  /**
   * Lets other virtual threads go first, where this is one: what it is about to wait for has often
   * come by then, which saves the parking.
   */
  @SuppressWarnings("ThreadPriorityCheck") // nothing but speed depends on it
  public static void giveWay() {
    if (isVirtual()) {
      Thread.yield();
    }
  }

  private static boolean isVirtual() {
    try {
      return IS_VIRTUAL != null && (boolean) IS_VIRTUAL.invokeExact(Thread.currentThread());
    } catch (Throwable e) {
      throw new IllegalStateException("a thread does not say whether it is virtual", e);
    }
  }

  private static @Nullable MethodHandle find(Find find) {
    try {
      return find.in(MethodHandles.publicLookup());
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return null;
    }
  }

  private interface Find {
    MethodHandle in(MethodHandles.Lookup lookup)
        throws NoSuchMethodException, IllegalAccessException;
  }
}
