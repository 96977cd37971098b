package io.kitgen.bucket4j;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.UninterruptibleBlockingStrategy;
import io.kitgen.resilience.keyed.Keyed;
import io.kitgen.resilience.limit.RateLimiter;
import io.kitgen.resilience.policy.RateLimitPolicy;
import io.kitgen.runtime.Ticker;
import java.time.Duration;

/** Buckets of this process, one for each key. */
final class LocalLimiter implements RateLimiter {

  private static final Duration SHORTEST_IDLE = Duration.ofMinutes(1);

  private final Keyed<Bucket> buckets;

  LocalLimiter(RateLimitPolicy policy, int mostKeys, Ticker ticker) {
    Bandwidth bandwidth = Bucket4jLimits.bandwidth(policy);
    TimeMeter meter = new TickerMeter(ticker);
    this.buckets =
        new Keyed<>(
            mostKeys,
            idle(policy),
            ticker,
            key -> Bucket.builder().addLimit(bandwidth).withCustomTimePrecision(meter).build());
  }

  /** A bucket that has had the time to fill is as good as a new one: dropping it gives nothing. */
  private static Duration idle(RateLimitPolicy policy) {
    double fillNanos = (double) policy.per().toNanos() * policy.burst() / policy.permits();
    Duration fill = Duration.ofNanos((long) fillNanos);
    return fill.compareTo(SHORTEST_IDLE) < 0 ? SHORTEST_IDLE : fill;
  }

  @Override
  public long acquire(String key, long longestNanos) {
    return acquire(buckets.get(key), longestNanos);
  }

  @Override
  public void giveBack(String key) {
    buckets.get(key).addTokens(1);
  }

  static long acquire(Bucket bucket, long longestNanos) {
    if (bucket.tryConsume(1)) {
      return 0;
    }
    Wait wait = new Wait();
    if (longestNanos > 0 && bucket.asBlocking().tryConsumeUninterruptibly(1, longestNanos, wait)) {
      return wait.nanos;
    }
    return -Math.max(1, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  /** Takes note of the wait in place of waiting: who asked waits, under the call's deadline. */
  private static final class Wait implements UninterruptibleBlockingStrategy {

    private long nanos;

    @Override
    public void parkUninterruptibly(long nanosToPark) {
      nanos = nanosToPark;
    }
  }

  private record TickerMeter(Ticker ticker) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return ticker.nanos();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
