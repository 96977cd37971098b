package io.kitgen.runtime;

import io.kitgen.Code;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.thread.VirtualThreads;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Between blocking endpoints and methods that return a {@link CompletionStage}. */
public final class Stages {

  private Stages() {}

  /**
   * Waits for {@code stage}, no longer than {@code ctx} allows.
   *
   * @return its value
   * @throws Exception what the stage ended with, as it was thrown
   * @throws CallException when the deadline passes or the call is cancelled; the stage is cancelled
   *     then
   * @throws InterruptedException when this thread is interrupted; the stage is cancelled then
   */
  public static <T extends @Nullable Object> T await(CallContext ctx, CompletionStage<T> stage)
      throws Exception {
    Objects.requireNonNull(stage, "the stage that the service returned");
    CompletableFuture<T> done = new CompletableFuture<>();
    stage.whenComplete(
        (value, error) -> {
          if (error == null) {
            done.complete(value);
          } else {
            done.completeExceptionally(error);
          }
        });
    try {
      return done.isDone() ? done.get() : awaitWithin(ctx, done);
    } catch (ExecutionException e) {
      throw cause(e);
    } finally {
      if (!done.isDone() || ctx.isDone()) {
        cancel(stage);
      }
    }
  }

  private static <T extends @Nullable Object> T awaitWithin(
      CallContext ctx, CompletableFuture<T> done) throws InterruptedException, ExecutionException {
    Deadline deadline = ctx.deadline();
    Cancellation cancellation = ctx.cancellation();
    Ticker.Scheduled alarm =
        deadline == null
            ? () -> {}
            : deadline
                .ticker()
                .schedule(deadline.remaining(), () -> end(done, Code.DEADLINE_EXCEEDED));
    Runnable takeBack =
        cancellation == null ? () -> {} : cancellation.onCancel(() -> end(done, Code.CANCELLED));
    try {
      return done.get();
    } finally {
      alarm.cancel();
      takeBack.run();
    }
  }

  private static void end(CompletableFuture<?> done, Code code) {
    String detail =
        code == Code.CANCELLED
            ? "the caller gave up before the stage ended"
            : "the deadline passed before the stage ended";
    done.completeExceptionally(CallException.of(code, detail).build());
  }

  /** What a stage ended with; dependent stages wrap it, once more each. */
  private static Exception cause(Throwable wrapped) throws Exception {
    Throwable cause = wrapped;
    while ((cause instanceof ExecutionException || cause instanceof CompletionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof Exception exception ? exception : new ExecutionException(cause);
  }

  private static void cancel(CompletionStage<?> stage) {
    try {
      stage.toCompletableFuture().cancel(true);
    } catch (UnsupportedOperationException e) {
      // A stage that cannot be cancelled ends when it ends.
    }
  }

  /**
   * What runs calls that return a stage where the wiring says nothing: a virtual thread for each.
   * On a JVM without them (before 21) its use fails with an {@link IllegalStateException} that says
   * what to do.
   */
  public static Executor executor() {
    return task -> OwnThreads.require().execute(task);
  }

  /**
   * Makes a blocking call on another thread.
   *
   * @param ctx the context of the call
   * @return a stage that ends as {@code body} does; a declared error ends it as it was thrown
   */
  public static <T extends @Nullable Object> CompletableFuture<T> call(
      Executor executor, CallContext ctx, Callable<T> body) {
    CompletableFuture<T> result = new CompletableFuture<>();
    try {
      executor.execute(
          () -> {
            try {
              result.complete(ctx.call(body));
            } catch (Throwable e) {
              result.completeExceptionally(e);
            }
          });
    } catch (RejectedExecutionException e) {
      result.completeExceptionally(
          CallException.of(Code.UNAVAILABLE, "the executor takes no more calls").cause(e).build());
    }
    return result;
  }

  /** As {@link #call} for an operation without result: what {@code body} returns is dropped. */
  public static CompletableFuture<Void> run(Executor executor, CallContext ctx, Callable<?> body) {
    return call(
        executor,
        ctx,
        () -> {
          body.call();
          return null;
        });
  }

  /** Apart, so that a process that needs none makes none. */
  private static final class OwnThreads {

    private static final @Nullable Executor EXECUTOR = VirtualThreads.newExecutor();

    static Executor require() {
      if (EXECUTOR == null) {
        throw new IllegalStateException(
            "this JVM has no virtual threads (they come with 21): say where calls run that return"
                + " a CompletionStage, by asyncOn(executor)");
      }
      return EXECUTOR;
    }
  }
}
