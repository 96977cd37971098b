package io.kitgen.netty.server.call;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.h1.SyntaxException;
import io.kitgen.runtime.thread.VirtualThreads;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls the handler, and has the threads on which that may wait. */
public final class Calls {

  private final HttpHandler handler;
  private final ExecutorService threads;
  private final boolean virtual;
  private final int most;
  private final AtomicInteger running = new AtomicInteger();

  private Calls(HttpHandler handler, ExecutorService threads, boolean virtual, int most) {
    this.handler = handler;
    this.threads = threads;
    this.virtual = virtual;
    this.most = most;
  }

  /**
   * On virtual threads where there are any, else on a pool.
   *
   * @param most how many calls may run on virtual threads
   * @param pooled how many threads the pool has
   * @param waiting how many calls may wait for one of them
   */
  public static Calls of(HttpHandler handler, int most, int pooled, int waiting) {
    ExecutorService virtual = VirtualThreads.newExecutor();
    if (virtual != null) {
      return new Calls(handler, virtual, true, most);
    }
    AtomicInteger count = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            pooled,
            pooled,
            60,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(waiting),
            task -> new Thread(task, "kitgen-netty-" + count.incrementAndGet()));
    pool.allowCoreThreadTimeOut(true);
    return new Calls(handler, pool, false, pooled + waiting);
  }

  /** Whether {@code request} may wait. */
  public boolean blocks(HttpRequest request) {
    return handler.blocks(request);
  }

  /** Whether each call has a thread of its own. */
  public boolean isVirtual() {
    return virtual;
  }

  /** Counts a call, which must then be started; false when there are too many. */
  public boolean begin() {
    if (running.incrementAndGet() <= most) {
      return true;
    }
    running.decrementAndGet();
    return false;
  }

  /** Starts what has begun. */
  public void start(Runnable call) {
    threads.execute(call);
  }

  /** Runs {@code call} on a thread that may wait; whether there is one. */
  public boolean execute(Runnable call) {
    if (!begin()) {
      return false;
    }
    try {
      threads.execute(call);
      return true;
    } catch (RejectedExecutionException full) {
      running.decrementAndGet();
      return false;
    }
  }

  /** What was executed has ended. */
  public void ended() {
    running.decrementAndGet();
  }

  /** The answer to {@code request}, be it that there is none. */
  public HttpResponse answer(CallContext ctx, HttpRequest request) {
    try {
      return handler.handle(ctx, request);
    } catch (SyntaxException e) {
      return problem(e);
    } catch (Throwable e) {
      if (e instanceof VirtualMachineError fatal && !(e instanceof StackOverflowError)) {
        throw fatal;
      }
      return ErrorBody.problem().answer(ErrorReply.ofFault(e));
    }
  }

  /** What is said when no further call may run. */
  public static HttpResponse tooMany() {
    return ErrorBody.problem()
        .answer(
            ErrorReply.of(Code.UNAVAILABLE, "too many requests are running")
                .retryAfter(Duration.ofSeconds(1))
                .build());
  }

  /** What is said to what is no request. */
  public static HttpResponse problem(SyntaxException e) {
    Code code = e.status() == 501 || e.status() == 505 ? Code.UNIMPLEMENTED : Code.INVALID_ARGUMENT;
    return ErrorBody.problem()
        .answer(ErrorReply.of(code, e.getMessage()).httpStatus(e.status()).build());
  }

  /** Interrupts what still runs. */
  public void shutdown() {
    threads.shutdownNow();
  }
}
