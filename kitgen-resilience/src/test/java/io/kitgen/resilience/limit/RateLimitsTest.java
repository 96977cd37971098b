package io.kitgen.resilience.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.Code;
import io.kitgen.resilience.policy.RateLimitPolicy;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RateLimitsTest {

  private static final Operation<String, String> SUM =
      Operation.of("addsvc", "sum", String.class, String.class).build();
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final ManualTicker ticker = new ManualTicker();

  private CallContext within(Duration timeout) {
    return CallContext.empty().withDeadline(Deadline.after(timeout, ticker));
  }

  private static Endpoint<Object, Object> limited(RateLimits limits) {
    return limits.wrap(SUM, (ctx, request) -> "answer");
  }

  /** A permit each second, of which none is there now. */
  private static final class Steady implements RateLimiter {
    final List<String> back = new ArrayList<>();
    private long next = SECOND;

    @Override
    public synchronized long acquire(String key, long longestNanos) {
      long wait = next;
      if (wait > longestNanos) {
        return -wait;
      }
      next += SECOND;
      return wait;
    }

    @Override
    public synchronized void giveBack(String key) {
      back.add(key);
    }
  }

  @Test
  void refusesWithGoKitsWordsAndSaysWhenToComeBack() {
    RateLimits limits = RateLimits.erroring((key, longest) -> -3 * SECOND);

    assertThatThrownBy(() -> limited(limits).call(CallContext.empty(), ""))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
              assertThat(refused).hasMessage("rate limit exceeded");
              assertThat(refused.reply().httpStatus()).isEqualTo(429);
              assertThat(refused.reply().retryAfter()).isEqualTo(Duration.ofSeconds(3));
            });
    assertThat(limits.refused()).isEqualTo(1);
  }

  @Test
  void neverLetsAnErroringLimitWait() throws Exception {
    AtomicLong asked = new AtomicLong(-1);
    RateLimits limits =
        RateLimits.erroring(
            (key, longest) -> {
              asked.set(longest);
              return 0;
            });

    assertThat(limited(limits).call(within(Duration.ofSeconds(5)), "")).isEqualTo("answer");
    assertThat(asked).hasValue(0);
  }

  @Test
  void waitsOnTheClockOfTheDeadline() throws Exception {
    RateLimits limits = RateLimits.delaying(new Steady());

    assertThat(limited(limits).call(within(Duration.ofSeconds(5)), "")).isEqualTo("answer");
    assertThat(ticker.elapsed()).isEqualTo(Duration.ofSeconds(1));
    assertThat(limits.delayed()).isEqualTo(1);
    assertThat(limits.waiting()).isZero();
  }

  @Test
  void answersAtOnceWhenTheWaitDoesNotFit() {
    RateLimits limits = RateLimits.delaying(new Steady());

    assertThatThrownBy(() -> limited(limits).call(within(Duration.ofMillis(500)), ""))
        .hasMessageContaining("exceed context deadline");
    assertThat(ticker.elapsed()).isZero();

    assertThatThrownBy(
            () ->
                limited(RateLimits.delaying(new Steady(), Duration.ofMillis(500)))
                    .call(within(Duration.ofSeconds(5)), ""))
        .hasMessage("rate limit exceeded");
    assertThat(ticker.elapsed()).isZero();
  }

  @Test
  void stopsWaitingForACallerThatIsGoneAndGivesItsPermitBack() {
    Steady steady = new Steady();
    RateLimits limits = RateLimits.delaying(steady, Duration.ofDays(1));
    Cancellation cancellation = new Cancellation();
    CallContext ctx = within(Duration.ofDays(1)).withCancellation(cancellation);
    CompletableFuture<Object> call = inBackground(limits, ctx);
    await().until(limits::waiting, waiting -> waiting == 1);

    cancellation.cancel();

    assertThatThrownBy(() -> call.get(1, TimeUnit.MINUTES))
        .cause()
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.code()).isEqualTo(Code.CANCELLED));
    assertThat(steady.back).containsExactly("");
    assertThat(limits.waiting()).isZero();
    assertThat(ticker.waiting()).isZero();
  }

  @Test
  void hasRoomForSoManyWaiters() throws Exception {
    RateLimits limits = RateLimits.delaying(new Steady()).waiters(1);
    CallContext ctx = within(Duration.ofHours(1)).withCancellation(new Cancellation());
    CompletableFuture<Object> first = inBackground(limits, ctx);
    await().until(limits::waiting, waiting -> waiting == 1);

    assertThatThrownBy(() -> limited(limits).call(ctx, "")).hasMessage("rate limit exceeded");

    ticker.advance(Duration.ofSeconds(1));
    assertThat(first.get(1, TimeUnit.MINUTES)).isEqualTo("answer");
  }

  private static CompletableFuture<Object> inBackground(RateLimits limits, CallContext ctx) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return limited(limits).call(ctx, "");
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void takesWhatAnnotationsSayAndStaysOutWhereTheySayNothing() throws Exception {
    RateLimitPolicy patient = new RateLimitPolicy(1, Duration.ofSeconds(1), 1, Duration.ofHours(1));
    Operation<String, String> tagged =
        Operation.of("addsvc", "concat", String.class, String.class).tag(patient).build();
    List<String> keys = new ArrayList<>();
    RateLimits limits =
        RateLimits.declared(
            policy ->
                (key, longest) -> {
                  keys.add(key + " " + policy.permits() + " " + Duration.ofNanos(longest));
                  return 0;
                });
    Endpoint<Object, Object> next = (ctx, request) -> "answer";

    assertThat(limits.wrap(SUM, next)).isSameAs(next);
    limits.wrap(tagged, next).call(CallContext.empty(), "");
    limits.admit(tagged, new Fields("tenant", "a"), CallContext.empty());
    limits.admit(SUM, new Fields("tenant", "a"), CallContext.empty());
    assertThat(keys).containsExactly("addsvc/concat 1 PT1H", "addsvc/concat 1 PT1H");
  }

  @Test
  void refusesWiringThatCannotWork() {
    RateLimiter limiter = (key, longest) -> 0;
    Operation<String, String> eventLoop =
        Operation.of("addsvc", "ping", String.class, String.class).nonBlocking().build();

    assertThatThrownBy(() -> limited(RateLimits.erroring(limiter).per(LimitKey.field("Tenant"))))
        .hasMessage("a limit by the field Tenant is for ServerEdge.admit: no middleware sees it");
    assertThatThrownBy(() -> RateLimits.delaying(limiter).wrap(eventLoop, (ctx, r) -> r))
        .hasMessage("addsvc/ping never blocks, and a rate limit that waits does");
    assertThatThrownBy(() -> RateLimits.delaying(limiter, Duration.ZERO))
        .hasMessage("longestWait is PT0S, expected more than zero");
    assertThatThrownBy(() -> RateLimits.erroring(limiter).waiters(0))
        .hasMessage("waiters is 0, expected at least 1");
    assertThat(RateLimits.erroring(limiter).wrap(eventLoop, (ctx, r) -> r)).isNotNull();
  }
}
