package io.kitgen.ops.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.CallListener;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.call.TraceIds;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.binding.Calc.SumResponse;
import io.kitgen.runtime.server.ServerEdge;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class CallLogTest {

  private static final String OK =
      "operation=calc/sum side=server transport=http peer=10.0.0.7 took_ms=1.5 ";
  private static final CallLogRules STANDARD = CallLogRules.standard();

  private final Calc calc = new Calc();
  private final Lines lines = new Lines();
  private final ManualTicker ticker = new ManualTicker();
  private CallLog log = CallLog.to(lines).ticker(ticker);

  CallLogTest() {
    calc.sum =
        (ctx, r) -> {
          ticker.advance(Duration.ofNanos(1_500_000));
          return r.a() == 0 ? sumOfZeroes(r) : new SumResponse(r.a() + r.b());
        };
  }

  private static SumResponse sumOfZeroes(SumRequest r) {
    if (r.b() == 0) {
      throw new Calc.TwoZeroesException();
    }
    throw new IllegalStateException("boom");
  }

  private HttpResponse ask(ServerEdge.Builder edge, String body) throws Exception {
    HttpRequest request =
        HttpRequest.of("POST", "/sum")
            .header("X-Request-Id", "r1")
            .remoteAddress(new InetSocketAddress("10.0.0.7", 1234))
            .body(HttpBody.utf8(body))
            .build();
    return calc.handler(edge.build()).handle(CallContext.empty(), request);
  }

  private HttpResponse ask(String body) throws Exception {
    var service = calc.sum;
    calc.sum = log.on(Calc.SUM, service);
    try {
      return ask(ServerEdge.builder().observe(log), body);
    } finally {
      calc.sum = service;
    }
  }

  @Test
  void logsAnAnswerWithParametersAndResults() throws Exception {
    ask("{\"a\":1,\"b\":2}");
    assertThat(lines.lines())
        .containsExactly(
            "INFO call " + OK + "outcome=answer code=OK status=200 in.a=1 in.b=2 out.v=3");
  }

  @Test
  void logsABusinessErrorAsAnAnswer() throws Exception {
    ask("{\"a\":0,\"b\":0}");
    assertThat(lines.lines())
        .containsExactly(
            "INFO call "
                + OK
                + "outcome=business_error code=INVALID_ARGUMENT status=400 error=two-zeroes"
                + " message=\"can't sum two zeroes\" in.a=0 in.b=0");
    assertThat(lines.events.get(0).error()).isNull();
  }

  @Test
  void logsAFaultWithItsStackTrace() throws Exception {
    ask("{\"a\":0,\"b\":1}");
    assertThat(lines.lines().get(0))
        .startsWith("ERROR call " + OK + "outcome=fault code=INTERNAL status=500")
        .contains(" error=java.lang.IllegalStateException message=boom in.a=0 in.b=1");
    assertThat(lines.events.get(0).error()).hasMessage("boom");
  }

  @Test
  void logsWhatCannotBeDecodedWithItsOperation() throws Exception {
    ask("{\"a\":\"one\\nline\",\"b\":1}");
    assertThat(lines.lines().get(0))
        .startsWith(
            "WARNING call operation=calc/sum side=server transport=http peer=10.0.0.7 took_ms=0.0")
        .contains("outcome=refusal code=INVALID_ARGUMENT status=400")
        .doesNotContain("in.a", "\n");
  }

  @Test
  void logsWhoCallsAndWhatIsBoundToTheCall() throws Exception {
    ServerEdge.Builder edge =
        ServerEdge.builder()
            .observe(log)
            .accept(CallKeys.REQUEST_ID)
            .admit(
                (operation, in, ctx) ->
                    LogFields.with(LogFields.with(ctx, "tenant", "t 1"), "plan", 2)
                        .with(CallKeys.PRINCIPAL, () -> "ada")
                        .with(CallKeys.TRACE, new TraceIds("aa", "bb", true)));
    ask(edge, "{");
    assertThat(lines.lines().get(0))
        .endsWith("request_id=r1 trace_id=aa span_id=bb principal=ada tenant=\"t 1\" plan=2");
  }

  @Test
  void takesParametersFromAListener() throws Exception {
    calc.sum =
        (ctx, r) -> {
          CallListener.Call call = log.begin(Calc.SUM, ctx);
          call.parameter("a", r.a());
          call.sensitive("b", 4);
          call.result("v", 7L);
          call.end();
          return new SumResponse(7);
        };
    ask(ServerEdge.builder().observe(log), "{\"a\":1,\"b\":2}");
    assertThat(lines.lines()).hasSize(1);
    assertThat(lines.lines().get(0)).endsWith("status=200 in.a=1 b=*** out.v=7");
  }

  @Test
  void isAListenerOnItsOwn() {
    CallListener.Call call = log.begin(Calc.SUM, CallContext.empty());
    call.parameter("a", 1L);
    call.failed(new Calc.TwoZeroesException());
    call.end();
    assertThat(lines.lines().get(0))
        .startsWith("INFO call operation=calc/sum side=call took_ms=0.0 outcome=business_error")
        .endsWith("in.a=1");
  }

  @Test
  void countsTheAttemptsOfACall() throws Exception {
    CallLog client = CallLog.to(lines).ticker(ticker);
    calc.sum = log.on(Calc.SUM, calc.sum);
    var transport =
        Calc.transport(calc.handler(), "http://calc.test:81")
            .through(ClientEdge.builder().observe(client).build());
    var sum = transport.endpoint(Calc.SUM);
    var call =
        client.on(
            Calc.SUM,
            (ctx, request) -> {
              assertThatThrownBy(() -> sum.call(ctx, new SumRequest(0, 1)))
                  .isInstanceOf(CallException.class);
              return sum.call(ctx.with(CallKeys.ATTEMPT, 2), request);
            });
    call.call(CallContext.empty(), new SumRequest(1, 2));
    assertThat(lines.lines()).hasSize(5);
    assertThat(lines.lines().get(1))
        .startsWith("DEBUG attempt operation=calc/sum side=client transport=http")
        .contains("peer=calc.test:81", "outcome=fault code=INTERNAL status=500 attempt=1");
    assertThat(lines.lines().get(3)).contains("outcome=answer code=OK status=200 attempt=2");
    assertThat(lines.lines().get(4))
        .isEqualTo(
            "INFO call operation=calc/sum side=call took_ms=3.0 outcome=answer code=OK attempts=2"
                + " in.a=1 in.b=2 out.v=3");
  }

  @Test
  void keepsToItsRules() throws Exception {
    log = log.rules(STANDARD.level(Outcome.Kind.ANSWER, Level.DEBUG));
    lines.least = Level.INFO;
    ask("{\"a\":1,\"b\":2}");
    assertThat(lines.events).isEmpty();
    log = log.rules(op -> op.name().equals("sum") ? CallLogRules.off() : STANDARD);
    ask("{\"a\":0,\"b\":1}");
    assertThat(lines.events).isEmpty();
    log =
        log.rules(
            STANDARD
                .level(Outcome.Kind.ANSWER, Level.OFF)
                .slowerThan(Duration.ofMillis(1), Level.WARNING));
    ask("{\"a\":1,\"b\":2}");
    assertThat(lines.lines()).hasSize(1);
    assertThat(lines.lines().get(0)).startsWith("WARNING call " + OK + "slow=true outcome=answer");
  }

  @Test
  void samplesAnswersAndNothingElse() throws Exception {
    log = log.rules(STANDARD.sample(10));
    var sum = log.on(Calc.SUM, calc.sum);
    for (int i = 0; i < 2000; i++) {
      sum.call(CallContext.empty(), new SumRequest(1, 2));
    }
    assertThat(lines.events).hasSizeBetween(100, 350);
    lines.events.clear();
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> sum.call(CallContext.empty(), new SumRequest(0, 0)))
          .isInstanceOf(Calc.TwoZeroesException.class);
    }
    assertThat(lines.events).hasSize(100);
  }

  @Test
  void refusesRulesThatMakeNoSense() {
    assertThatThrownBy(() -> STANDARD.sample(0)).hasMessageContaining("one in 0");
    assertThatThrownBy(() -> STANDARD.slowerThan(Duration.ofMillis(-1), Level.INFO))
        .hasMessageContaining("PT-0.001S");
  }

  @Test
  void aSinkThatThrowsFailsNoCall() throws Exception {
    log =
        CallLog.to(
            new LogSink() {
              @Override
              public boolean isEnabled(Level level) {
                return true;
              }

              @Override
              public void log(LogEvent event) {
                throw new IllegalStateException("disk full");
              }
            });
    assertThat(ask("{\"a\":1,\"b\":2}").status()).isEqualTo(200);
    assertThat(log.lost()).isEqualTo(1);
    assertThat(log.on(Calc.SUM, calc.sum).call(CallContext.empty(), new SumRequest(1, 2)).v())
        .isEqualTo(3);
  }

  @Test
  void isWrittenByThePlatformsLogger() throws Exception {
    List<LogRecord> records = new ArrayList<>();
    Logger platform = Logger.getLogger("io.kitgen.test");
    platform.setUseParentHandlers(false);
    platform.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord event) {
            records.add(event);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        });
    LogSink sink = LogSink.system("io.kitgen.test");
    assertThat(sink.isEnabled(Level.TRACE)).isFalse();
    log = CallLog.to(sink).ticker(ticker);
    ask("{\"a\":1,\"b\":2}");
    ask("{\"a\":0,\"b\":{0}}");
    ask("{\"a\":0,\"b\":1}");
    assertThat(records.get(0).getMessage())
        .isEqualTo("msg=call " + OK + "outcome=answer code=OK status=200 in.a=1 in.b=2 out.v=3");
    assertThat(records.get(2).getThrown()).hasMessage("boom");
    assertThat(records.get(2).getParameters()).isNull();
  }
}
