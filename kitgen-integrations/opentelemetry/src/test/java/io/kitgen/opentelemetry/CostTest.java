package io.kitgen.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.server.CallObserver;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What tracing costs where there is none, and calls that are not over HTTP. */
class CostTest {

  private static final int CALLS = 100_000;

  @Test
  void withoutAnSdkNothingIsAllocated() throws Exception {
    CallObserver observer = Tracing.server(OpenTelemetry.noop());
    Metadata metadata = new Fields(Map.of("traceparent", "00-1"));
    CallContext ctx = CallContext.empty();
    var calls =
        Tracing.calls(OpenTelemetry.noop()).wrap(AdderEndpoints.SUM, (c, request) -> request);

    long allocated = 0;
    for (int round = 0; round < 2; round++) { // the first is for loading classes
      long before = allocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        CallObservation observation = observer.begin(AdderEndpoints.SUM, metadata, ctx);
        calls.call(observation.context(ctx), metadata);
        observation.status(200);
        observation.end(Outcome.answer(), ctx);
      }
      allocated = allocatedBytes() - before;
    }

    assertThat(allocated / (double) CALLS).isLessThan(1);
  }

  private static long allocatedBytes() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  @Test
  void overAnotherTransportTheConventionsAreThoseOfRpc() {
    try (Traced traced = new Traced()) {
      CallObservation observation =
          Tracing.server(traced.sdk())
              .begin(
                  AdderEndpoints.SUM,
                  new Fields(
                      Map.of(
                          "traceparent",
                          "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")),
                  CallContext.empty());
      observation.status(13);
      observation.end(Outcome.fault(io.kitgen.Code.INTERNAL, new IllegalStateException("broken")));

      SpanData span = traced.spans(1).get(0);
      assertThat(span.getName()).isEqualTo("addsvc/sum");
      assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
      assertThat(span.getParentSpanId()).isEqualTo("b7ad6b7169203331");
      assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(span.getAttributes().asMap())
          .containsEntry(Keys.ERROR_TYPE, "INTERNAL")
          .containsEntry(Keys.RPC_STATUS, "INTERNAL")
          .doesNotContainKey(Keys.STATUS)
          .doesNotContainKey(Keys.METHOD);
    }
  }

  /** The fields of a message of some transport. */
  private record Fields(Map<String, String> values) implements Metadata {

    @Override
    public String first(String name) {
      return values.get(name);
    }

    @Override
    public List<String> all(String name) {
      String value = values.get(name);
      return value == null ? List.of() : List.of(value);
    }

    @Override
    public List<String> names() {
      return List.copyOf(values.keySet());
    }
  }
}
