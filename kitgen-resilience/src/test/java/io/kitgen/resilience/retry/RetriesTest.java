package io.kitgen.resilience.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.Code;
import io.kitgen.resilience.policy.AttemptTimeoutPolicy;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.resilience.retry.RetryEvent.Decision;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.OperationField;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.local.Deadlines;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class RetriesTest {

  private static final RetryPolicy PLAIN =
      new RetryPolicy(4, Duration.ofMillis(100), Duration.ofMillis(300), 0);

  private final ManualTicker ticker = new ManualTicker();
  private final List<RetryEvent> events = new ArrayList<>();

  private Retries.Builder retries() {
    return Retries.builder()
        .policy(PLAIN)
        .ticker(ticker)
        .budget(RetryBudget.unlimited())
        .listener(events::add);
  }

  private Object call(Operation<?, ?> operation, Calls calls) throws Exception {
    return retries().build().wrap(operation, calls).call(CallContext.empty(), "request");
  }

  private Decision lastDecision() {
    return events.get(events.size() - 1).decision();
  }

  private static CallException error(Code code, Duration retryAfter) {
    return CallException.of(code, code.name()).retryAfter(retryAfter).build();
  }

  @Test
  void waitsTwiceAsLongEachTimeUpToTheLongest() throws Exception {
    assertThat(call(Calls.IDEMPOTENT, Calls.failing(3))).isEqualTo("answer");
    assertThat(events)
        .extracting(event -> event.delay().toMillis())
        .containsExactly(100L, 200L, 300L);
    assertThat(ticker.elapsed()).isEqualTo(Duration.ofMillis(600));
  }

  @Test
  void aShareOfEachWaitIsRandom() throws Exception {
    Endpoint<Object, Object> endpoint =
        retries()
            .policy(new RetryPolicy(2, Duration.ofMillis(100), Duration.ofSeconds(1), 0.5))
            .random(() -> 0.4)
            .build()
            .wrap(Calls.IDEMPOTENT, Calls.failing(1));
    endpoint.call(CallContext.empty(), "request");
    assertThat(ticker.elapsed()).isEqualTo(Duration.ofMillis(80));
  }

  @Test
  void theContextHasTheNumberOfTheAttempt() throws Exception {
    Calls calls = Calls.failing(2);
    call(Calls.IDEMPOTENT, calls);
    assertThat(calls.contexts)
        .extracting(ctx -> ctx.get(CallKeys.ATTEMPT))
        .containsExactly(null, 2, 3);
  }

  @Test
  void theLastErrorComesAsItIsAndKnowsTheOthers() {
    Calls calls = Calls.failing(4);
    assertThatThrownBy(() -> call(Calls.IDEMPOTENT, calls))
        .isInstanceOf(CallException.class)
        .hasMessage("error 4")
        .satisfies(
            e -> {
              assertThat(PreviousAttempts.of(e).errors()).hasSize(3);
              assertThat(PreviousAttempts.describe(e))
                  .isEqualTo("error 4 (previously: error 1; error 2; error 3)");
            });
    assertThat(lastDecision()).isEqualTo(Decision.NO_ATTEMPTS);
  }

  @Test
  void anExceptionThatIsThrownAgainAndAgainDoesNotGrow() {
    CallException same = Calls.unavailable("same");
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> call(Calls.IDEMPOTENT, Calls.failing(same, same, same, same)))
          .isSameAs(same);
    }
    assertThat(same.getSuppressed()).hasSize(8);
  }

  @Test
  void whatIsNotIdempotentIsTriedAgainOnlyWhereNothingWasDone() throws Exception {
    assertThatThrownBy(() -> call(Calls.ONCE, Calls.failing(1))).hasMessage("error 1");
    assertThat(lastDecision()).isEqualTo(Decision.NOT_ALLOWED);
    CallException notSent = CallException.of(Code.UNAVAILABLE, "refused").notSent(true).build();
    RefusedException open =
        new RefusedException(ErrorReply.of(Code.UNAVAILABLE, "the breaker is open").build());
    assertThat(call(Calls.ONCE, Calls.failing(notSent, open))).isEqualTo("answer");
  }

  @Test
  void onlySomeCodesAreWorthAnotherAttempt() {
    List<Code> retried = new ArrayList<>();
    for (Code code : Code.values()) {
      Calls calls = Calls.failing(error(code, null));
      try {
        call(Calls.IDEMPOTENT, calls);
        retried.add(code);
      } catch (Exception e) {
        assertThat(calls.made()).isEqualTo(1);
      }
    }
    assertThat(retried).containsExactly(Code.DEADLINE_EXCEEDED, Code.UNAVAILABLE);
    assertThatThrownBy(() -> call(Calls.IDEMPOTENT, Calls.failing(new IllegalStateException())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void waitsAsLongAsTheOtherSideAsks() throws Exception {
    CallException asked = error(Code.RESOURCE_EXHAUSTED, Duration.ofSeconds(2));
    assertThat(call(Calls.IDEMPOTENT, Calls.failing(asked))).isEqualTo("answer");
    assertThat(ticker.elapsed()).isEqualTo(Duration.ofMillis(2100));
  }

  @Test
  void failsAtOnceWhenTheOtherSideAsksForTooMuch() {
    CallException asked = error(Code.UNAVAILABLE, Duration.ofMinutes(1));
    assertThatThrownBy(() -> call(Calls.IDEMPOTENT, Calls.failing(asked))).isSameAs(asked);
    assertThat(lastDecision()).isEqualTo(Decision.NO_TIME);
    assertThat(ticker.elapsed()).isZero();
  }

  @Test
  void failsAtOnceWhenTheDeadlineLeavesNoTime() {
    Calls calls = Calls.failing(9);
    CallContext ctx =
        CallContext.empty().withDeadline(Deadline.after(Duration.ofMillis(250), ticker));
    Endpoint<Object, Object> endpoint = retries().build().wrap(Calls.IDEMPOTENT, calls);
    assertThatThrownBy(() -> endpoint.call(ctx, "request")).hasMessage("error 2");
    assertThat(ticker.elapsed()).isEqualTo(Duration.ofMillis(100));
    assertThat(lastDecision()).isEqualTo(Decision.NO_TIME);
  }

  @Test
  void theTimeoutOfTheOperationHoldsForAllAttempts() {
    Operation<String, String> bounded =
        Operation.of("addsvc", "sum", String.class, String.class)
            .idempotent()
            .timeout(Duration.ofMillis(250))
            .build();
    assertThatThrownBy(() -> call(bounded, Calls.failing(9))).hasMessage("error 2");
  }

  @Test
  void anAttemptMayBeLateWhileTheCallIsNot() throws Exception {
    List<Duration> left = new ArrayList<>();
    Endpoint<Object, Object> slowAtFirst =
        Deadlines.checked()
            .wrap(
                Calls.IDEMPOTENT,
                (ctx, request) -> {
                  left.add(ctx.deadline().remaining());
                  ticker.advance(Duration.ofMillis(left.size() == 1 ? 30 : 1));
                  return "answer";
                });
    AttemptTimeoutPolicy attempt = new AttemptTimeoutPolicy(Duration.ofMillis(20));
    Endpoint<Object, Object> endpoint =
        Middleware.chain(List.of(retries().build(), AttemptTimeouts.of(attempt, ticker)))
            .wrap(Calls.IDEMPOTENT, slowAtFirst);
    CallContext ctx =
        CallContext.empty().withDeadline(Deadline.after(Duration.ofMillis(145), ticker));
    assertThat(endpoint.call(ctx, "request")).isEqualTo("answer");
    assertThat(left).containsExactly(Duration.ofMillis(20), Duration.ofMillis(15));
  }

  @Test
  void theBudgetEndsIt() {
    RetryBudget budget = RetryBudget.of(0, 1, Duration.ofSeconds(2), ticker);
    Endpoint<Object, Object> endpoint =
        retries().budget(budget).build().wrap(Calls.IDEMPOTENT, Calls.failing(9));
    assertThatThrownBy(() -> endpoint.call(CallContext.empty(), "request")).hasMessage("error 3");
    assertThat(lastDecision()).isEqualTo(Decision.NO_BUDGET);
    assertThat(budget.refused()).isEqualTo(1);
  }

  @Test
  void anInterruptEndsItAtOnce() throws Exception {
    Endpoint<Object, Object> endpoint =
        retries()
            .policy(new RetryPolicy(2, Duration.ofHours(1), Duration.ofHours(1), 0))
            .ticker(Ticker.system())
            .build()
            .wrap(Calls.IDEMPOTENT, Calls.failing(9));
    FutureTask<Boolean> call =
        new FutureTask<>(
            () -> {
              assertThatThrownBy(() -> endpoint.call(CallContext.empty(), "request"))
                  .hasMessage("addsvc/sum was interrupted before it could be tried again")
                  .satisfies(e -> assertThat(PreviousAttempts.of(e).count()).isEqualTo(1));
              return Thread.currentThread().isInterrupted();
            });
    Thread thread = new Thread(call);
    thread.start();
    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    thread.interrupt();
    assertThat(call.get()).isTrue();
  }

  @Test
  void aCancellationEndsItAtOnce() throws Exception {
    Cancellation cancellation = new Cancellation();
    Calls calls = Calls.failing(9);
    Endpoint<Object, Object> endpoint = retries().build().wrap(Calls.IDEMPOTENT, calls);
    FutureTask<Void> call =
        new FutureTask<>(
            () -> {
              CallContext ctx = CallContext.empty().withCancellation(cancellation);
              assertThatThrownBy(() -> endpoint.call(ctx, "request"))
                  .isInstanceOfSatisfying(
                      CallException.class, e -> assertThat(e.code()).isEqualTo(Code.CANCELLED));
              return null;
            });
    new Thread(call).start();
    await().until(() -> ticker.waiting() == 1); // for the next attempt
    cancellation.cancel();
    call.get();
    assertThat(calls.made()).isEqualTo(1);
    assertThat(ticker.waiting()).isZero();
  }

  @Test
  void whatCanBeReadOnlyOnceIsSentOnlyOnce() throws Exception {
    Operation<HttpBody, String> upload =
        Operation.of("files", "put", HttpBody.class, String.class)
            .idempotent()
            .requestFields(List.of(OperationField.of("body", body -> body)))
            .build();
    Middleware retries = retries().build();
    HttpBody stream = HttpBody.stream(new ByteArrayInputStream(new byte[1]), 1);
    assertThatThrownBy(
            () -> retries.wrap(upload, Calls.failing(1)).call(CallContext.empty(), stream))
        .hasMessage("error 1");
    HttpBody bytes = HttpBody.utf8("again");
    assertThat(retries.wrap(upload, Calls.failing(1)).call(CallContext.empty(), bytes))
        .isEqualTo("answer");
  }

  @Test
  void declaredPoliciesAreReadFromTheOperation() throws Exception {
    Calls calls = new Calls();
    assertThat(Retries.declared().wrap(Calls.IDEMPOTENT, calls)).isSameAs(calls);
    assertThat(AttemptTimeouts.declared().wrap(Calls.IDEMPOTENT, calls)).isSameAs(calls);
    Operation<String, String> tagged =
        Operation.of("addsvc", "sum", String.class, String.class)
            .idempotent()
            .tag(new RetryPolicy(2, Duration.ZERO, Duration.ZERO, 0))
            .build();
    Endpoint<Object, Object> endpoint = Retries.declared().wrap(tagged, Calls.failing(1));
    assertThat(endpoint.call(CallContext.empty(), "request")).isEqualTo("answer");
  }

  @Test
  void aListenerThatFailsDoesNotMatter() throws Exception {
    RetryListener broken =
        event -> {
          throw new IllegalStateException("broken");
        };
    Endpoint<Object, Object> endpoint =
        retries().listener(broken).build().wrap(Calls.IDEMPOTENT, Calls.failing(1));
    assertThat(endpoint.call(CallContext.empty(), "request")).isEqualTo("answer");
  }
}
