package io.kitgen.concurrencylimits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limit.FixedLimit;
import io.kitgen.Code;
import io.kitgen.resilience.overload.ConcurrencyLimit;
import io.kitgen.resilience.overload.ConcurrencyLimiter;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitsTest {

  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private long now = MILLI;

  /** Half a minute of a server at its limit, whose calls take {@code millis}. */
  private void load(ConcurrencyLimit limit, long millis, boolean overloaded) {
    for (int i = 0; i < 3000; i++) {
      now += 10 * MILLI;
      limit.ended(now, millis * MILLI, limit.limit(), overloaded);
    }
  }

  private void growsAndShrinks(ConcurrencyLimit limit, boolean overloadIsTold) {
    int atFirst = limit.limit();
    load(limit, 10, false);
    int grown = limit.limit();
    assertThat(grown).isGreaterThan(atFirst);
    load(limit, 500, overloadIsTold);
    assertThat(limit.limit()).isLessThan(grown);
  }

  @Test
  void gradientFollowsTheTimeThatCallsTake() {
    growsAndShrinks(ConcurrencyLimits.gradient(), false);
  }

  @Test
  void vegasFollowsTheQueue() {
    growsAndShrinks(ConcurrencyLimits.vegas(), false);
  }

  @Test
  void aimdFollowsOverload() {
    growsAndShrinks(ConcurrencyLimits.aimd(), true);
  }

  @Test
  void aLimiterFollowsIt() throws Exception {
    ManualTicker ticker = new ManualTicker();
    AIMDLimit aimd = AIMDLimit.newBuilder().initialLimit(50).minLimit(1).build();
    ConcurrencyLimiter limiter =
        ConcurrencyLimiter.builder(ConcurrencyLimits.of(aimd, Duration.ofMillis(100)))
            .ticker(ticker)
            .build();
    Operation<String, String> sum =
        Operation.of("addsvc", "sum", String.class, String.class).build();
    Endpoint<Object, Object> endpoint =
        limiter.wrap(
            sum,
            (ctx, request) -> {
              ticker.advance(Duration.ofMillis(10));
              if (request instanceof Exception error) {
                throw error;
              }
              return request;
            });
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(
              () -> endpoint.call(CallContext.empty(), new IllegalStateException("a bug")))
          .hasMessage("a bug");
    }
    assertThat(limiter.limit()).isEqualTo(50); // says nothing of the load
    CallException busy = CallException.of(Code.UNAVAILABLE, "busy").build();
    for (int i = 0; i < 12; i++) {
      assertThatThrownBy(() -> endpoint.call(CallContext.empty(), busy)).isSameAs(busy);
    }
    assertThat(limiter.limit()).isEqualTo(45);
  }

  @Test
  void fewCallsSayNothing() {
    ConcurrencyLimit limit =
        ConcurrencyLimits.of(AIMDLimit.newBuilder().initialLimit(50).minLimit(1).build());
    for (int i = 0; i < 9; i++) {
      now += TimeUnit.SECONDS.toNanos(5);
      limit.ended(now, MILLI, 50, true);
    }
    assertThat(limit.limit()).isEqualTo(50);
    now += TimeUnit.SECONDS.toNanos(5);
    limit.ended(now, MILLI, 50, false);
    assertThat(limit.limit()).isEqualTo(45);
  }

  @Test
  void manyThreadsMayTell() throws Exception {
    ConcurrencyLimit limit =
        ConcurrencyLimits.of(
            AIMDLimit.newBuilder().initialLimit(50).minLimit(1).build(), Duration.ofMillis(10));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (int t = 0; t < 4; t++) {
      threads.execute(
          () -> {
            for (int i = 0; i < 200_000; i++) {
              limit.ended(System.nanoTime(), MILLI, 1, true);
            }
          });
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    assertThat(limit.limit()).isBetween(1, 45);
  }

  @Test
  void namesWhatItDoesNotAccept() {
    assertThatThrownBy(() -> ConcurrencyLimits.of(FixedLimit.of(1), Duration.ofMillis(9)))
        .hasMessage("window is PT0.009S, expected 10 ms to a minute");
    assertThat(ConcurrencyLimits.of(FixedLimit.of(0)).limit()).isEqualTo(1);
  }
}
