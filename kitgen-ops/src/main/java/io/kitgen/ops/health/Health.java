package io.kitgen.ops.health;

import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.http.route.HttpRoutes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Whether the process is alive, and whether it can take calls, by checks of what it needs. Checks
 * run in the background, each at its own pace on a thread of its own, so that a probe never waits
 * for a dependency and a thousand probes cost it nothing. Thread-safe.
 *
 * <p>Liveness is for what only a restart mends, and says up unless a check says otherwise: do not
 * put other services there. Readiness is for what has to be there to serve: it says no until every
 * critical check has been well once, and as soon as the process {@linkplain #drain drains}.
 */
public final class Health implements AutoCloseable {

  private final List<CheckRunner> live;
  private final List<CheckRunner> ready;
  private volatile boolean draining;

  private Health(Builder builder) {
    this.live = List.copyOf(builder.live);
    this.ready = List.copyOf(builder.ready);
    live.forEach(CheckRunner::start);
    ready.forEach(CheckRunner::start);
  }

  /** Starts with no checks: alive and ready. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether no check says that only a restart can help. */
  public boolean isLive() {
    return live.stream().noneMatch(check -> check.result().status() == CheckResult.Status.DOWN);
  }

  /** Whether calls may come. */
  public boolean isReady() {
    return !draining
        && ready.stream()
            .map(CheckRunner::result)
            .allMatch(result -> !result.critical() || result.status() == CheckResult.Status.UP);
  }

  /** Whether the process was told to take no more calls. */
  public boolean isDraining() {
    return draining;
  }

  /** What the checks of liveness found, in the order in which they were added. */
  public List<CheckResult> liveness() {
    return live.stream().map(CheckRunner::result).toList();
  }

  /** What the checks of readiness found, in the order in which they were added. */
  public List<CheckResult> readiness() {
    return ready.stream().map(CheckRunner::result).toList();
  }

  /** Says not ready from now on. */
  public void drain() {
    draining = true;
  }

  /**
   * {@code /livez}, {@code /readyz} and {@code /healthz} (both): 200 or 503, with a line for each
   * check as JSON, but not what is wrong with it.
   */
  public HttpRoutes routes() {
    return new HealthRoutes(this, false).routes();
  }

  /** As {@link #routes}, and says what is wrong: for a port that only operators reach. */
  public HttpRoutes detailedRoutes() {
    return new HealthRoutes(this, true).routes();
  }

  /** Ends the checks. */
  @Override
  public void close() {
    live.forEach(CheckRunner::close);
    ready.forEach(CheckRunner::close);
  }

  /** Collects the checks; not thread-safe. */
  public static final class Builder {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final List<CheckRunner> live = new ArrayList<>();
    private final List<CheckRunner> ready = new ArrayList<>();
    private Duration every = EVERY;
    private Duration timeout = TIMEOUT;
    private Ticker ticker = Ticker.system();
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    /**
     * How long after a check ended it runs again, for those that follow; 10 seconds unless said.
     */
    public Builder every(Duration every) {
      this.every = positive(every, "every");
      return this;
    }

    /** How long a check may take, for those that follow; 5 seconds unless said. */
    public Builder timeout(Duration timeout) {
      this.timeout = positive(timeout, "timeout");
      return this;
    }

    /** The clock of intervals and of what is shown, for those that follow; the system's. */
    public Builder time(Ticker ticker, Clock clock) {
      this.ticker = Objects.requireNonNull(ticker, "ticker");
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /** Something that only a restart mends when it is not well. */
    public Builder live(String name, HealthCheck check) {
      live.add(runner(name, check, true));
      return this;
    }

    /** Something without which calls cannot be served. */
    public Builder ready(String name, HealthCheck check) {
      ready.add(runner(name, check, true));
      return this;
    }

    /** Something that is missed, but without which calls can be served: shown, and no more. */
    public Builder optional(String name, HealthCheck check) {
      ready.add(runner(name, check, false));
      return this;
    }

    private CheckRunner runner(String name, HealthCheck check, boolean critical) {
      boolean taken =
          List.of(live, ready).stream()
              .flatMap(List::stream)
              .anyMatch(other -> other.result().name().equals(name));
      if (name.isBlank() || taken) {
        throw new IllegalArgumentException(
            name.isBlank() ? "a check needs a name" : "two checks are called " + name);
      }
      Objects.requireNonNull(check, "check");
      return new CheckRunner(name, check, critical, every, timeout, ticker, clock);
    }

    private static Duration positive(Duration value, String name) {
      if (value.isNegative() || value.isZero()) {
        throw new IllegalArgumentException(name + " is " + value + ", expected more than zero");
      }
      return value;
    }

    /** Starts the checks. */
    public Health build() {
      return new Health(this);
    }
  }
}
