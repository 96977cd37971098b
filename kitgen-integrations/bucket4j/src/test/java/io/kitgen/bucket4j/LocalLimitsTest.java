package io.kitgen.bucket4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.Bucket;
import io.kitgen.resilience.limit.RateLimiter;
import io.kitgen.resilience.limit.RateLimits;
import io.kitgen.resilience.policy.RateLimitPolicy;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.Operation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LocalLimitsTest {

  private static final Operation<String, String> SUM =
      Operation.of("addsvc", "sum", String.class, String.class).build();
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final RateLimitPolicy EACH_SECOND =
      new RateLimitPolicy(1, Duration.ofSeconds(1), 2, Duration.ZERO);

  private final ManualTicker ticker = new ManualTicker();

  private RateLimiter limiter(int mostKeys) {
    return Bucket4jLimits.local(EACH_SECOND, mostKeys, ticker);
  }

  /** {@code TestXRateErroring} and {@code TestXRateDelaying} of Go kit. */
  @Test
  void limitsAsGoKitsTestsSay() throws Exception {
    RateLimitPolicy perMinute = new RateLimitPolicy(1, Duration.ofMinutes(1), 1, Duration.ZERO);
    Endpoint<Object, Object> next = (ctx, request) -> "answer";
    CallContext ctx =
        CallContext.empty().withDeadline(Deadline.after(Duration.ofMillis(500), ticker));

    Endpoint<Object, Object> erroring =
        RateLimits.erroring(Bucket4jLimits.local(perMinute, 1, ticker)).wrap(SUM, next);
    assertThat(erroring.call(ctx, "")).isEqualTo("answer");
    assertThatThrownBy(() -> erroring.call(ctx, "")).hasMessage("rate limit exceeded");

    Endpoint<Object, Object> delaying =
        RateLimits.delaying(Bucket4jLimits.local(perMinute, 1, ticker)).wrap(SUM, next);
    assertThat(delaying.call(ctx, "")).isEqualTo("answer");
    assertThatThrownBy(() -> delaying.call(ctx, ""))
        .hasMessageContaining("exceed context deadline");
  }

  @Test
  void startsFullAndFillsSteadily() throws Exception {
    RateLimiter limiter = limiter(10);
    assertThat(limiter.acquire("", 0)).isZero();
    assertThat(limiter.acquire("", 0)).isZero();
    assertThat(limiter.acquire("", 0)).isEqualTo(-SECOND);
    ticker.advance(Duration.ofMillis(400));
    assertThat(limiter.acquire("", 0)).isEqualTo(-SECOND * 6 / 10);
    ticker.advance(Duration.ofMillis(600));
    assertThat(limiter.acquire("", 0)).isZero();
    ticker.advance(Duration.ofHours(1));
    assertThat(limiter.acquire("", 0)).isZero();
    assertThat(limiter.acquire("", 0)).isZero();
    assertThat(limiter.acquire("", 0)).isEqualTo(-SECOND);
  }

  @Test
  void givesOutTheMomentsToCome() throws Exception {
    RateLimiter limiter = limiter(10);
    limiter.acquire("", 0);
    limiter.acquire("", 0);

    assertThat(limiter.acquire("", 3 * SECOND)).isEqualTo(SECOND);
    assertThat(limiter.acquire("", 3 * SECOND)).isEqualTo(2 * SECOND);
    assertThat(limiter.acquire("", 3 * SECOND)).isEqualTo(3 * SECOND);
    assertThat(limiter.acquire("", 3 * SECOND)).isEqualTo(-4 * SECOND);
    limiter.giveBack("");
    assertThat(limiter.acquire("", 3 * SECOND)).isEqualTo(3 * SECOND);
  }

  @Test
  void hasABucketForEachKeyAndOneForThoseWithoutRoom() throws Exception {
    RateLimiter limiter = limiter(2);
    exhaust(limiter, "alice");
    exhaust(limiter, "bob");
    assertThat(limiter.acquire("mallory-1", 0)).isZero();
    assertThat(limiter.acquire("mallory-2", 0)).isZero();
    assertThat(limiter.acquire("mallory-3", 0)).isNegative();
    assertThat(limiter.acquire("alice", 0)).isNegative();
  }

  @Test
  void givesNothingToWhoComesBackAfterItsBucketWasDropped() throws Exception {
    RateLimitPolicy slow = new RateLimitPolicy(1, Duration.ofHours(1), 2, Duration.ZERO);
    RateLimiter limiter = Bucket4jLimits.local(slow, 1, ticker);
    exhaust(limiter, "mallory");
    for (int i = 0; i < 119; i++) {
      ticker.advance(Duration.ofMinutes(1));
      limiter.acquire("somebody-" + i, 0);
    }
    assertThat(limiter.acquire("mallory", 0)).isZero();
    assertThat(limiter.acquire("mallory", 0)).isNegative();
  }

  private static void exhaust(RateLimiter limiter, String key) throws InterruptedException {
    assertThat(limiter.acquire(key, 0)).isZero();
    assertThat(limiter.acquire(key, 0)).isZero();
    assertThat(limiter.acquire(key, 0)).isNegative();
  }

  @Test
  void takesABucketOfYourOwn() throws Exception {
    RateLimiter limiter =
        Bucket4jLimits.of(
            Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(1, Duration.ofDays(1)))
                .build());
    assertThat(limiter.acquire("a", 0)).isZero();
    assertThat(limiter.acquire("b", 0)).isNegative();
    limiter.giveBack("a");
    assertThat(limiter.acquire("b", 0)).isZero();
  }

  @Test
  void refusesAPolicyThatBucketsCannotDo() {
    RateLimitPolicy fast = new RateLimitPolicy(10, Duration.ofNanos(1), 1, Duration.ZERO);
    assertThatThrownBy(() -> Bucket4jLimits.local(fast))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10");
  }
}
