package io.kitgen.bucket4j;

import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.kitgen.resilience.limit.RateLimiter;
import io.kitgen.resilience.limit.RateLimiterFactory;
import io.kitgen.resilience.policy.RateLimitPolicy;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.Objects;

/**
 * Rate limits in a store that a fleet shares. A store that is slow, full or down fails no call and
 * holds none up for longer than the timeout: the fallback decides, which is counted, and the store
 * is left alone for a while that grows from one failure to the next.
 *
 * <p>Thread-safe. All limiters made of it share what is known of the store.
 */
public final class StoreLimits implements RateLimiterFactory {

  private final ProxyManager<String> manager;
  private final String prefix;
  private final RateLimiterFactory fallback;
  private final StoreGate gate;

  private StoreLimits(Builder builder) {
    this.manager = builder.manager;
    this.prefix = builder.prefix;
    this.fallback = builder.fallback;
    this.gate = new StoreGate(builder);
  }

  @Override
  public RateLimiter create(RateLimitPolicy policy) {
    return new StoreLimiter(
        manager.asAsync(), prefix, Bucket4jLimits.bandwidth(policy), fallback.create(policy), gate);
  }

  /** How often the store has answered. */
  public long answers() {
    return gate.answers();
  }

  /** How often it was asked and failed, or did not answer in time. */
  public long failures() {
    return gate.failures();
  }

  /** How often the fallback decided. */
  public long fallbacks() {
    return gate.fallbacks();
  }

  /** Whether the last thing that was heard of the store is good. */
  public boolean available() {
    return gate.available();
  }

  /** Lets all calls go ahead. */
  public static RateLimiterFactory admitting() {
    return policy -> (key, longestNanos) -> 0;
  }

  /** Refuses all calls, to come back in a second. */
  public static RateLimiterFactory refusing() {
    return policy -> (key, longestNanos) -> -Duration.ofSeconds(1).toNanos();
  }

  /** Collects the parts; not thread-safe. */
  public static final class Builder {

    final ProxyManager<String> manager;
    String prefix = "";
    RateLimiterFactory fallback = Bucket4jLimits::local;
    Duration timeout = Duration.ofMillis(50);
    Duration firstRest = Duration.ofMillis(100);
    Duration longestRest = Duration.ofSeconds(10);
    int mostAsking = 256;
    Ticker ticker = Ticker.system();

    Builder(ProxyManager<String> manager) {
      if (!manager.isAsyncModeSupported()) {
        throw new IllegalArgumentException(
            manager.getClass().getName()
                + " has no asynchronous mode, and a slow store would hold calls up;"
                + " that of Lettuce has one");
      }
      this.manager = manager;
    }

    /** Comes before each key in the store: {@code addsvc:}. Nothing unless said. */
    public Builder prefix(String prefix) {
      this.prefix = Objects.requireNonNull(prefix, "prefix");
      return this;
    }

    /** How long a call waits for the store; 50 ms unless said. */
    public Builder timeout(Duration timeout) {
      this.timeout = positive(timeout, "timeout");
      return this;
    }

    /**
     * Who decides in place of the store; a bucket of this process unless said, which lets each
     * process do what the whole fleet may. See {@link #admitting} and {@link #refusing}.
     */
    public Builder fallback(RateLimiterFactory fallback) {
      this.fallback = Objects.requireNonNull(fallback, "fallback");
      return this;
    }

    /**
     * How long the store is left alone after a failure, doubled with each further one up to {@code
     * longest}; part of it is random. 100 ms and 10 s unless said.
     */
    public Builder backOff(Duration first, Duration longest) {
      this.firstRest = positive(first, "first");
      this.longestRest = positive(longest, "longest");
      if (longest.compareTo(first) < 0) {
        throw new IllegalArgumentException(
            "longest is " + longest + ", expected at least " + first);
      }
      return this;
    }

    /** At most so many calls ask the store at a time, others fall back; 256 unless said. */
    public Builder mostAsking(int mostAsking) {
      if (mostAsking < 1) {
        throw new IllegalArgumentException("mostAsking is " + mostAsking + ", expected at least 1");
      }
      this.mostAsking = mostAsking;
      return this;
    }

    /** The clock of the back-off; the system's unless said. */
    public Builder ticker(Ticker ticker) {
      this.ticker = Objects.requireNonNull(ticker, "ticker");
      return this;
    }

    /** The limits. */
    public StoreLimits build() {
      return new StoreLimits(this);
    }

    private static Duration positive(Duration value, String name) {
      if (value.isZero() || value.isNegative()) {
        throw new IllegalArgumentException(name + " is " + value + ", expected more than zero");
      }
      return value;
    }
  }
}
