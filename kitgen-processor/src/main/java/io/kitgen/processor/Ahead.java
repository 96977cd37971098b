package io.kitgen.processor;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets other threads do what needs no compiler while the compiler's own thread does the rest, in
 * the order of the inputs: what comes out is the same on any number of threads.
 */
final class Ahead {

  private final int threads;

  /**
   * @param threads how many may be used beside the one that calls; with less than two it does
   *     everything itself
   */
  Ahead(int threads) {
    this.threads = threads;
  }

  private record Pending<T, R>(T input, CompletableFuture<R> result) {}

  /**
   * Handles each of {@code inputs}.
   *
   * @param begin is called here, and gives what any thread may do; that must not throw
   * @param end is called here with what came of it
   */
  <T, R> void run(List<T> inputs, Function<T, Supplier<R>> begin, BiConsumer<T, R> end) {
    if (threads < 2 || inputs.size() < 2) {
      inputs.forEach(input -> end.accept(input, begin.apply(input).get()));
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads, Ahead::daemon);
    Queue<Pending<T, R>> pending = new ArrayDeque<>();
    try {
      for (T input : inputs) {
        Supplier<R> work = begin.apply(input);
        pending.add(new Pending<>(input, CompletableFuture.supplyAsync(work, pool)));
        // No further ahead than keeps all busy: what is done and not yet written takes memory.
        if (pending.size() > 2 * threads) {
          finish(pending.remove(), end);
        }
      }
      pending.forEach(each -> finish(each, end));
    } finally {
      pool.shutdown();
    }
  }

  private static <T, R> void finish(Pending<T, R> pending, BiConsumer<T, R> end) {
    end.accept(pending.input(), pending.result().join());
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "kitgen");
    thread.setDaemon(true);
    return thread;
  }
}
