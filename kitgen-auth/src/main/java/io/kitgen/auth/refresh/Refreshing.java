package io.kitgen.auth.refresh;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One value from afar that many calls use: fetched by one thread at a time, whoever waits for it;
 * fetched anew in the background before it is too old; kept while the other side is down, as long
 * as it is usable; and after a failure not asked for again at once. Thread-safe.
 *
 * @param <T> the value's type
 */
public final class Refreshing<T> {

  private static final long SHORTEST_PAUSE = Duration.ofMillis(250).toNanos();
  private static final long LONGEST_PAUSE = Duration.ofSeconds(30).toNanos();
  private static final long LONGEST_ASKED_PAUSE = Duration.ofMinutes(5).toNanos();

  private final String what;
  private final Source<T> source;
  private final Duration timeout;
  private final long betweenForced;
  private final Ticker ticker;
  private final Object lock = new Object();

  private volatile @Nullable Held<T> held;
  private volatile @Nullable CompletableFuture<Held<T>> flight;
  private volatile long notBefore;
  private volatile @Nullable Throwable failure; // of the last fetch, if it failed
  private int failures; // one after the other
  private long forced; // when a fetch was last made out of turn

  /** Fetches a value. */
  @FunctionalInterface
  public interface Source<T> {

    /** The value, before the deadline of {@code ctx}. */
    Fetched<T> fetch(CallContext ctx) throws Exception;
  }

  private record Held<T>(T value, long freshUntil, long usableUntil) {}

  /**
   * Nothing is fetched yet.
   *
   * @param what names the value in messages: {@code a token from https://…}
   * @param timeout how long a fetch takes at most, and a call waits for one
   * @param betweenForced how much time is at least between two fetches out of turn
   */
  public Refreshing(
      String what, Source<T> source, Duration timeout, Duration betweenForced, Ticker ticker) {
    this.what = what;
    this.source = source;
    this.timeout = timeout;
    this.betweenForced = betweenForced.toNanos();
    this.ticker = ticker;
    this.notBefore = ticker.nanos();
    this.forced = notBefore - this.betweenForced;
  }

  /**
   * The value; waits, no longer than {@code ctx} allows, when there is none that is usable.
   *
   * @throws io.kitgen.runtime.error.CallException when there is none
   * @throws InterruptedException when interrupted while it waits
   */
  public T get(CallContext ctx) throws InterruptedException {
    Held<T> seen = held;
    long now = ticker.nanos();
    if (seen == null || now - seen.usableUntil >= 0) {
      return await(ctx, begin(seen)).value;
    }
    if (now - seen.freshUntil >= 0 && flight == null && now - notBefore >= 0) {
      var unused = begin(seen); // who comes later finds what it brings
    }
    return seen.value;
  }

  /**
   * Another value than {@code seen}, if one can be had out of turn; else {@code seen}. Waits as
   * {@link #get} does.
   */
  public T newer(T seen, CallContext ctx) throws InterruptedException {
    Held<T> now = held;
    if (now != null && now.value == seen && mayForce()) {
      return await(ctx, begin(now)).value;
    }
    return now == null ? seen : now.value;
  }

  /**
   * Forgets {@code refused}, and nothing newer. Whether {@link #get} has another one to give, or to
   * fetch.
   */
  public boolean forget(T refused) {
    synchronized (lock) {
      Held<T> now = held;
      if (now == null || now.value != refused) {
        return true;
      }
      if (!mayForce()) {
        return false;
      }
      held = null;
      return true;
    }
  }

  /** Whether a value is there that can be used. */
  public boolean isReady() {
    Held<T> now = held;
    return now != null && ticker.nanos() - now.usableUntil < 0;
  }

  /** Whether one is on its way; for tests. */
  boolean isFetching() {
    return flight != null;
  }

  private boolean mayForce() {
    synchronized (lock) {
      if (flight != null) {
        return true;
      }
      long now = ticker.nanos();
      if (now - forced < betweenForced && failure == null) {
        return false;
      }
      forced = now;
      return true;
    }
  }

  /** The fetch that runs, or a new one in place of {@code seen}. */
  @SuppressWarnings("ReferenceEquality") // the very one that was seen, not one that is alike
  private CompletableFuture<Held<T>> begin(@Nullable Held<T> seen) {
    CompletableFuture<Held<T>> mine = new CompletableFuture<>();
    synchronized (lock) {
      Held<T> now = held;
      CompletableFuture<Held<T>> running = flight;
      if (now != null && now != seen) {
        mine.complete(now);
        return mine;
      }
      if (running != null) {
        return running;
      }
      Throwable last = failure;
      if (last != null && ticker.nanos() - notBefore < 0) {
        mine.completeExceptionally(last);
        return mine;
      }
      flight = mine;
    }
    try {
      Thread thread = new Thread(() -> fetch(mine), "kitgen-refresh");
      thread.setDaemon(true);
      thread.start();
    } catch (Throwable e) { // there may be no more threads
      failed(mine, e);
    }
    return mine;
  }

  private void fetch(CompletableFuture<Held<T>> mine) {
    Thread self = Thread.currentThread();
    long began = ticker.nanos();
    Ticker.Scheduled late =
        ticker.schedule(
            timeout,
            () -> {
              failed(mine, new TimeoutException("no answer within " + timeout));
              self.interrupt();
            });
    try {
      Deadline deadline = Deadline.after(timeout, ticker);
      Fetched<T> fetched = source.fetch(CallContext.empty().withDeadline(deadline));
      long fresh = fetched.fresh().toNanos();
      long early = fresh / 10 == 0 ? 0 : ThreadLocalRandom.current().nextLong(fresh / 10);
      arrived(
          mine,
          new Held<>(fetched.value(), began + fresh - early, began + fetched.usable().toNanos()));
    } catch (Throwable e) { // whatever it is, those who wait must know
      failed(mine, e);
    } finally {
      late.cancel();
    }
  }

  private void arrived(CompletableFuture<Held<T>> mine, Held<T> value) {
    synchronized (lock) {
      if (flight != mine) {
        return; // too late
      }
      held = value;
      flight = null;
      failure = null;
      failures = 0;
    }
    mine.complete(value);
  }

  private void failed(CompletableFuture<Held<T>> mine, Throwable error) {
    synchronized (lock) {
      if (flight != mine) {
        return;
      }
      long pause = Math.min(LONGEST_PAUSE, SHORTEST_PAUSE << Math.min(failures, 10));
      pause = pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2);
      Duration asked = Failures.retryAfter(error);
      if (asked != null) {
        pause = Math.max(pause, Math.min(LONGEST_ASKED_PAUSE, asked.toNanos()));
      }
      failures++;
      failure = error;
      notBefore = ticker.nanos() + pause;
      flight = null;
    }
    mine.completeExceptionally(error);
  }

  private Held<T> await(CallContext ctx, CompletableFuture<Held<T>> flight)
      throws InterruptedException {
    return new Waiting<>(flight, what, timeout, ticker).await(ctx);
  }

  @Override
  public String toString() {
    return what + (isReady() ? "" : ", not there");
  }
}
