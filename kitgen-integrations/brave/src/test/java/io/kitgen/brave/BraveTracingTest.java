package io.kitgen.brave;

import static brave.Span.Kind.CLIENT;
import static brave.Span.Kind.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brave.Tracing;
import brave.baggage.BaggageField;
import brave.baggage.BaggagePropagation;
import brave.baggage.BaggagePropagationConfig;
import brave.handler.MutableSpan;
import brave.propagation.B3Propagation;
import brave.propagation.Propagation;
import brave.propagation.TraceContext;
import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.TraceIds;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.ServiceException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BraveTracingTest {

  @Test
  void clientAndServerShareASpanUnlessToldOtherwise() {
    try (Traced traced = new Traced()) {
      BraveTracing tracing = BraveTracing.of(traced.brave());
      URI base = traced.serve(new SmallNumbers(), tracing);

      traced.client(base, tracing).echo(7);

      MutableSpan server = traced.spans(2, SERVER).get(0);
      MutableSpan client = traced.spans(2, CLIENT).get(0);
      assertThat(server.traceId()).isEqualTo(client.traceId());
      assertThat(server.id()).isEqualTo(client.id());
      assertThat(server.shared()).isTrue();
      assertThat(client.name()).isEqualTo("GET /echo/{n}");
      assertThat(client.remoteServiceName()).isEqualTo("addsvc");
      assertThat(client.remotePort()).isEqualTo(base.getPort());
      assertThat(server.tags())
          .containsEntry("http.method", "GET")
          .containsEntry("http.path", "/echo/7")
          .containsEntry("http.route", "/echo/{n}")
          .containsEntry("http.status_code", "200")
          .doesNotContainKey("error");
    }
  }

  @Test
  void theServersSpanIsAChildWhereSharingIsOff() {
    try (Traced traced = new Traced(builder -> builder.supportsJoin(false))) {
      BraveTracing tracing = BraveTracing.of(traced.brave());

      traced.client(traced.serve(new SmallNumbers(), tracing), tracing).echo(7);

      assertThat(traced.spans(2, SERVER).get(0).parentId())
          .isEqualTo(traced.spans(2, CLIENT).get(0).id());
    }
  }

  @Test
  void theServiceIsInItsSpan() {
    try (Traced traced = new Traced()) {
      AtomicReference<TraceContext> current = new AtomicReference<>();
      AtomicReference<TraceIds> ids = new AtomicReference<>();
      URI base =
          traced.serve(
              new SmallNumbers() {
                @Override
                public long echo(long n) {
                  current.set(Tracing.currentTracer().currentSpan().context());
                  ids.set(CallContext.current().get(CallKeys.TRACE));
                  return n;
                }
              },
              BraveTracing.of(traced.brave()));

      traced.sending(base).echo(1);

      MutableSpan span = traced.spans(1).get(0);
      assertThat(current.get().spanIdString()).isEqualTo(span.id());
      assertThat(ids.get()).isEqualTo(new TraceIds(span.traceId(), span.id(), true));
    }
  }

  @Test
  void statusesAboveThreeHundredNinetyNineAreErrorsButNotBusinessErrors() {
    try (Traced traced = new Traced()) {
      BraveTracing tracing = BraveTracing.of(traced.brave());
      URI base = traced.serve(new SmallNumbers(), tracing);

      assertThatThrownBy(() -> traced.sending(base).sum(-1, 0)).isInstanceOf(CallException.class);
      assertThat(traced.spans(1).get(0).tag("error")).isEqualTo("500");
      assertThatThrownBy(() -> traced.sending(base).sum(99, 99))
          .isInstanceOf(Adder.TooLargeException.class);
      assertThat(traced.spans(2).get(1).tags())
          .containsEntry("kitgen.error", "too-large")
          .containsEntry("http.status_code", "400")
          .doesNotContainKey("error");

      URI strict = traced.serve(new SmallNumbers(), tracing.businessErrorsAreErrors());
      assertThatThrownBy(() -> traced.sending(strict).sum(99, 99))
          .isInstanceOf(Adder.TooLargeException.class);
      assertThat(traced.spans(3).get(2).tag("error")).isEqualTo("400");
    }
  }

  @Test
  void theSamplerIsAskedOnlyWhereNoDecisionCameIn() {
    try (Traced traced = new Traced()) {
      AtomicInteger asked = new AtomicInteger();
      BraveTracing tracing =
          BraveTracing.of(traced.brave())
              .sampled(
                  operation -> {
                    asked.incrementAndGet();
                    return operation.name().equals("sum");
                  });
      URI base = traced.serve(new SmallNumbers(), tracing);
      String ids = "0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331";

      traced.sending(base, "b3", ids + "-1").echo(1);
      traced.sending(base, "b3", ids + "-0").sum(1, 1);
      assertThat(asked).hasValue(0);
      traced.sending(base, "b3", ids).echo(2);
      traced.sending(base).echo(3);
      traced.sending(base).sum(2, 2);

      assertThat(asked).hasValue(3);
      assertThat(traced.spans(2))
          .extracting(MutableSpan::name)
          .containsExactly("GET /echo/{n}", "POST /sum");
      assertThat(traced.spans(2).get(0).traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }
  }

  @Test
  void withoutPropagationNothingIsBelievedAndNothingIsSent() {
    try (Traced traced = new Traced()) {
      BraveTracing tracing = BraveTracing.of(traced.brave()).withoutPropagation();
      URI base = traced.serve(new SmallNumbers(), BraveTracing.of(traced.brave()));

      traced.client(base, tracing).echo(7);
      assertThat(traced.spans(2)).extracting(MutableSpan::traceId).doesNotHaveDuplicates();

      traced
          .sending(
              traced.serve(new SmallNumbers(), tracing),
              "b3",
              "0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0")
          .echo(1);
      assertThat(traced.spans(3)).hasSize(3);
    }
  }

  @Test
  void aTraceGoesThroughAnOperationThatHasNoSpans() {
    try (Traced traced = new Traced()) {
      BraveTracing tracing = BraveTracing.of(traced.brave());
      BraveTracing silent = tracing.when(operation -> false);
      Adder last = traced.client(traced.serve(new SmallNumbers(), tracing), silent);
      URI first =
          traced.serve(
              new SmallNumbers() {
                @Override
                public long sum(long a, long b) {
                  return last.echo(a);
                }
              },
              silent);

      traced.sending(first, "b3", "0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1").sum(1, 2);

      assertThat(traced.spans(1).get(0).traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }
  }

  @Test
  void baggageIsReadInTheServiceAndSentOn() {
    BaggageField tenant = BaggageField.create("tenant");
    Propagation.Factory wire =
        BaggagePropagation.newFactoryBuilder(B3Propagation.FACTORY)
            .add(BaggagePropagationConfig.SingleBaggageField.remote(tenant))
            .build();
    try (Traced traced = new Traced(builder -> builder.propagationFactory(wire))) {
      BraveTracing tracing = BraveTracing.of(traced.brave());
      AtomicReference<String> read = new AtomicReference<>();
      URI base =
          traced.serve(
              new SmallNumbers() {
                @Override
                public long echo(long n) {
                  read.set(tenant.getValue());
                  return n;
                }
              },
              tracing);
      Adder last = traced.client(base, tracing);
      URI first =
          traced.serve(
              new SmallNumbers() {
                @Override
                public long sum(long a, long b) {
                  return last.echo(a);
                }
              },
              tracing);

      traced.sending(first, "tenant", "blue").sum(1, 2);

      assertThat(read).hasValue("blue");
    }
  }

  @Test
  void attemptsAreChildrenOfTheCallAndCounted() {
    try (Traced traced = new Traced()) {
      BraveTracing tracing = BraveTracing.of(traced.brave());
      URI base =
          traced.serve(
              new SmallNumbers() {
                @Override
                public long echo(long n) {
                  throw new ServiceException(Code.UNAVAILABLE, "never");
                }
              },
              tracing.when(operation -> false));
      AdderEndpoints client = traced.client(base, tracing).with(tracing.calls(), twice());

      assertThatThrownBy(() -> client.echo(7)).isInstanceOf(CallException.class);

      MutableSpan call = traced.spans(3, null).get(0);
      assertThat(call.name()).isEqualTo("addsvc/echo");
      assertThat(call.tag("error")).isEqualTo("UNAVAILABLE");
      assertThat(traced.spans(3, CLIENT))
          .extracting(MutableSpan::parentId)
          .containsExactly(call.id(), call.id());
      assertThat(traced.spans(3, CLIENT))
          .extracting(span -> span.tag("http.resend_count"))
          .containsExactly(null, "1");
    }
  }

  @Test
  void spansMayBeNamedAsGoKitNamesThem() {
    try (Traced traced = new Traced()) {
      BraveTracing tracing = BraveTracing.of(traced.brave()).named(operation -> "POST");

      traced.sending(traced.serve(new SmallNumbers(), tracing)).sum(1, 2);

      assertThat(traced.spans(1).get(0).name()).isEqualTo("POST");
    }
  }

  /** A retry as plain as can be. */
  private static Middleware twice() {
    return (operation, next) ->
        (ctx, request) -> {
          try {
            return next.call(ctx, request);
          } catch (CallException e) {
            return next.call(ctx.with(CallKeys.ATTEMPT, 2), request);
          }
        };
  }
}
