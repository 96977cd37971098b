package io.kitgen.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.error.CallException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractComparableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
  private final ManualTicker ticker = new ManualTicker();
  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void aCallWithoutDeadlineIsLeftAlone() throws Exception {
    assertThat(sleeping(50, operation(null)).call(CallContext.empty(), "a")).isEqualTo("a, null");
  }

  @Test
  void aPastDeadlineIsNotTried() {
    assertThatFails(() -> sleeping(0, operation(null)).call(in(0), "a"))
        .isEqualTo(Code.DEADLINE_EXCEEDED);
    assertThat(calls).hasValue(0);
  }

  @Test
  void aLateAnswerIsNotGiven() {
    assertThatFails(() -> sleeping(50, operation(null)).call(in(50), "a"))
        .isEqualTo(Code.DEADLINE_EXCEEDED);
    assertThat(calls).hasValue(1);
  }

  @Test
  void anAnswerInTimeIsGiven() throws Exception {
    assertThat(sleeping(49, operation(null)).call(in(50), "a")).isEqualTo("a, 50");
  }

  @Test
  void theOperationsTimeoutHoldsToo() throws Exception {
    Endpoint<String, String> endpoint = sleeping(20, operation(Duration.ofMillis(20)));
    assertThatFails(() -> endpoint.call(in(1000), "a")).isEqualTo(Code.DEADLINE_EXCEEDED);
  }

  @Test
  void theEarlierDeadlineCounts() throws Exception {
    Operation<String, String> brief = operation(Duration.ofMillis(20));
    assertThat(sleeping(0, brief).call(in(50), "a")).isEqualTo("a, 20");
    assertThat(sleeping(0, brief).call(in(10), "a")).isEqualTo("a, 10");
  }

  @Test
  void withoutADeadlineTheMachinesClockIsTaken() throws Exception {
    Endpoint<String, String> endpoint = sleeping(0, operation(Duration.ofHours(1)));
    assertThat(endpoint.call(CallContext.empty(), "a")).isNotEqualTo("a, null");
  }

  @Test
  void aCancelledCallIsNotTried() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    CallContext ctx = CallContext.empty().withCancellation(cancellation);
    assertThatFails(() -> sleeping(0, operation(null)).call(ctx, "a")).isEqualTo(Code.CANCELLED);
    assertThat(calls).hasValue(0);
  }

  @Test
  void whatTheCallThrowsPasses() {
    Endpoint<String, String> failing =
        (ctx, request) -> {
          ticker.sleep(Duration.ofMillis(100));
          throw new IllegalStateException("mine");
        };
    Operation<String, String> operation = operation(null);
    assertThatThrownBy(() -> Deadlines.checked().on(operation, failing).call(in(50), "a"))
        .isInstanceOf(IllegalStateException.class);
  }

  private Endpoint<String, String> sleeping(int millis, Operation<String, String> operation) {
    Endpoint<String, String> endpoint =
        (ctx, request) -> {
          calls.incrementAndGet();
          Deadline deadline = ctx.deadline();
          String left = deadline == null ? "null" : "" + deadline.remaining().toMillis();
          ticker.sleep(Duration.ofMillis(millis));
          return request + ", " + left;
        };
    return Deadlines.checked().on(operation, endpoint);
  }

  private CallContext in(int millis) {
    return CallContext.empty().withDeadline(Deadline.after(Duration.ofMillis(millis), ticker));
  }

  private static Operation<String, String> operation(Duration timeout) {
    return Operation.of("test", "sleep", String.class, String.class).timeout(timeout).build();
  }

  private static AbstractComparableAssert<?, Code> assertThatFails(ThrowingCallable call) {
    CallException error = catchThrowableOfType(CallException.class, call);
    return assertThat(error.code());
  }

  /** Time passes when somebody sleeps. */
  private static final class ManualTicker implements Ticker {
    private long nanos;

    @Override
    public long nanos() {
      return nanos;
    }

    @Override
    public void sleep(Duration duration) {
      nanos += duration.toNanos();
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
      throw new UnsupportedOperationException();
    }
  }
}
