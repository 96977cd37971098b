package io.kitgen.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.error.CallException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Deadlines, cancellation, context and concurrency. */
public interface CallConformance extends Conformance {

  /** The service sees what is left of the caller's deadline. */
  @Test
  default void theDeadlineTravels() {
    CallContext ctx = CallContext.empty().withTimeout(Duration.ofSeconds(30));
    assertThat(in(ctx).sleep(0)).isBetween(1L, 30_000L);
    assertThat(client().sleep(0)).isEqualTo(-1);
  }

  /** A call that takes longer than it may ends with DEADLINE_EXCEEDED. */
  @Test
  default void theDeadlineEndsTheCall() {
    CallContext ctx = CallContext.empty().withTimeout(Duration.ofMillis(50));
    assertThatThrownBy(() -> in(ctx).sleep(400)).satisfies(hasCode(Code.DEADLINE_EXCEEDED));
  }

  /** A call after its deadline is not made. */
  @Test
  default void aPastDeadlineIsNotTried() {
    int before = client().calls();
    CallContext ctx = CallContext.empty().withTimeout(Duration.ZERO);
    assertThatThrownBy(() -> in(ctx).nothing()).satisfies(hasCode(Code.DEADLINE_EXCEEDED));
    assertThat(client().calls()).isEqualTo(before);
  }

  /** The contract's timeout holds without any other. */
  @Test
  default void theContractHasADeadline() {
    assertThat(client().sleepBriefly(0)).isBetween(0L, 200L);
    assertThatThrownBy(() -> client().sleepBriefly(600)).satisfies(hasCode(Code.DEADLINE_EXCEEDED));
  }

  /** A call that was cancelled beforehand is not made. */
  @Test
  default void aCancelledCallIsNotTried() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    int before = client().calls();
    CallContext ctx = CallContext.empty().withCancellation(cancellation);
    assertThatThrownBy(() -> in(ctx).nothing()).satisfies(hasCode(Code.CANCELLED));
    assertThat(client().calls()).isEqualTo(before);
  }

  /** A propagated value arrives, and is gone with its call. */
  @Test
  default void propagatedValuesTravel() {
    CallContext ctx = CallContext.empty().with(ReferenceService.TENANT, "acme");
    assertThat(in(ctx).tenant()).isEqualTo("acme");
    assertThat(client().tenant()).isEqualTo("none");
  }

  /** Many calls at once do not see each other. */
  @Test
  default void manyAtOnce() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(16);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        CallContext ctx = CallContext.empty().with(ReferenceService.TENANT, "t" + i);
        String text = "x".repeat(i);
        answers.add(callers.submit(() -> in(ctx).tenant() + client().text(text)));
      }
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get(60, TimeUnit.SECONDS)).isEqualTo("t" + i + "x".repeat(i));
      }
    } finally {
      callers.shutdownNow();
    }
  }

  /** Passes for a {@link CallException} with {@code code}. */
  static java.util.function.Consumer<Throwable> hasCode(Code code) {
    return error ->
        assertThat(error)
            .isInstanceOfSatisfying(CallException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
