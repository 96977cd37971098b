package io.kitgen.interop.tracing;

import brave.Tracing;
import brave.handler.SpanHandler;
import io.kitgen.brave.BraveTracing;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.client.AttemptObserver;
import io.kitgen.runtime.server.CallObserver;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;

/**
 * One process of the chain, with a tracer of its own.
 *
 * @param server around the calls that it serves
 * @param client around the attempts that it makes
 * @param calls around the calls that it makes
 * @param closing ends it, once its spans are sent
 */
record Party(CallObserver server, AttemptObserver client, Middleware calls, Runnable closing)
    implements AutoCloseable {

  static Party brave(String name, SpanHandler handler) {
    Tracing tracing =
        Tracing.newBuilder()
            .localServiceName(name)
            .traceId128Bit(true)
            .addSpanHandler(handler)
            .build();
    return new Party(
        BraveTracing.server(tracing),
        BraveTracing.client(tracing),
        BraveTracing.calls(tracing),
        tracing::close);
  }

  static Party openTelemetry(String name, TextMapPropagator wire, SpanProcessor processor) {
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .setResource(
                Resource.builder().put(AttributeKey.stringKey("service.name"), name).build())
            .addSpanProcessor(processor)
            .build();
    OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(provider)
            .setPropagators(ContextPropagators.create(wire))
            .build();
    return new Party(
        io.kitgen.opentelemetry.Tracing.server(sdk),
        io.kitgen.opentelemetry.Tracing.client(sdk),
        io.kitgen.opentelemetry.Tracing.calls(sdk),
        sdk::close);
  }

  @Override
  public void close() {
    closing.run();
  }
}
