package io.kitgen.slf4j;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.kitgen.ops.log.CallLog;
import io.kitgen.ops.log.LogFields;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.call.CallKeys;
import io.kitgen.runtime.call.TraceIds;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.binding.Calc.SumResponse;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class Slf4jTest {

  private final Logger logger = (Logger) LoggerFactory.getLogger("calc.calls");
  private final Logger own = (Logger) LoggerFactory.getLogger("calc.own");
  private final ListAppender<ILoggingEvent> events =
      new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
          event.prepareForDeferredProcessing(); // takes the MDC now
          super.append(event);
        }
      };
  private final Calc calc = new Calc();

  @BeforeEach
  void listen() {
    events.start();
    logger.setAdditive(false);
    logger.addAppender(events);
    own.setAdditive(false);
    own.addAppender(events);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(events);
    logger.setLevel(null);
    own.detachAppender(events);
    MDC.clear();
  }

  private void ask(ServerEdge.Builder edge, String body) throws Exception {
    HttpRequest request =
        HttpRequest.of("POST", "/sum")
            .header("X-Request-Id", "r1")
            .body(HttpBody.utf8(body))
            .build();
    calc.handler(edge.build()).handle(CallContext.empty(), request);
  }

  private static Map<String, Object> pairs(ILoggingEvent event) {
    Map<String, Object> pairs = new HashMap<>();
    event.getKeyValuePairs().forEach(pair -> pairs.put(pair.key, pair.value));
    return pairs;
  }

  @Test
  void callsAreEventsWithKeysAndValues() throws Exception {
    CallLog log = CallLog.to(Slf4jSink.to(logger));
    calc.sum = log.on(Calc.SUM, calc.sum);
    ask(ServerEdge.builder().observe(log), "{\"a\":1,\"b\":2}");
    ILoggingEvent event = events.list.get(0);
    assertThat(event.getLevel()).isEqualTo(Level.INFO);
    assertThat(event.getMessage()).isEqualTo("call");
    assertThat(pairs(event))
        .containsEntry("operation", "calc/sum")
        .containsEntry("status", 200)
        .containsEntry("in.a", 1L)
        .containsEntry("out.v", 3L);
  }

  @Test
  void aFaultHasItsStackTrace() throws Exception {
    calc.sum =
        (ctx, request) -> {
          throw new IllegalStateException("boom");
        };
    ask(
        ServerEdge.builder().observe(CallLog.to(Slf4jSink.named("calc.calls"))),
        "{\"a\":1,\"b\":2}");
    assertThat(events.list.get(0).getLevel()).isEqualTo(Level.ERROR);
    assertThat(events.list.get(0).getThrowableProxy().getMessage()).isEqualTo("boom");
  }

  @Test
  void theLevelOfTheLoggerCounts() {
    Slf4jSink sink = Slf4jSink.to(logger);
    logger.setLevel(Level.WARN);
    assertThat(sink.isEnabled(System.Logger.Level.WARNING)).isTrue();
    assertThat(sink.isEnabled(System.Logger.Level.INFO)).isFalse();
    assertThat(sink.isEnabled(System.Logger.Level.OFF)).isFalse();
    logger.setLevel(Level.TRACE);
    assertThat(sink.isEnabled(System.Logger.Level.TRACE)).isTrue();
  }

  @Test
  void ownStatementsCarryTheCallsContext() throws Exception {
    MDC.put("principal", "outside");
    calc.sum =
        (ctx, request) -> {
          own.info("in the service");
          return new SumResponse(3);
        };
    ask(
        ServerEdge.builder()
            .accept(CallKeys.REQUEST_ID)
            .admit(
                (operation, in, ctx) ->
                    LogFields.with(ctx, "tenant", 7)
                        .with(CallKeys.PRINCIPAL, () -> "ada")
                        .with(CallKeys.TRACE, new TraceIds("aa", "bb", true)))
            .bridge(Mdc.ofCall()),
        "{\"a\":1,\"b\":2}");
    assertThat(events.list.get(0).getMDCPropertyMap())
        .containsOnly(
            Map.entry("operation", "calc/sum"),
            Map.entry("request_id", "r1"),
            Map.entry("trace_id", "aa"),
            Map.entry("span_id", "bb"),
            Map.entry("principal", "ada"),
            Map.entry("tenant", "7"));
    assertThat(MDC.getCopyOfContextMap()).containsOnly(Map.entry("principal", "outside"));
  }

  /** On a JVM that has them, each call of the server runs on a virtual thread. */
  @Test
  void callsAtTheSameTimeDoNotMix() throws Exception {
    calc.sum =
        (ctx, request) -> {
          for (int i = 0; i < 20; i++) {
            assertThat(MDC.get("request_id")).isEqualTo(Long.toString(request.a()));
            Thread.sleep(1);
          }
          return new SumResponse(request.a());
        };
    ServerEdge edge = ServerEdge.builder().accept(CallKeys.REQUEST_ID).bridge(Mdc.ofCall()).build();
    try (KitHttpServer server = KitHttpServer.start(0, calc.handler(edge));
        KitHttpClient client = KitHttpClient.create()) {
      List<CompletableFuture<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        HttpRequest request =
            HttpRequest.of("POST", "/sum")
                .to("http", "localhost:" + server.port())
                .header("X-Request-Id", Integer.toString(i))
                .body(HttpBody.utf8("{\"a\":" + i + ",\"b\":0}"))
                .build();
        calls.add(CompletableFuture.supplyAsync(() -> status(client, request)));
      }
      assertThat(calls).extracting(CompletableFuture::join).containsOnly(200);
    }
  }

  private static int status(KitHttpClient client, HttpRequest request) {
    try {
      return client.handle(CallContext.empty(), request).status();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nestedCallsPutBackWhatWasThere() throws Exception {
    var inner =
        Mdc.ofCall()
            .on(
                Calc.SUM,
                (CallContext ctx, SumRequest request) -> {
                  assertThat(MDC.get("tenant")).isEqualTo("inner");
                  throw new IllegalStateException("boom");
                });
    var outer =
        Mdc.ofCall()
            .on(
                Calc.SUM,
                (CallContext ctx, SumRequest request) -> {
                  try {
                    return inner.call(LogFields.with(ctx, "tenant", "inner"), request);
                  } catch (IllegalStateException e) {
                    assertThat(MDC.get("tenant")).isEqualTo("outer");
                    return new SumResponse(1);
                  }
                });
    outer.call(LogFields.with(CallContext.empty(), "tenant", "outer"), new SumRequest(1, 2));
    assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
  }
}
