package io.kitgen.opentelemetry;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.CallListener;
import io.kitgen.runtime.call.TraceIds;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.server.ServerEdge;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerSpansTest {

  private final Traced traced = new Traced();
  private final Tracing tracing = Tracing.of(traced.sdk());

  @AfterEach
  void close() {
    traced.close();
  }

  @Test
  void anAnswerIsASpanByTheConventions() throws Exception {
    AtomicReference<TraceIds> ids = new AtomicReference<>();
    AtomicReference<Span> current = new AtomicReference<>();
    URI base =
        traced.serve(
            new SmallNumbers() {
              @Override
              public long echo(long n) {
                ids.set(CallContext.current().get(CallKeys.TRACE));
                current.set(Span.current());
                return n;
              }
            },
            tracing);

    assertThat(traced.untraced(base).echo(7)).isEqualTo(7);

    SpanData span = traced.spans(1).get(0);
    assertThat(span.getName()).isEqualTo("GET /echo/{n}");
    assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(span.getParentSpanContext().isValid()).isFalse();
    assertThat(span.getAttributes().asMap())
        .containsEntry(Keys.RPC_SYSTEM, "kitgen")
        .containsEntry(Keys.RPC_METHOD, "addsvc/echo")
        .containsEntry(Keys.RPC_STATUS, "OK")
        .containsEntry(Keys.METHOD, "GET")
        .containsEntry(Keys.ROUTE, "/echo/{n}")
        .containsEntry(Keys.PATH, "/echo/7")
        .containsEntry(Keys.SCHEME, "http")
        .containsEntry(Keys.PROTOCOL, "http")
        .containsEntry(Keys.STATUS, 200L)
        .containsEntry(Keys.SERVER, "127.0.0.1")
        .containsEntry(Keys.PORT, (long) base.getPort())
        .containsEntry(Keys.CLIENT, "127.0.0.1")
        .containsEntry(Keys.OUTCOME, "answer");
    assertThat(current.get().getSpanContext()).isEqualTo(span.getSpanContext());
    assertThat(ids.get()).isEqualTo(new TraceIds(span.getTraceId(), span.getSpanId(), true));
  }

  @Test
  void aBusinessErrorIsAnAttributeAndNoError() {
    URI base = traced.serve(new SmallNumbers(), tracing);

    assertThatThrownBy(() -> traced.untraced(base).sum(99, 99))
        .isInstanceOf(Adder.TooLargeException.class);

    SpanData span = traced.spans(1).get(0);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(span.getAttributes().asMap())
        .containsEntry(Keys.ERROR, "too-large")
        .containsEntry(Keys.OUTCOME, "business_error")
        .containsEntry(Keys.RPC_STATUS, "INVALID_ARGUMENT")
        .containsEntry(Keys.STATUS, 400L)
        .doesNotContainKey(Keys.ERROR_TYPE);
    assertThat(span.getEvents()).isEmpty();
  }

  @Test
  void aBusinessErrorIsAnErrorWhereAskedFor() {
    URI base = traced.serve(new SmallNumbers(), tracing.businessErrorsAreErrors());

    assertThatThrownBy(() -> traced.untraced(base).sum(99, 99))
        .isInstanceOf(Adder.TooLargeException.class);

    SpanData span = traced.spans(1).get(0);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span.getAttributes().asMap()).containsEntry(Keys.ERROR_TYPE, "400");
  }

  @Test
  void aFaultIsAnErrorWithItsException() {
    URI base = traced.serve(new SmallNumbers(), tracing);

    assertThatThrownBy(() -> traced.untraced(base).sum(-1, 0)).isInstanceOf(CallException.class);

    SpanData span = traced.spans(1).get(0);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span.getAttributes().asMap())
        .containsEntry(Keys.ERROR_TYPE, "500")
        .containsEntry(Keys.OUTCOME, "fault");
    assertThat(span.getEvents()).singleElement().extracting("name").isEqualTo("exception");
    assertThat(span.getEvents().get(0).getAttributes().get(stringKey("exception.message")))
        .isEqualTo("negative");
  }

  @Test
  void aRequestThatCannotBeDecodedIsSeenAndIsTheCallersMistake() throws IOException {
    URI base = traced.serve(new SmallNumbers(), tracing);

    assertThat(Traced.raw(base, "{\"a\":")).contains("400");

    SpanData span = traced.spans(1).get(0);
    assertThat(span.getName()).isEqualTo("POST /sum");
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    assertThat(span.getAttributes().asMap())
        .containsEntry(Keys.OUTCOME, "refusal")
        .containsEntry(Keys.STATUS, 400L)
        .containsEntry(Keys.RPC_STATUS, "INVALID_ARGUMENT");
  }

  @Test
  void aCallThatIsTurnedAwayIsSeen() throws IOException {
    ServerEdge edge =
        ServerEdge.builder()
            .observe(tracing.server())
            .admit(
                (operation, in, ctx) -> {
                  throw new ServiceException(Code.UNAVAILABLE, "too much to do");
                })
            .build();
    URI base = traced.serve(new SmallNumbers(), edge);

    assertThat(Traced.raw(base, "{}")).contains("503");

    SpanData span = traced.spans(1).get(0);
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span.getAttributes().asMap())
        .containsEntry(Keys.OUTCOME, "refusal")
        .containsEntry(Keys.ERROR_TYPE, "503");
    assertThat(span.getEvents()).isEmpty();
  }

  @Test
  void anOperationMayBeNamedOtherwise() {
    URI base =
        traced.serve(
            new SmallNumbers(),
            tracing.named(operation -> operation.name().equals("sum") ? "add up" : null));

    traced.untraced(base).sum(1, 2);
    traced.untraced(base).sum(1, 2);
    traced.untraced(base).echo(1);

    assertThat(traced.spans(3))
        .extracting(SpanData::getName)
        .containsExactly("add up", "add up", "GET /echo/{n}");
  }

  @Test
  void parametersAndResultsAreAttributesWhereAskedFor() {
    CallListener fields = Tracing.fields();
    URI base =
        traced.serve(
            new SmallNumbers() {
              @Override
              public long echo(long n) {
                CallListener.Call call = fields.begin(AdderEndpoints.ECHO, CallContext.current());
                call.parameter("n", n);
                call.parameter("name", "x".repeat(300));
                call.parameter("list", List.of(1, 2));
                call.parameter("none", null);
                call.result("v", true);
                call.end();
                return n;
              }
            },
            tracing);

    traced.untraced(base).echo(7);

    assertThat(traced.spans(1).get(0).getAttributes().asMap())
        .containsEntry(longKey("kitgen.request.n"), 7L)
        .containsEntry(stringKey("kitgen.request.name"), "x".repeat(256))
        .containsEntry(booleanKey("kitgen.response.v"), true)
        .doesNotContainKey(stringKey("kitgen.request.list"))
        .doesNotContainKey(stringKey("kitgen.request.none"));
    assertThat(fields.begin(AdderEndpoints.ECHO, CallContext.empty())).isNull();
  }
}
