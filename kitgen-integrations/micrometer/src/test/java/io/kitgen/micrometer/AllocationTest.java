package io.kitgen.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.server.CallObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What measuring a call costs in memory, beside what Micrometer's own sample does. */
class AllocationTest {

  private static final int CALLS = 20_000;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final MeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private static final Metadata NOTHING =
      new Metadata() {
        @Override
        public String first(String name) {
          return null;
        }

        @Override
        public List<String> all(String name) {
          return List.of();
        }

        @Override
        public List<String> names() {
          return List.of();
        }
      };

  private double bytesPerCall(Runnable call) {
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
    return (threads.getCurrentThreadAllocatedBytes() - before) / (double) CALLS;
  }

  @Test
  void oneObservedCallIsOneObjectOf32Bytes() {
    Timer timer = registry.timer("plain");
    double micrometer = bytesPerCall(() -> Timer.start(registry).stop(timer));
    CallObserver observer = CallMetrics.of(registry).server();
    Outcome answer = Outcome.answer();
    CallContext ctx = CallContext.empty();
    double ours =
        bytesPerCall(
            () -> {
              CallObservation observation = observer.begin(Calc.SUM, NOTHING, ctx);
              observation.status(200);
              observation.end(answer, ctx);
            });
    assertThat(ours - micrometer).as("above %s", micrometer).isLessThanOrEqualTo(16);
    assertThat(ours).isLessThan(40);
  }

  @Test
  void aWholeCallOfAClientCostsNoMemory() {
    Endpoint<Object, Object> next = (ctx, request) -> request;
    Endpoint<Object, Object> client = CallMetrics.of(registry).calls().wrap(Calc.SUM, next);
    assertThat(
            bytesPerCall(
                () -> {
                  try {
                    client.call(CallContext.empty(), "");
                  } catch (Exception e) {
                    throw new AssertionError(e);
                  }
                }))
        .isLessThan(1);
  }
}
