package io.kitgen.interop.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** Calls without a pause, until it is closed: none may fail, and none may hang. */
final class Load implements AutoCloseable {

  private static final int THREADS = 3;

  private final AtomicLong done = new AtomicLong();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean closed;

  Load(Front client) {
    for (int i = 0; i < THREADS; i++) {
      Thread thread = new Thread(() -> run(client), "load-" + i);
      threads.add(thread);
      thread.start();
    }
  }

  private void run(Front client) {
    try {
      while (!closed) {
        assertThat(client.total(1, 2, 3)).isEqualTo(6);
        done.incrementAndGet();
      }
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    }
  }

  /** Waits until so many more calls have been answered. */
  void go(int calls) {
    long aim = done.get() + calls;
    Awaitility.await()
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> failure.get() != null || done.get() >= aim);
    assertThat(failure.get()).isNull();
  }

  @Override
  public void close() {
    closed = true;
    Awaitility.await()
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> threads.stream().noneMatch(Thread::isAlive));
    assertThat(failure.get()).isNull();
  }
}
