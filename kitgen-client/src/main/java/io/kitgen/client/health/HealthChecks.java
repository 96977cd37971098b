package io.kitgen.client.health;

import static io.kitgen.client.health.OutlierSettings.between;

import io.kitgen.client.balance.Node;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Asks each node again and again whether it is well, whether or not there are calls: active health
 * checks. A new node is picked from its first good check on; one that was picked until now is left
 * alone after 3 bad checks in a row, and is back after 2 good ones.
 *
 * <p>Every 5 seconds, shortened by up to a fifth at random; a check has 2 seconds. At most 16 run
 * at once, each on a thread of its own; the threads end with the last node. One object serves one
 * fleet.
 */
public final class HealthChecks implements Health {

  private static final int MANY = 1_000_000;
  private static final Duration DAY = Duration.ofDays(1);

  final HealthCheck check;
  final Duration timeout;
  final int rise;
  final int fall;
  final boolean usableAtOnce;
  final Announcer announcer;
  private final Duration interval;
  private final int concurrency;
  private final @Nullable Executor given;
  private final RandomGenerator random; // guarded by this, as the rest
  private final Set<CheckWatch> watches = new HashSet<>();
  private @Nullable ThreadPoolExecutor own;

  private HealthChecks(Builder builder) {
    between(builder.interval, Duration.ofMillis(10), DAY, "interval");
    between(builder.timeout, Duration.ofMillis(1), DAY, "timeout");
    between(builder.rise, 1, MANY, "rise");
    between(builder.fall, 1, MANY, "fall");
    between(builder.concurrency, 1, 1000, "concurrency");
    this.check = builder.check;
    this.interval = builder.interval;
    this.timeout = builder.timeout;
    this.rise = builder.rise;
    this.fall = builder.fall;
    this.usableAtOnce = builder.usableAtOnce;
    this.concurrency = builder.concurrency;
    this.given = builder.executor;
    this.random = builder.random;
    this.announcer = new Announcer(builder.listener);
  }

  /** Asks by {@code check}, with the values that are said above. */
  public static HealthChecks by(HealthCheck check) {
    return builder(check).build();
  }

  /** Starts with the values that are said above. */
  public static Builder builder(HealthCheck check) {
    return new Builder(check);
  }

  @Override
  public synchronized Watch watch(Node node, Runnable changed) {
    CheckWatch watch = new CheckWatch(this, node, changed);
    watches.add(watch);
    watch.checkAfter(Duration.ZERO);
    return watch;
  }

  /** The time until the next check. */
  synchronized Duration pause() {
    return Duration.ofNanos((long) (interval.toNanos() * (1 - random.nextDouble() / 5)));
  }

  /** Lets one of the threads do {@code check}. */
  void execute(Runnable check) {
    try {
      executor().execute(check);
    } catch (RejectedExecutionException e) {
      // The last node has gone.
    }
  }

  private synchronized Executor executor() {
    if (given != null) {
      return given;
    }
    ThreadPoolExecutor threads = own;
    if (threads == null) {
      // In the queue each node is once at most.
      threads =
          new ThreadPoolExecutor(
              concurrency,
              concurrency,
              10,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              HealthChecks::thread);
      threads.allowCoreThreadTimeOut(true);
      own = threads;
    }
    return threads;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "kitgen-health-check");
    thread.setDaemon(true);
    return thread;
  }

  synchronized void closed(CheckWatch watch) {
    ThreadPoolExecutor threads = own;
    if (watches.remove(watch) && watches.isEmpty() && threads != null) {
      threads.shutdownNow();
      own = null;
    }
  }

  /** Collects the settings; not thread-safe. */
  public static final class Builder {

    private final HealthCheck check;
    private Duration interval = Duration.ofSeconds(5);
    private Duration timeout = Duration.ofSeconds(2);
    private int rise = 2;
    private int fall = 3;
    private int concurrency = 16;
    private boolean usableAtOnce;
    private RandomGenerator random = new SplittableRandom();
    private @Nullable Executor executor;
    private @Nullable HealthListener listener;

    private Builder(HealthCheck check) {
      this.check = Objects.requireNonNull(check, "check");
    }

    /** The time between two checks of a node, from 10 milliseconds; 5 seconds unless said. */
    public Builder interval(Duration interval) {
      this.interval = Objects.requireNonNull(interval, "interval");
      return this;
    }

    /** How long a check may take until it is a bad one; 2 seconds unless said. */
    public Builder timeout(Duration timeout) {
      this.timeout = Objects.requireNonNull(timeout, "timeout");
      return this;
    }

    /** How many good checks in a row bring a node back; 2 unless said. */
    public Builder rise(int checks) {
      this.rise = checks;
      return this;
    }

    /** How many bad checks in a row take a node out; 3 unless said. */
    public Builder fall(int checks) {
      this.fall = checks;
      return this;
    }

    /** How many checks may run at once, from 1 to 1000; 16 unless said. */
    public Builder concurrency(int most) {
      this.concurrency = most;
      return this;
    }

    /** Lets new nodes be picked before they have been checked. */
    public Builder usableAtOnce() {
      this.usableAtOnce = true;
      return this;
    }

    /** What runs the checks, in place of threads of their own; stays open. */
    public Builder executor(Executor executor) {
      this.executor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /** What shortens the time between checks. */
    public Builder random(RandomGenerator random) {
      this.random = Objects.requireNonNull(random, "random");
      return this;
    }

    /** Who is told what becomes of nodes, beside the log. */
    public Builder listener(HealthListener listener) {
      this.listener = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /**
     * For one fleet.
     *
     * @throws IllegalArgumentException when a setting is out of its range; the message names it
     */
    public HealthChecks build() {
      return new HealthChecks(this);
    }
  }
}
