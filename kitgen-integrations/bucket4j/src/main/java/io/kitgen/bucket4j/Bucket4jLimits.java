package io.kitgen.bucket4j;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.local.LocalBucket;
import io.kitgen.resilience.limit.RateLimiter;
import io.kitgen.resilience.policy.RateLimitPolicy;
import io.kitgen.runtime.Ticker;

/**
 * Rate limits of Bucket4j: token buckets as those of Go's {@code x/time/rate}, which start full and
 * fill steadily.
 *
 * <pre>{@code
 * RateLimits mine = RateLimits.erroring(Bucket4jLimits.local(policy)).per(LimitKey.caller());
 * RateLimits declared = RateLimits.declared(Bucket4jLimits::local);
 * RateLimits fleet = RateLimits.declared(Bucket4jLimits.store(redis).prefix("addsvc:").build());
 * }</pre>
 */
public final class Bucket4jLimits {

  private static final int MOST_KEYS = 10_000;

  private Bucket4jLimits() {}

  /** Buckets in this process, one for each of at most 10 000 keys. */
  public static RateLimiter local(RateLimitPolicy policy) {
    return local(policy, MOST_KEYS, Ticker.system());
  }

  /**
   * Buckets in this process.
   *
   * @param mostKeys so many keys have a bucket of their own, further ones share one; a key that is
   *     not used until its bucket is full again, and at least a minute, makes room
   */
  public static RateLimiter local(RateLimitPolicy policy, int mostKeys, Ticker ticker) {
    return new LocalLimiter(policy, mostKeys, ticker);
  }

  /** A bucket of your own, with whatever bandwidths; all keys share it. */
  public static RateLimiter of(LocalBucket bucket) {
    return new RateLimiter() {
      @Override
      public long acquire(String key, long longestNanos) {
        return LocalLimiter.acquire(bucket, longestNanos);
      }

      @Override
      public void giveBack(String key) {
        bucket.addTokens(1);
      }
    };
  }

  /**
   * Buckets in a store that a fleet shares: Redis, or whatever else Bucket4j has a manager for.
   *
   * @throws IllegalArgumentException when {@code manager} has no asynchronous mode, without which a
   *     slow store would hold calls up
   */
  public static StoreLimits.Builder store(ProxyManager<String> manager) {
    return new StoreLimits.Builder(manager);
  }

  /** What a bucket of {@code policy} holds. */
  static Bandwidth bandwidth(RateLimitPolicy policy) {
    return Bandwidth.builder()
        .capacity(policy.burst())
        .refillGreedy(policy.permits(), policy.per())
        .build();
  }
}
