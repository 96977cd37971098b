package io.kitgen.concurrencylimits;

import com.netflix.concurrency.limits.Limit;
import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limit.Gradient2Limit;
import com.netflix.concurrency.limits.limit.VegasLimit;
import io.kitgen.resilience.overload.ConcurrencyLimit;
import java.time.Duration;
import java.util.Objects;

/**
 * Limits that follow from how calls fare, by the algorithms of Netflix's {@code
 * concurrency-limits}.
 *
 * <pre>{@code
 * ConcurrencyLimiter limiter = ConcurrencyLimiter.of(ConcurrencyLimits.gradient());
 * }</pre>
 *
 * <p>They are told of calls once per window, 1 second unless said, with the mean time of the calls
 * in it, the most that ran at the same time, and whether one was overload; not before there were 10
 * calls. So a call only counts, without a lock.
 */
public final class ConcurrencyLimits {

  private static final Duration WINDOW = Duration.ofSeconds(1);

  private ConcurrencyLimits() {}

  /**
   * Follows the ratio of the time that calls have taken for long to what they take now: for
   * servers. From 20 calls up to 200.
   */
  public static ConcurrencyLimit gradient() {
    return of(Gradient2Limit.newDefault());
  }

  /**
   * Follows the length of the queue that the time of calls beyond their shortest tells of, as TCP
   * Vegas: for servers and clients. From 20 calls up to 1,000.
   */
  public static ConcurrencyLimit vegas() {
    return of(VegasLimit.newDefault());
  }

  /**
   * One more as long as all goes well, a tenth less when something was overloaded or took 5
   * seconds: for clients. From 20 calls up to 200.
   */
  public static ConcurrencyLimit aimd() {
    return of(AIMDLimit.newBuilder().build());
  }

  /** A limit of one's own making. */
  public static ConcurrencyLimit of(Limit limit) {
    return of(limit, WINDOW);
  }

  /**
   * As {@link #of(Limit)}, with a window.
   *
   * @throws IllegalArgumentException when the window is shorter than 10 ms or longer than a minute
   */
  public static ConcurrencyLimit of(Limit limit, Duration window) {
    Objects.requireNonNull(limit, "limit");
    if (window.compareTo(Duration.ofMillis(10)) < 0
        || window.compareTo(Duration.ofMinutes(1)) > 0) {
      throw new IllegalArgumentException("window is " + window + ", expected 10 ms to a minute");
    }
    return new WindowedLimit(limit, window.toNanos());
  }
}
