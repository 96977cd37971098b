package io.kitgen.testing.conformance;

import static io.kitgen.testing.conformance.CallConformance.hasCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What holds for transports with a process boundary, besides all else. */
public interface WireConformance extends Conformance {

  /** What went wrong inside is nobody's business. */
  @Test
  default void faultsTellNothing() {
    for (String how : new String[] {"fault", "error", "upstream"}) {
      assertThatThrownBy(() -> client().fail(how))
          .satisfies(hasCode(Code.INTERNAL))
          .satisfies(e -> assertThat(e.toString()).doesNotContain("secret"));
    }
  }

  /** A request beyond the bound is refused, and the next one is served. */
  @Test
  default void largeRequestsAreRefused() {
    assertThatThrownBy(() -> client().text("x".repeat(20_000_000)))
        .satisfies(hasCode(Code.RESOURCE_EXHAUSTED));
    assertThat(client().text("small")).isEqualTo("small");
  }

  /** A value nested too deep is refused, and the next one is served. */
  @Test
  default void deepRequestsAreRefused() {
    Values.Tree deep = new Values.Tree("leaf", java.util.List.of(), null);
    for (int depth = 0; depth < 200; depth++) {
      deep = new Values.Tree("n", java.util.List.of(deep), null);
    }
    Values.Tree tooDeep = deep;
    assertThatThrownBy(() -> client().tree(tooDeep)).satisfies(hasCode(Code.INVALID_ARGUMENT));
    assertThat(client().text("small")).isEqualTo("small");
  }

  /** Who stops waiting is not kept waiting. */
  @Test
  default void cancellingEndsTheWait() {
    Cancellation cancellation = new Cancellation();
    CallContext ctx = CallContext.empty().withCancellation(cancellation);
    CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(cancellation::cancel);
    long start = System.nanoTime();
    assertThatThrownBy(() -> in(ctx).sleep(20_000)).satisfies(hasCode(Code.CANCELLED));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  /** The wait ends at the deadline, not when the service does. */
  @Test
  default void theWaitEndsAtTheDeadline() {
    CallContext ctx = CallContext.empty().withTimeout(Duration.ofMillis(200));
    long start = System.nanoTime();
    assertThatThrownBy(() -> in(ctx).sleep(20_000)).satisfies(hasCode(Code.DEADLINE_EXCEEDED));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }
}
