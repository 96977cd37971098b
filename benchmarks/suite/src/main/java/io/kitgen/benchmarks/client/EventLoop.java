package io.kitgen.benchmarks.client;

import io.kitgen.benchmarks.load.Workload;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Calls whose answer begins the next one, on the event loop: the limit, not how users write. */
final class EventLoop implements ClientMain.Loop {
  private final NettyCaller caller;

  EventLoop(Caller caller) {
    this.caller = (NettyCaller) caller;
  }

  @Override
  public long run(Workload workload, int callers, long nanos) throws Exception {
    Run run = new Run(workload, callers, System.nanoTime() + nanos);
    for (int i = 0; i < callers; i++) {
      run.next();
    }
    run.running.await();
    Throwable failure = run.failure.get();
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    return run.calls.get();
  }

  private final class Run {
    private final Workload workload;
    private final long end;
    private final CountDownLatch running;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Run(Workload workload, int callers, long end) {
      this.workload = workload;
      this.end = end;
      this.running = new CountDownLatch(callers);
    }

    void next() throws IOException {
      var unused = caller.begin(workload).whenComplete((answer, error) -> ended(error));
    }

    private void ended(Throwable error) {
      if (error == null) {
        calls.incrementAndGet();
        if (System.nanoTime() < end && begun()) {
          return;
        }
      } else {
        failure.set(error);
      }
      running.countDown();
    }

    private boolean begun() {
      try {
        next();
        return true;
      } catch (IOException e) {
        failure.set(e);
        return false;
      }
    }
  }
}
