package io.kitgen.jdk;

import io.kitgen.runtime.thread.VirtualThreads;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where a server's requests run. The JDK's server reads a request on the thread that handles it, so
 * that one which finds no thread cannot even be refused without one: those go to a thread that does
 * nothing else than refuse.
 */
final class ServerThreads implements Executor {

  private final Executor workers;
  private final @Nullable ExecutorService own;
  private final ThreadPoolExecutor refusing;

  private ServerThreads(Executor workers, @Nullable ExecutorService own) {
    this.workers = workers;
    this.own = own;
    this.refusing = pool(1, Integer.MAX_VALUE, RefusingThread::new);
  }

  static ServerThreads of(@Nullable Executor given, int threads, int queue) {
    if (given != null) {
      return new ServerThreads(given, null);
    }
    ExecutorService virtual = VirtualThreads.newExecutor();
    ExecutorService own = virtual != null ? virtual : pool(threads, queue, new Named());
    return new ServerThreads(own, own);
  }

  private static ThreadPoolExecutor pool(int threads, int queue, ThreadFactory factory) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads, threads, 60, TimeUnit.SECONDS, new LinkedBlockingQueue<>(queue), factory);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  @Override
  public void execute(Runnable task) {
    try {
      workers.execute(task);
    } catch (RejectedExecutionException full) {
      refusing.execute(task);
    }
  }

  /** Whether this thread is there to refuse what it is given. */
  boolean isRefusing() {
    return Thread.currentThread() instanceof RefusingThread;
  }

  void shutdown() {
    refusing.shutdownNow();
    if (own != null) {
      own.shutdownNow();
    }
  }

  private static final class RefusingThread extends Thread {

    RefusingThread(Runnable task) {
      super(task, "kitgen-http-refusing");
      setDaemon(true);
    }
  }

  private static final class Named implements ThreadFactory {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Thread newThread(Runnable task) {
      return new Thread(task, "kitgen-http-" + count.incrementAndGet());
    }
  }
}
