package io.kitgen.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.kitgen.resilience.overload.ConcurrencyLimit;
import io.kitgen.resilience.overload.ConcurrencyLimiter;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.resilience.retry.Retries;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a call that goes well costs in memory, counted and not timed. */
class AllocationTest {

  private static final int CALLS = 100_000;
  private static final Operation<String, String> OPERATION =
      Operation.of("addsvc", "sum", String.class, String.class).idempotent().build();

  private static double bytesOfACall(Middleware middleware) throws Exception {
    Endpoint<Object, Object> endpoint = middleware.wrap(OPERATION, (ctx, request) -> request);
    CallContext ctx = CallContext.empty();
    for (int i = 0; i < CALLS; i++) {
      endpoint.call(ctx, "request");
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < CALLS; i++) {
      endpoint.call(ctx, "request");
    }
    return (threads.getCurrentThreadAllocatedBytes() - before) / (double) CALLS;
  }

  @Test
  void aCallThatIsLetInAllocatesNothing() throws Exception {
    assertThat(bytesOfACall(ConcurrencyLimiter.of(ConcurrencyLimit.fixed(10)))).isLessThan(1);
    assertThat(
            bytesOfACall(
                ConcurrencyLimiter.builder(ConcurrencyLimit.fixed(10))
                    .queue(10, Duration.ofSeconds(1))
                    .byPriority()
                    .build()))
        .isLessThan(1);
  }

  @Test
  void neitherDoesOneThatNeedsNoRetry() throws Exception {
    assertThat(bytesOfACall(Retries.of(RetryPolicy.DEFAULT))).isLessThan(1);
  }
}
