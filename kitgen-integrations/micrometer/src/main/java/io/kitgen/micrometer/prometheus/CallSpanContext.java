package io.kitgen.micrometer.prometheus;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.TraceIds;
import io.prometheus.metrics.tracer.common.SpanContext;
import org.jspecify.annotations.Nullable;

/**
 * The trace of the running call, for a registry that keeps exemplars; needs no tracing library.
 *
 * <pre>{@code
 * new PrometheusMeterRegistry(
 *     PrometheusConfig.DEFAULT, new PrometheusRegistry(), Clock.SYSTEM, new CallSpanContext());
 * }</pre>
 *
 * <p>Exemplars are the buckets' of a histogram, so ask for one; they are told in OpenMetrics, and
 * of sampled traces alone. Stateless.
 */
@SuppressWarnings("exports") // who has no Prometheus needs no module of it
public final class CallSpanContext implements SpanContext {

  /** Makes one; they are all the same. */
  public CallSpanContext() {}

  @Override
  public @Nullable String getCurrentTraceId() {
    TraceIds trace = trace();
    return trace == null ? null : trace.traceId();
  }

  @Override
  public @Nullable String getCurrentSpanId() {
    TraceIds trace = trace();
    return trace == null ? null : trace.spanId();
  }

  @Override
  public boolean isCurrentSpanSampled() {
    TraceIds trace = trace();
    return trace != null && trace.sampled();
  }

  /** Does nothing: which spans are kept is for the tracing to say. */
  @Override
  public void markCurrentSpanAsExemplar() {}

  private static @Nullable TraceIds trace() {
    return CallContext.current().get(CallKeys.TRACE);
  }
}
