package io.kitgen.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.kitgen.resilience.breaker.Breaker;
import io.kitgen.resilience.breaker.Breakers;
import io.kitgen.resilience.breaker.Circuit;
import io.kitgen.resilience.keyed.Keyed;
import io.kitgen.resilience.limit.LimitKey;
import io.kitgen.resilience.limit.RateLimiter;
import io.kitgen.resilience.limit.RateLimits;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.call.CallKeys;
import java.lang.management.ManagementFactory;
import java.security.Principal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a call costs that is let through: counted, so that it holds on any machine. */
final class AdmittedCallTest {

  private static final Operation<String, String> SUM =
      Operation.of("addsvc", "sum", String.class, String.class).build();
  private static final int CALLS = 10_000;

  private static final class Closed implements Circuit {
    @Override
    public State state() {
      return State.CLOSED;
    }

    @Override
    public boolean tryAcquire() {
      return true;
    }

    @Override
    public void success(long nanos) {}

    @Override
    public void failure(long nanos, Throwable error) {}

    @Override
    public void ignored() {}

    @Override
    public @Nullable Duration openFor() {
      return null;
    }
  }

  @Test
  void allocatesNothing() throws Exception {
    Keyed<String> perKey = new Keyed<>(10, Duration.ofMinutes(1), Ticker.system(), key -> key);
    RateLimiter limiter = (key, longest) -> perKey.get(key).length() - key.length();
    Endpoint<Object, Object> endpoint = (ctx, request) -> request;
    endpoint = RateLimits.erroring(limiter).wrap(SUM, endpoint);
    endpoint = RateLimits.delaying(limiter).per(LimitKey.operation()).wrap(SUM, endpoint);
    endpoint = RateLimits.erroring(limiter).per(LimitKey.caller()).wrap(SUM, endpoint);
    endpoint = Breakers.shared(new Breaker("", new Closed())).wrap(SUM, endpoint);
    Principal alice = () -> "alice";
    CallContext ctx = CallContext.empty().with(CallKeys.PRINCIPAL, alice);

    allocated(endpoint, ctx);
    assertThat(allocated(endpoint, ctx)).isLessThan(CALLS);
  }

  private static long allocated(Endpoint<Object, Object> endpoint, CallContext ctx)
      throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < CALLS; i++) {
      endpoint.call(ctx, "");
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
