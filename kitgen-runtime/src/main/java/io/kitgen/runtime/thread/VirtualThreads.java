package io.kitgen.runtime.thread;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Virtual threads, on JVMs that have them (21 and later). This code is compiled for 17, so that the
 * one method it needs is looked up, once.
 */
public final class VirtualThreads {

  private static final @Nullable MethodHandle NEW_EXECUTOR = find();

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

  private static @Nullable MethodHandle find() {
    try {
      return MethodHandles.publicLookup()
          .findStatic(
              Executors.class,
              "newVirtualThreadPerTaskExecutor",
              MethodType.methodType(ExecutorService.class));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return null;
    }
  }
}
