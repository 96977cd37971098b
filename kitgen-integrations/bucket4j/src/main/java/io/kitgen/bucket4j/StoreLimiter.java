package io.kitgen.bucket4j;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.kitgen.resilience.limit.RateLimiter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Buckets in a store, one for each key. */
final class StoreLimiter implements RateLimiter {

  private final AsyncProxyManager<String> manager;
  private final String prefix;
  private final CompletableFuture<BucketConfiguration> configuration;
  private final RateLimiter fallback;
  private final StoreGate gate;

  StoreLimiter(
      AsyncProxyManager<String> manager,
      String prefix,
      Bandwidth bandwidth,
      RateLimiter fallback,
      StoreGate gate) {
    this.manager = manager;
    this.prefix = prefix;
    this.configuration = completedFuture(BucketConfiguration.builder().addLimit(bandwidth).build());
    this.fallback = fallback;
    this.gate = gate;
  }

  @Override
  public boolean mayBlock() {
    return true;
  }

  @Override
  public long acquire(String key, long longestNanos) throws InterruptedException {
    if (!gate.enter()) {
      return fallback.acquire(key, longestNanos);
    }
    try {
      long answer = ask(key, longestNanos).get(gate.timeoutNanos, NANOSECONDS);
      gate.answered();
      return answer;
    } catch (InterruptedException e) {
      gate.leave();
      throw e;
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      gate.failed();
      return fallback.acquire(key, longestNanos);
    }
  }

  private CompletableFuture<Long> ask(String key, long longestNanos) {
    AsyncBucketProxy bucket = manager.getProxy(prefix + key, () -> configuration);
    return bucket
        .tryConsumeAndReturnRemaining(1)
        .thenCompose(probe -> orReserve(bucket, probe, longestNanos));
  }

  private static CompletableFuture<Long> orReserve(
      AsyncBucketProxy bucket, ConsumptionProbe probe, long longestNanos) {
    if (probe.isConsumed()) {
      return completedFuture(0L);
    }
    long wait = Math.max(1, probe.getNanosToWaitForRefill());
    return wait > longestNanos
        ? completedFuture(-wait)
        : bucket.consumeIgnoringRateLimits(1).thenCompose(w -> orUndo(bucket, w, longestNanos));
  }

  /** Others were faster, and the wait has become too long. */
  private static CompletableFuture<Long> orUndo(
      AsyncBucketProxy bucket, long wait, long longestNanos) {
    return wait <= longestNanos
        ? completedFuture(wait)
        : bucket.addTokens(1).thenApply(nothing -> -wait);
  }
}
