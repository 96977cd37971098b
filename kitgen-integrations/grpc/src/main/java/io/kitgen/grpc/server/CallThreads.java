package io.kitgen.grpc.server;

import io.kitgen.runtime.Operation;
import io.kitgen.runtime.thread.VirtualThreads;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Where the calls of an operation run.
 *
 * @param executor runs them; null for the thread that grpc-java calls on
 * @param owned whether its threads are nobody else's, so that they may be interrupted
 */
public record CallThreads(@Nullable Executor executor, boolean owned) {

  private static final CallThreads CALLER = new CallThreads(null, false);

  /** A thread for each task, so that there is nothing to end. */
  private static final CallThreads VIRTUAL = new CallThreads(VirtualThreads.newExecutor(), true);

  /**
   * The threads of {@code operation}. One that has many messages waits for grpc-java, and so must
   * not do so on the thread by which grpc-java tells it.
   *
   * @param given what the user said; null when nothing was said
   * @throws IllegalStateException when there are none
   */
  public static CallThreads of(Operation<?, ?> operation, @Nullable Executor given) {
    boolean unary = operation.kind() == Operation.Kind.UNARY;
    if (unary && (given == null || operation.nonBlocking())) {
      return CALLER;
    }
    if (given != null) {
      return new CallThreads(given, false);
    }
    if (VIRTUAL.executor == null) {
      throw new IllegalStateException(
          operation + " has many messages: without virtual threads its service needs an executor");
    }
    return VIRTUAL;
  }
}
