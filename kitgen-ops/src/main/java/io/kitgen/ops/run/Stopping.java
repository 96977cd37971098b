package io.kitgen.ops.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Stops what has started, the last first, in a bounded time. Used by one thread. */
final class Stopping {

  /** What each part has at least, when others have used all the time: enough to let go. */
  private static final long LEAST_NANOS = 1_000_000_000;

  private final Deque<Part.Started> started = new ArrayDeque<>();
  private final Duration drain;

  Stopping(Duration drain) {
    this.drain = drain;
  }

  void add(Part.Started part) {
    started.push(part);
  }

  /** Stops all, and throws {@code failure} if there is one, or what went wrong here. */
  void stop(@Nullable Exception failure) throws Exception {
    long deadline = System.nanoTime() + drain.toNanos();
    List<Exception> faults = new ArrayList<>();
    boolean interrupted = Thread.interrupted(); // parts are stopped all the same
    while (!started.isEmpty()) {
      Part.Started part = started.pop();
      try {
        stop(part, deadline);
      } catch (InterruptedException e) {
        interrupted = true;
        faults.add(e);
      } catch (Exception e) {
        faults.add(e);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure == null && faults.isEmpty()) {
      return;
    }
    Exception told = failure == null ? new StopException() : failure;
    faults.stream().filter(fault -> fault != told).forEach(told::addSuppressed);
    throw told;
  }

  /** On a thread of its own: a part that does not stop must not keep the others from stopping. */
  private void stop(Part.Started part, long deadline) throws Exception {
    FutureTask<@Nullable Void> task =
        new FutureTask<>(
            () -> {
              part.stop().close();
              return null;
            });
    Thread thread = new Thread(task, "stop-" + part.name());
    thread.setDaemon(true);
    thread.start();
    try {
      task.get(Math.max(LEAST_NANOS, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new TimeoutException(part.name() + " did not stop in time");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
