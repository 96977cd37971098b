package io.kitgen.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.CallContext;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.extension.trace.propagation.B3Propagator;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropagationTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "b7ad6b7169203331";

  @Test
  void aTraceparentIsHonoured() throws IOException {
    try (Traced traced = new Traced()) {
      URI base = traced.serve(new SmallNumbers(), Tracing.of(traced.sdk()));

      Traced.raw(base, "{\"a\":1,\"b\":2}", "traceparent: 00-" + TRACE + "-" + PARENT + "-01");

      SpanData span = traced.spans(1).get(0);
      assertThat(span.getTraceId()).isEqualTo(TRACE);
      assertThat(span.getParentSpanId()).isEqualTo(PARENT);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "00-" + TRACE + "-" + PARENT,
        "00-00000000000000000000000000000000-" + PARENT + "-01",
        "ff-" + TRACE + "-" + PARENT + "-01",
        "00-" + TRACE + "-" + PARENT + "-01-extra",
        "00-0AF7651916CD43DD8448EB211C80319C-" + PARENT + "-01",
        ""
      })
  void aMalformedTraceparentIsAsIfItWereNotThere(String value) throws IOException {
    try (Traced traced = new Traced()) {
      URI base = traced.serve(new SmallNumbers(), Tracing.of(traced.sdk()));

      assertThat(Traced.raw(base, "{\"a\":1,\"b\":2}", "traceparent: " + value)).contains("200");

      SpanData span = traced.spans(1).get(0);
      assertThat(span.getParentSpanContext().isValid()).isFalse();
      assertThat(span.getTraceId()).isNotEqualTo(TRACE);
    }
  }

  static List<TextMapPropagator> b3() {
    return List.of(B3Propagator.injectingSingleHeader(), B3Propagator.injectingMultiHeaders());
  }

  @ParameterizedTest
  @MethodSource("b3")
  void b3IsWhatThePropagatorsSay(TextMapPropagator b3) {
    try (Traced traced = new Traced(Sampler.alwaysOn(), b3)) {
      Tracing tracing = Tracing.of(traced.sdk());

      traced.client(traced.serve(new SmallNumbers(), tracing), tracing).echo(1);

      SpanData client = traced.spans(2).stream().filter(this::isClient).findFirst().orElseThrow();
      SpanData server =
          traced.spans(2).stream().filter(s -> !isClient(s)).findFirst().orElseThrow();
      assertThat(server.getTraceId()).isEqualTo(client.getTraceId());
      assertThat(server.getParentSpanId()).isEqualTo(client.getSpanId());
    }
  }

  private boolean isClient(SpanData span) {
    return span.getKind() == SpanKind.CLIENT;
  }

  @Test
  void anUnsampledCallIsNotRecordedAndPassesItsDecisionOn() throws IOException {
    try (Traced traced = new Traced()) {
      Tracing tracing = Tracing.of(traced.sdk());
      AtomicReference<Boolean> recording = new AtomicReference<>();
      AtomicReference<String> trace = new AtomicReference<>();
      URI last =
          traced.serve(
              new SmallNumbers() {
                @Override
                public long echo(long n) {
                  recording.set(Span.current().isRecording());
                  trace.set(Span.current().getSpanContext().getTraceId());
                  return n;
                }
              },
              tracing);
      URI first = traced.serve(new Relay(traced.client(last, tracing)), tracing);

      Traced.raw(first, "{\"a\":1,\"b\":2}", "traceparent: 00-" + TRACE + "-" + PARENT + "-00");

      assertThat(trace.get()).isEqualTo(TRACE);
      assertThat(recording.get()).isFalse();
      traced.untraced(last).echo(1);
      assertThat(traced.spans(1)).hasSize(1); // the sampled one alone
    }
  }

  @Test
  void baggageIsReadInTheServiceAndSentOn() throws IOException {
    try (Traced traced = new Traced()) {
      Tracing tracing = Tracing.of(traced.sdk());
      AtomicReference<String> tenant = new AtomicReference<>();
      URI last =
          traced.serve(
              new SmallNumbers() {
                @Override
                public long echo(long n) {
                  tenant.set(Baggage.current().getEntryValue("tenant"));
                  return n;
                }
              },
              tracing);
      URI first = traced.serve(new Relay(traced.client(last, tracing)), tracing);

      Traced.raw(first, "{\"a\":1,\"b\":2}", "baggage: user=x", "baggage: tenant=blue");

      assertThat(tenant.get()).isEqualTo("blue");
    }
  }

  @Test
  void aPublicEndpointBeginsATraceAndTellsOfTheCaller() throws IOException {
    try (Traced traced = new Traced()) {
      AtomicReference<Baggage> baggage = new AtomicReference<>();
      URI base =
          traced.serve(
              new SmallNumbers() {
                @Override
                public long sum(long a, long b) {
                  baggage.set(Baggage.current());
                  return 0;
                }
              },
              Tracing.of(traced.sdk()).publicEndpoints());

      Traced.raw(
          base,
          "{\"a\":1,\"b\":2}",
          "baggage: tenant=blue",
          "traceparent: 00-" + TRACE + "-" + PARENT + "-00");

      SpanData span = traced.spans(1).get(0);
      assertThat(span.getTraceId()).isNotEqualTo(TRACE);
      assertThat(span.getParentSpanContext().isValid()).isFalse();
      assertThat(span.getLinks()).singleElement();
      assertThat(span.getLinks().get(0).getSpanContext().getTraceId()).isEqualTo(TRACE);
      assertThat(baggage.get().isEmpty()).isTrue();
    }
  }

  @Test
  void aTraceGoesThroughAnOperationThatHasNoSpans() throws IOException {
    try (Traced traced = new Traced()) {
      Tracing tracing = Tracing.of(traced.sdk());
      URI last = traced.serve(new SmallNumbers(), tracing);
      Tracing silent = tracing.when(operation -> false);
      URI first = traced.serve(new Relay(traced.client(last, silent)), silent);

      Traced.raw(first, "{\"a\":1,\"b\":2}", "traceparent: 00-" + TRACE + "-" + PARENT + "-01");

      SpanData span = traced.spans(1).get(0);
      assertThat(span.getName()).isEqualTo("GET /echo/{n}");
      assertThat(span.getTraceId()).isEqualTo(TRACE);
      assertThat(span.getParentSpanId()).isEqualTo(PARENT);
    }
  }

  @Test
  void aChildCallOnAnotherThreadKeepsItsParent() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Traced traced = new Traced()) {
      Tracing tracing = Tracing.of(traced.sdk());
      Adder last = traced.client(traced.serve(new SmallNumbers(), tracing), tracing);
      URI first =
          traced.serve(
              new SmallNumbers() {
                @Override
                public long sum(long a, long b) {
                  Callable<Long> child = CallContext.current().wrap(() -> last.echo(a));
                  try {
                    return threads.submit(child).get();
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                }
              },
              tracing);

      traced.untraced(first).sum(1, 2);

      SpanData server = traced.span(3, "POST /sum");
      SpanData child = traced.spans(3).stream().filter(this::isClient).findFirst().orElseThrow();
      assertThat(child.getParentSpanId()).isEqualTo(server.getSpanId());
      assertThat(threads.submit(Context::current).get()).isSameAs(Context.root());
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aSpanOfTheServiceItselfIsNearerThanTheCalls() {
    try (Traced traced = new Traced()) {
      Tracing tracing = Tracing.of(traced.sdk());
      Adder last = traced.client(traced.serve(new SmallNumbers(), tracing), tracing);
      URI first =
          traced.serve(
              new SmallNumbers() {
                @Override
                public long sum(long a, long b) {
                  Span own = traced.sdk().getTracer("test").spanBuilder("own").startSpan();
                  Scope scope = own.makeCurrent();
                  try {
                    return last.echo(a);
                  } finally {
                    scope.close();
                    own.end();
                  }
                }
              },
              tracing);

      traced.untraced(first).sum(1, 2);

      SpanData own = traced.span(4, "own");
      SpanData child = traced.spans(4).stream().filter(this::isClient).findFirst().orElseThrow();
      assertThat(child.getParentSpanId()).isEqualTo(own.getSpanId());
      assertThat(own.getParentSpanId()).isEqualTo(traced.span(4, "POST /sum").getSpanId());
    }
  }

  /** Calls the next service. */
  private static final class Relay extends SmallNumbers {
    private final Adder next;

    Relay(Adder next) {
      this.next = next;
    }

    @Override
    public long sum(long a, long b) {
      return next.echo(a) + b;
    }
  }
}
