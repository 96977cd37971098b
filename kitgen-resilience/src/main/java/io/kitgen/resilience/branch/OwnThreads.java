package io.kitgen.resilience.branch;

import io.kitgen.runtime.thread.VirtualThreads;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Where branches run when the wiring does not say: a virtual thread for each. */
public final class OwnThreads {

  private static final @Nullable Executor EXECUTOR = VirtualThreads.newExecutor();

  private OwnThreads() {}

  /**
   * The executor.
   *
   * @param remedy what to do on a JVM that has none
   * @throws IllegalStateException on a JVM without virtual threads
   */
  public static Executor require(String remedy) {
    if (EXECUTOR == null) {
      throw new IllegalStateException(
          "this JVM has no virtual threads (they come with 21): " + remedy);
    }
    return EXECUTOR;
  }
}
