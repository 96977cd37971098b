package io.kitgen.resilience.fanout;

import io.kitgen.Code;
import io.kitgen.resilience.branch.Branch;
import io.kitgen.resilience.branch.Leftovers;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Stages;
import io.kitgen.runtime.error.CallException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** One fan-out. Its monitor guards what is not final, and the collections. */
final class FanoutRun<T extends @Nullable Object> {

  private static final int MOST_SUPPRESSED = 100;

  private final Executor executor;
  private final CallContext ctx;
  private final List<Task<? extends T>> tasks;
  private final int needed;
  private final CompletableFuture<List<T>> outcome = new CompletableFuture<>();
  private final Set<Branch> running = new LinkedHashSet<>();
  private final SortedMap<Integer, T> results = new TreeMap<>();
  private final List<Throwable> errors = new ArrayList<>();
  private int next;
  private boolean over;

  FanoutRun(Executor executor, CallContext ctx, List<Task<? extends T>> tasks, int needed) {
    this.executor = executor;
    this.ctx = ctx;
    this.tasks = tasks;
    this.needed = needed;
  }

  List<T> run(int concurrent) throws Exception {
    start(Math.min(concurrent, tasks.size()));
    try {
      return Stages.await(ctx, outcome);
    } catch (Throwable e) {
      end();
      suppress(e);
      throw e;
    }
  }

  private void start(int workers) {
    for (int i = 0; i < workers; i++) {
      try {
        executor.execute(this::work);
      } catch (RejectedExecutionException e) {
        if (i == 0) { // else those that it took do all the work
          throw CallException.of(Code.UNAVAILABLE, "the executor takes no tasks").cause(e).build();
        }
        return;
      }
    }
  }

  /** On one thread of the executor: one task after the other. */
  private void work() {
    for (int number = take(); number >= 0; number = take()) {
      Task<? extends T> task = tasks.get(number);
      Branch branch = new Branch(ctx);
      try {
        begin(branch);
        succeeded(number, branch, branch.run(branch.context(), () -> task.call(branch.context())));
      } catch (Throwable e) {
        failed(branch, e);
      }
    }
  }

  /** The number of the next task; -1 when there is none, or no use for it. */
  private synchronized int take() {
    return over || next == tasks.size() ? -1 : next++;
  }

  private synchronized void begin(Branch branch) {
    if (over) {
      branch.cancel();
    } else {
      running.add(branch);
    }
  }

  private void succeeded(int number, Branch branch, T result) {
    if (!(result instanceof AutoCloseable)) {
      branch.end(); // else it can still be cancelled while it is read
    }
    boolean wanted;
    List<T> enough = null;
    synchronized (this) {
      running.remove(branch);
      wanted = !over;
      if (wanted) {
        results.put(number, result);
      }
      if (wanted && results.size() == needed) {
        over = true;
        enough = Collections.unmodifiableList(new ArrayList<>(results.values()));
        results.clear();
      }
    }
    if (!wanted) {
      branch.end();
      Leftovers.close(result);
    } else if (enough != null) {
      cancelLosers();
      if (!outcome.complete(enough)) { // it was too late for the caller
        enough.forEach(Leftovers::close);
      }
    }
  }

  private void failed(Branch branch, Throwable error) {
    branch.end();
    Throwable first;
    synchronized (this) {
      running.remove(branch);
      if (over) {
        return; // it was cancelled, mostly
      }
      errors.add(error);
      first = errors.get(0);
      over = tasks.size() - errors.size() < needed;
      if (!over) {
        return;
      }
    }
    outcome.completeExceptionally(first);
    end();
  }

  /** Ends it without an outcome: what runs is cancelled, what has come is closed. */
  private void end() {
    List<T> useless;
    synchronized (this) {
      over = true;
      useless = new ArrayList<>(results.values());
      results.clear();
    }
    cancelLosers();
    useless.forEach(Leftovers::close);
  }

  private void cancelLosers() {
    List<Branch> losers;
    synchronized (this) {
      losers = List.copyOf(running);
      running.clear();
    }
    losers.forEach(Branch::cancel);
  }

  private synchronized void suppress(Throwable thrown) {
    errors.stream()
        .filter(error -> error != thrown)
        .limit(MOST_SUPPRESSED)
        .forEach(thrown::addSuppressed);
  }
}
