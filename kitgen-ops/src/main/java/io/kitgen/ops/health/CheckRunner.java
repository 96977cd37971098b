package io.kitgen.ops.health;

import io.kitgen.runtime.Ticker;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Runs one check, again and again. There is never more than one thread in a check: one that hangs
 * is down, and is not called again before it has returned.
 */
final class CheckRunner {

  private static final int LONGEST_MESSAGE = 500;

  private final String name;
  private final HealthCheck check;
  private final Duration every;
  private final Duration timeout;
  private final Ticker ticker;
  private final Clock clock;
  private volatile CheckResult result;
  private Ticker.@Nullable Scheduled next; // guarded by this
  private @Nullable Thread running; // guarded by this
  private boolean closed; // guarded by this

  CheckRunner(
      String name,
      HealthCheck check,
      boolean critical,
      Duration every,
      Duration timeout,
      Ticker ticker,
      Clock clock) {
    this.name = name;
    this.check = check;
    this.every = every;
    this.timeout = timeout;
    this.ticker = ticker;
    this.clock = clock;
    this.result =
        new CheckResult(
            name, CheckResult.Status.UNKNOWN, critical, clock.instant(), Duration.ZERO, null);
  }

  CheckResult result() {
    return result;
  }

  synchronized void start() {
    if (closed) {
      return;
    }
    Thread thread = new Thread(this::run, "health-" + name);
    thread.setDaemon(true);
    running = thread;
    next = ticker.schedule(timeout, () -> late(thread));
    thread.start();
  }

  private void run() {
    long begun = ticker.nanos();
    Throwable failure = null;
    try {
      check.check();
    } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
      failure = e;
    }
    ended(failure, Duration.ofNanos(ticker.nanos() - begun));
  }

  private synchronized void ended(@Nullable Throwable failure, Duration took) {
    running = null;
    if (next != null) {
      next.cancel();
    }
    if (closed) {
      return;
    }
    if (took.compareTo(timeout) < 0) {
      found(failure == null ? null : message(failure), took);
    }
    next = ticker.schedule(every, this::start);
  }

  private synchronized void late(Thread thread) {
    if (running == thread && !closed) {
      found("no answer within " + timeout.toMillis() + " ms", timeout);
      thread.interrupt();
    }
  }

  private void found(@Nullable String message, Duration took) {
    CheckResult.Status status = message == null ? CheckResult.Status.UP : CheckResult.Status.DOWN;
    CheckResult before = result;
    result =
        new CheckResult(
            name,
            status,
            before.critical(),
            before.status() == status ? before.since() : clock.instant(),
            took,
            message);
  }

  private static String message(Throwable failure) {
    String text = failure.toString();
    return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) : text;
  }

  synchronized void close() {
    closed = true;
    if (next != null) {
      next.cancel();
    }
    if (running != null) {
      running.interrupt();
    }
  }
}
