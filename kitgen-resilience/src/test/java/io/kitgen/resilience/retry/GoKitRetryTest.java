package io.kitgen.resilience.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.local.Deadlines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Go kit's own tests: {@code sd/lb/retry_test.go}. */
class GoKitRetryTest {

  private static Endpoint<Object, Object> retry(int max, RetryCallback callback, Calls calls) {
    return Retries.builder()
        .policy(new RetryPolicy(max, Duration.ZERO, Duration.ZERO, 0))
        .budget(RetryBudget.unlimited())
        .callback(callback)
        .build()
        .wrap(Calls.ONCE, calls);
  }

  private static Object call(Endpoint<Object, Object> endpoint) throws Exception {
    return endpoint.call(CallContext.empty(), "request");
  }

  @Test
  void maxTotalFail() {
    Calls noEndpoints = Calls.failing(1000);
    assertThatThrownBy(() -> call(retry(999, RetryCallback.always(), noEndpoints)))
        .isInstanceOf(CallException.class)
        .satisfies(e -> assertThat(PreviousAttempts.of(e).count()).isEqualTo(998));
    assertThat(noEndpoints.made()).isEqualTo(999);
  }

  @Test
  void maxPartialFail() {
    Calls calls = Calls.failing(new Exception("error one"), new Exception("error two"));
    assertThatThrownBy(() -> call(retry(2, RetryCallback.always(), calls)))
        .hasMessage("error two")
        .satisfies(
            e ->
                assertThat(PreviousAttempts.describe(e))
                    .isEqualTo("error two (previously: error one)"));
  }

  @Test
  void maxSuccess() throws Exception {
    Calls calls = Calls.failing(new Exception("error one"), new Exception("error two"));
    assertThat(call(retry(3, RetryCallback.always(), calls))).isEqualTo("answer");
  }

  @Test
  void timeoutGivesTheDeadlineError() {
    ManualTicker ticker = new ManualTicker();
    Endpoint<Object, Object> slow =
        Deadlines.checked()
            .wrap(
                Calls.ONCE,
                (ctx, request) -> {
                  ticker.advance(Duration.ofMillis(10));
                  return "answer";
                });
    Endpoint<Object, Object> retry =
        Retries.builder()
            .policy(new RetryPolicy(999, Duration.ZERO, Duration.ZERO, 0))
            .callback(RetryCallback.always())
            .build()
            .wrap(Calls.ONCE, slow);
    CallContext ctx =
        CallContext.empty().withDeadline(Deadline.after(Duration.ofMillis(1), ticker));
    assertThatThrownBy(() -> retry.call(ctx, "request"))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.DEADLINE_EXCEEDED))
        .satisfies(e -> assertThat(PreviousAttempts.of(e)).isNull());
  }

  @Test
  void abortEarlyWithCustomMessage() {
    Calls calls = Calls.failing(1000);
    RetryCallback abort =
        (n, error) -> RetryCallback.Answer.stopWith(new IllegalStateException("aborting early"));
    assertThatThrownBy(() -> call(retry(999, abort, calls)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("aborting early")
        .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessage("error 1"));
    assertThat(calls.made()).isEqualTo(1);
  }

  @Test
  void abortEarlyAfterSomeTries() {
    Calls calls = Calls.failing(1000);
    List<String> seen = new ArrayList<>();
    RetryCallback three =
        (n, error) -> {
          seen.add(n + ": " + error.getMessage());
          return n < 3 ? RetryCallback.Answer.AGAIN : RetryCallback.Answer.STOP;
        };
    assertThatThrownBy(() -> call(retry(999, three, calls)))
        .satisfies(
            e ->
                assertThat(PreviousAttempts.describe(e))
                    .isEqualTo("error 3 (previously: error 1; error 2)"));
    assertThat(seen).containsExactly("1: error 1", "2: error 2", "3: error 3");
  }

  @Test
  void noCallbackIsAMistake() {
    assertThatThrownBy(() -> Retries.builder().callback(null)).hasMessage("callback");
  }
}
