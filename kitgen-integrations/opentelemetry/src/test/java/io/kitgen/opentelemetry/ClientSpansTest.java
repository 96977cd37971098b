package io.kitgen.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.client.Attempt;
import io.kitgen.runtime.client.AttemptFilter;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.server.ServerEdge;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientSpansTest {

  private final Traced traced = new Traced();
  private final Tracing tracing = Tracing.of(traced.sdk());

  @AfterEach
  void close() {
    traced.close();
  }

  @Test
  void anAttemptIsAClientSpan() {
    URI base = traced.serve(new SmallNumbers(), tracing.when(operation -> false));

    traced.client(base, tracing).echo(7);

    SpanData span = traced.spans(1).get(0);
    assertThat(span.getName()).isEqualTo("GET /echo/{n}");
    assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(span.getAttributes().asMap())
        .containsEntry(Keys.RPC_METHOD, "addsvc/echo")
        .containsEntry(Keys.METHOD, "GET")
        .containsEntry(Keys.TEMPLATE, "/echo/{n}")
        .containsEntry(Keys.STATUS, 200L)
        .containsEntry(Keys.SERVER, "127.0.0.1")
        .containsEntry(Keys.PORT, (long) base.getPort())
        .doesNotContainKey(Keys.RESEND_COUNT);
  }

  @Test
  void aServerThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> traced.client(URI.create("http://127.0.0.1:1"), tracing).echo(1))
        .isInstanceOf(CallException.class);

    SpanData span = traced.spans(1).get(0);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span.getAttributes().asMap())
        .containsEntry(Keys.ERROR_TYPE, "UNAVAILABLE")
        .doesNotContainKey(Keys.STATUS);
    assertThat(span.getEvents()).hasSize(1);
  }

  @Test
  void whatTheServerRefusesIsAnErrorOfTheClientOnly() {
    URI base =
        traced.serve(
            new SmallNumbers() {
              @Override
              public long echo(long n) {
                throw new ServiceException(Code.NOT_FOUND, "no such number");
              }
            },
            tracing);

    assertThatThrownBy(() -> traced.client(base, tracing).echo(1))
        .isInstanceOf(CallException.class);

    for (SpanData span : traced.spans(2)) {
      assertThat(span.getAttributes().asMap()).containsEntry(Keys.STATUS, 404L);
      assertThat(span.getStatus().getStatusCode())
          .isEqualTo(span.getKind() == SpanKind.CLIENT ? StatusCode.ERROR : StatusCode.UNSET);
    }
  }

  @Test
  void aBusinessErrorIsAnAnswerToTheClientToo() {
    URI base = traced.serve(new SmallNumbers(), tracing);

    assertThatThrownBy(() -> traced.client(base, tracing).sum(99, 99))
        .isInstanceOf(Adder.TooLargeException.class);

    assertThat(traced.spans(2))
        .allSatisfy(
            span -> {
              assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
              assertThat(span.getAttributes().get(Keys.ERROR)).isEqualTo("too-large");
            });
  }

  @Test
  void attemptsAreChildrenOfTheCallAndCounted() {
    AtomicInteger asked = new AtomicInteger();
    URI base =
        traced.serve(
            new SmallNumbers() {
              @Override
              public long echo(long n) {
                if (asked.incrementAndGet() < 3) {
                  throw new ServiceException(Code.UNAVAILABLE, "not yet");
                }
                return n;
              }
            },
            tracing.when(operation -> false));

    traced.client(base, tracing).with(tracing.calls(), threeTimes()).echo(7);

    SpanData call = traced.span(4, "addsvc/echo");
    assertThat(call.getKind()).isEqualTo(SpanKind.INTERNAL);
    assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    List<SpanData> attempts =
        traced.spans(4).stream().filter(span -> span.getKind() == SpanKind.CLIENT).toList();
    assertThat(attempts)
        .extracting(SpanData::getParentSpanId)
        .containsOnly(call.getSpanId())
        .hasSize(3);
    assertThat(attempts)
        .extracting(span -> span.getAttributes().get(Keys.RESEND_COUNT))
        .containsExactly(null, 1L, 2L);
    assertThat(attempts)
        .extracting(span -> span.getStatus().getStatusCode())
        .containsExactly(StatusCode.ERROR, StatusCode.ERROR, StatusCode.UNSET);
  }

  @Test
  void whatAFilterSendsAgainIsCountedToo() {
    AtomicInteger asked = new AtomicInteger();
    ServerEdge edge =
        ServerEdge.builder()
            .admit(
                (operation, in, ctx) -> {
                  if (asked.getAndIncrement() == 0) {
                    throw new ServiceException(Code.UNAUTHENTICATED, "an old token");
                  }
                  return ctx;
                })
            .build();
    ClientEdge attempts =
        ClientEdge.builder().observe(tracing.client()).filter(new NewToken()).build();

    traced.client(traced.serve(new SmallNumbers(), edge), attempts).echo(7);

    assertThat(traced.spans(2))
        .extracting(span -> span.getAttributes().get(Keys.RESEND_COUNT))
        .containsExactly(null, 1L);
  }

  private static final class NewToken implements AttemptFilter {

    @Override
    public CallContext before(Operation<?, ?> operation, Attempt attempt, CallContext ctx) {
      return ctx;
    }

    @Override
    public boolean again(Operation<?, ?> operation, Exception failure, CallContext ctx) {
      return true;
    }
  }

  @Test
  void theSpanOfACallEndsWithWhatTheCallEndsWith() {
    URI base = traced.serve(new SmallNumbers(), tracing.when(operation -> false));
    AdderEndpoints client = traced.client(base, tracing).with(tracing.calls());

    assertThatThrownBy(() -> client.sum(-1, 0)).isInstanceOf(CallException.class);
    assertThatThrownBy(() -> client.sum(99, 99)).isInstanceOf(Adder.TooLargeException.class);

    assertThat(traced.spans(4))
        .filteredOn(span -> span.getKind() == SpanKind.INTERNAL)
        .extracting(span -> span.getStatus().getStatusCode())
        .containsExactly(StatusCode.ERROR, StatusCode.UNSET);
  }

  @Test
  void goKitsTraceEndpointIsAChildOfTheServersSpan() {
    AdderEndpoints inner = AdderEndpoints.of(new SmallNumbers()).with(tracing.calls());
    traced.untraced(traced.serve(inner, tracing)).echo(1);

    assertThat(traced.span(2, "addsvc/echo").getParentSpanId())
        .isEqualTo(traced.span(2, "GET /echo/{n}").getSpanId());
  }

  /** A retry as plain as can be. */
  private static Middleware threeTimes() {
    return (operation, next) ->
        (ctx, request) -> {
          for (int attempt = 1; ; attempt++) {
            try {
              return next.call(attempt == 1 ? ctx : ctx.with(CallKeys.ATTEMPT, attempt), request);
            } catch (CallException e) {
              if (attempt == 3) {
                throw e;
              }
            }
          }
        };
  }
}
