package io.kitgen.grpc.client;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets grpc-java's tasks of one call run on the threads that wait for it: the one that takes the
 * answer, and perhaps another one that sends. grpc-java gives a task only when the one before is
 * done.
 */
final class Mailbox implements Executor {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<Runnable> tasks = new ArrayDeque<>(4);

  @Override
  public void execute(Runnable task) {
    lock.lock();
    try {
      tasks.add(task);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Runs tasks until {@code done}, which they bring about. */
  void await(BooleanSupplier done) throws InterruptedException {
    while (!done.getAsBoolean()) {
      Runnable task = next(done);
      if (task != null) {
        run(task);
      }
    }
  }

  private @Nullable Runnable next(BooleanSupplier done) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      Runnable task = tasks.poll();
      while (task == null && !done.getAsBoolean()) {
        changed.await();
        task = tasks.poll();
      }
      return task;
    } finally {
      lock.unlock();
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } finally {
      lock.lock();
      try {
        changed.signalAll(); // the other thread may have waited for just this
      } finally {
        lock.unlock();
      }
    }
  }

  /** Runs what is there. */
  void drain() {
    while (true) {
      Runnable task;
      lock.lock();
      try {
        task = tasks.poll();
      } finally {
        lock.unlock();
      }
      if (task == null) {
        return;
      }
      run(task);
    }
  }
}
