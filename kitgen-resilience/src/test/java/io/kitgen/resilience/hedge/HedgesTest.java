package io.kitgen.resilience.hedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.Code;
import io.kitgen.resilience.policy.HedgePolicy;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.error.CallException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HedgesTest {

  private static final Operation<String, String> GET =
      Operation.of("prices", "get", String.class, String.class).idempotent().build();
  private static final Duration AFTER = Duration.ofMillis(100);

  private final ManualTicker ticker = new ManualTicker();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<HedgeListener.Event> events = Collections.synchronizedList(new ArrayList<>());
  private final List<Attempt> attempts = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void nothingIsLeft() throws Exception {
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(ticker.waiting()).isZero();
  }

  /** An attempt that ends when the test says so, or when it is cancelled. */
  private static final class Attempt {
    private final CallContext ctx;
    private final CompletableFuture<Object> answer = new CompletableFuture<>();

    private Attempt(CallContext ctx) {
      this.ctx = ctx;
      ctx.cancellation()
          .onCancel(() -> answer.completeExceptionally(error(Code.CANCELLED, "cancelled")));
    }
  }

  private static CallException error(Code code, String detail) {
    return CallException.of(code, detail).build();
  }

  private Object attempt(CallContext ctx, Object request) throws Exception {
    Attempt attempt = new Attempt(ctx);
    attempts.add(attempt);
    try {
      return attempt.answer.get();
    } catch (ExecutionException e) {
      throw (Exception) e.getCause();
    }
  }

  private Hedges.Builder hedges(int most, double extraLoad) {
    return Hedges.builder()
        .policy(new HedgePolicy(AFTER, most, extraLoad))
        .executor(threads)
        .ticker(ticker)
        .listener((operation, event) -> events.add(event));
  }

  /** Makes a call on another thread, and waits for its first attempt. */
  private FutureTask<Object> call(Endpoint<Object, Object> endpoint, CallContext ctx) {
    FutureTask<Object> call = new FutureTask<>(() -> endpoint.call(ctx, "request"));
    int before = attempts.size();
    threads.execute(call);
    await().until(() -> attempts.size() == before + 1);
    return call;
  }

  private FutureTask<Object> call(int most) {
    return call(hedges(most, 1).build().wrap(GET, this::attempt), CallContext.empty());
  }

  private void hedge(int inAll) {
    ticker.advance(AFTER);
    await().until(() -> attempts.size() == inAll);
  }

  @Test
  void anAnswerInTimeIsAllThereIs() throws Exception {
    FutureTask<Object> call = call(2);
    attempts.get(0).answer.complete("first");
    assertThat(call.get()).isEqualTo("first");
    assertThat(events).isEmpty();
  }

  @Test
  void aHedgeThatIsFasterWinsAndTheFirstIsCancelled() throws Exception {
    FutureTask<Object> call = call(2);
    hedge(2);
    attempts.get(1).answer.complete("second");
    assertThat(call.get()).isEqualTo("second");
    assertThat(attempts.get(0).ctx.isDone()).isTrue();
    assertThat(attempts.get(1).ctx.isDone()).isFalse();
    assertThat(attempts.get(1).ctx.get(CallKeys.ATTEMPT)).isEqualTo(2);
    assertThat(events).containsExactly(HedgeListener.Event.SENT, HedgeListener.Event.WON);
  }

  @Test
  void theFirstMayStillWinAndTheHedgeIsInterrupted() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    Endpoint<Object, Object> endpoint =
        hedges(2, 1)
            .build()
            .wrap(
                GET,
                (ctx, request) -> {
                  if (ctx.get(CallKeys.ATTEMPT) == null) {
                    return attempt(ctx, request);
                  }
                  attempts.add(new Attempt(ctx));
                  try {
                    return new CompletableFuture<>().get();
                  } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw e;
                  }
                });
    FutureTask<Object> call = call(endpoint, CallContext.empty());
    hedge(2);
    attempts.get(0).answer.complete("first");
    assertThat(call.get()).isEqualTo("first");
    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(events).containsExactly(HedgeListener.Event.SENT);
  }

  @Test
  void eachFurtherAttemptComesAsLateAgain() throws Exception {
    Endpoint<Object, Object> endpoint = hedges(3, 1).build().wrap(GET, this::attempt);
    FutureTask<Object> quick = call(endpoint, CallContext.empty()); // which pays for the third
    attempts.get(0).answer.complete("quick");
    assertThat(quick.get()).isEqualTo("quick");
    FutureTask<Object> call = call(endpoint, CallContext.empty());
    hedge(3);
    hedge(4);
    assertThat(ticker.waiting()).isZero();
    attempts.get(3).answer.complete("third");
    assertThat(call.get()).isEqualTo("third");
  }

  @Test
  void anAttemptThatFailsLeavesItToTheOther() throws Exception {
    FutureTask<Object> call = call(2);
    hedge(2);
    attempts.get(0).answer.completeExceptionally(error(Code.UNAVAILABLE, "first"));
    assertThat(call.isDone()).isFalse();
    attempts.get(1).answer.complete("second");
    assertThat(call.get()).isEqualTo("second");
  }

  @Test
  void whenAllFailTheFirstErrorKnowsTheOther() {
    FutureTask<Object> call = call(2);
    hedge(2);
    attempts.get(1).answer.completeExceptionally(error(Code.UNAVAILABLE, "second"));
    await().until(() -> attempts.get(1).answer.isDone());
    attempts.get(0).answer.completeExceptionally(error(Code.UNAVAILABLE, "first"));
    assertThatThrownBy(call::get)
        .cause()
        .satisfies(
            e -> {
              assertThat(e.getSuppressed()).hasSize(1);
              assertThat(List.of(e.getMessage(), e.getSuppressed()[0].getMessage()))
                  .containsExactlyInAnyOrder("first", "second");
            });
  }

  @Test
  void aFailureBeforeTheHedgeIsForRetries() {
    FutureTask<Object> call = call(2);
    attempts.get(0).answer.completeExceptionally(error(Code.UNAVAILABLE, "first"));
    assertThatThrownBy(call::get).cause().hasMessage("first");
    assertThat(attempts).hasSize(1);
  }

  @Test
  void aCallPaysOnceHoweverOftenItIsTried() throws Exception {
    Endpoint<Object, Object> endpoint = hedges(2, 1).build().wrap(GET, this::attempt);
    CallContext again = CallContext.empty().with(CallKeys.ATTEMPT, 2);
    FutureTask<Object> first = call(endpoint, again);
    hedge(2); // the minute's
    FutureTask<Object> second = call(endpoint, again);
    ticker.advance(AFTER);
    assertThat(events).containsExactly(HedgeListener.Event.SENT, HedgeListener.Event.NO_BUDGET);
    attempts.forEach(attempt -> attempt.answer.complete("done"));
    assertThat(first.get()).isEqualTo("done");
    assertThat(second.get()).isEqualTo("done");
  }

  @Test
  void theExtraLoadIsBounded() throws Exception {
    Endpoint<Object, Object> endpoint = hedges(2, 0.4).build().wrap(GET, this::attempt);
    FutureTask<Object> first = call(endpoint, CallContext.empty());
    hedge(2); // that there is one in the beginning is the minute's
    FutureTask<Object> second = call(endpoint, CallContext.empty());
    ticker.advance(AFTER);
    assertThat(events).containsExactly(HedgeListener.Event.SENT, HedgeListener.Event.NO_BUDGET);
    FutureTask<Object> third = call(endpoint, CallContext.empty());
    hedge(5);
    attempts.forEach(attempt -> attempt.answer.complete("answer"));
    assertThat(List.of(first.get(), second.get(), third.get())).containsOnly("answer");
  }

  @Test
  void whatIsNotIdempotentIsLeftAlone() {
    Operation<String, String> pay =
        Operation.of("prices", "pay", String.class, String.class).build();
    Endpoint<Object, Object> next = this::attempt;
    assertThat(hedges(2, 1).build().wrap(pay, next)).isSameAs(next);
    assertThat(Hedges.declared(threads).wrap(GET, next)).isSameAs(next);
  }

  @Test
  void cancellingTheCallCancelsBoth() {
    Cancellation cancellation = new Cancellation();
    FutureTask<Object> call =
        call(
            hedges(2, 1).build().wrap(GET, this::attempt),
            CallContext.empty().withCancellation(cancellation));
    hedge(2);
    cancellation.cancel();
    assertThatThrownBy(call::get).cause().isInstanceOf(CallException.class);
    assertThat(attempts).allMatch(attempt -> attempt.ctx.isDone());
  }

  @Test
  void theDelayFollowsWhatCallsTake() throws Exception {
    Endpoint<Object, Object> endpoint =
        hedges(2, 1)
            .percentile(0.9)
            .build()
            .wrap(
                GET,
                (ctx, request) -> {
                  if (request instanceof Duration duration) {
                    ticker.advance(duration);
                    return "answer";
                  }
                  return attempt(ctx, request);
                });
    for (int i = 0; i < 64; i++) {
      endpoint.call(CallContext.empty(), Duration.ofMillis(i < 50 ? 1 : 20));
    }
    FutureTask<Object> call = call(endpoint, CallContext.empty());
    ticker.advance(Duration.ofMillis(19));
    assertThat(events).isEmpty();
    ticker.advance(Duration.ofMillis(1));
    await().until(() -> attempts.size() == 2);
    attempts.get(1).answer.complete("second");
    assertThat(call.get()).isEqualTo("second");
  }
}
