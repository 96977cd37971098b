package io.kitgen.micrometer;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.micrometer.names.Distribution;
import io.kitgen.micrometer.names.MetricNames;
import io.kitgen.resilience.Refusals;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.binding.Calc.SumResponse;
import io.kitgen.runtime.server.ServerEdge;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CallMetricsTest {

  private final MockClock clock = new MockClock();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);

  /** The number of calls by outcome, code and error. */
  private Map<String, Long> counts(String name) {
    return registry.find(name).timers().stream()
        .collect(
            Collectors.toMap(
                timer ->
                    String.join(
                        " ",
                        timer.getId().getTag("operation"),
                        timer.getId().getTag("outcome"),
                        timer.getId().getTag("code"),
                        timer.getId().getTag("error")),
                Timer::count,
                Long::sum,
                TreeMap::new));
  }

  @Test
  void tellsTheFourEndingsOfAServersCallApart() throws Exception {
    HttpHandler handler =
        MeteredCalc.handler(MeteredCalc.failing(), CallMetrics.of(registry).server());
    MeteredCalc.oneOfEach(handler);
    assertThat(counts("kitgen.server.calls"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "sum answer OK none", 3L,
                "sum business_error INVALID_ARGUMENT two-zeroes", 1L,
                "sum business_error OUT_OF_RANGE overflow", 1L,
                "sum refusal INVALID_ARGUMENT INVALID_ARGUMENT", 1L,
                "sum fault INTERNAL INTERNAL", 1L));
  }

  @Test
  void countsWhatAnAdmissionTurnsAway() throws Exception {
    ServerEdge edge =
        ServerEdge.builder()
            .observe(CallMetrics.of(registry).server())
            .admit(
                (operation, in, ctx) -> {
                  throw new ServiceException(Code.UNAUTHENTICATED, "who are you?");
                })
            .build();
    assertThat(MeteredCalc.sum(new Calc().handler(edge), 1, 2)).isEqualTo(401);
    assertThat(counts("kitgen.server.calls"))
        .containsOnlyKeys("sum refusal UNAUTHENTICATED UNAUTHENTICATED");
  }

  @Test
  void takesTheTimeOfTheRegistrysClock() throws Exception {
    Calc calc = new Calc();
    calc.ping =
        (ctx, request) -> {
          clock.add(Duration.ofMillis(250));
          return new Calc.PingResponse();
        };
    HttpHandler handler = MeteredCalc.handler(calc, CallMetrics.of(registry).server());
    MeteredCalc.ask(handler, "DELETE", "/ping", "");
    Timer timer = registry.get("kitgen.server.calls").timer();
    assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(250);
  }

  @Test
  void knowsHowManyCallsAreUnderWayOverAllObserversOfOneMetrics() throws Exception {
    CallMetrics metrics = CallMetrics.of(registry);
    Calc calc = new Calc();
    double[] seen = new double[1];
    HttpHandler other = MeteredCalc.handler(new Calc(), metrics.server());
    calc.sum =
        (ctx, request) -> {
          seen[0] = active();
          MeteredCalc.sum(other, 1, 2);
          return new SumResponse(3);
        };
    MeteredCalc.sum(MeteredCalc.handler(calc, metrics.server()), 1, 2);
    assertThat(seen[0]).isEqualTo(1);
    assertThat(active()).isZero();
  }

  private double active() {
    return registry
        .get("kitgen.server.calls.active")
        .tags("service", "calc", "operation", "sum")
        .gauge()
        .value();
  }

  @Test
  void registersBeforeTheFirstCallWhatIsKnownToCome() {
    CallMetrics.builder(registry).register(List.of(Calc.SUM, Calc.PING)).build().server();
    assertThat(counts("kitgen.server.calls"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "sum answer OK none", 0L,
                "sum business_error INVALID_ARGUMENT two-zeroes", 0L,
                "sum business_error OUT_OF_RANGE overflow", 0L,
                "ping answer OK none", 0L));
    assertThat(registry.find("kitgen.server.calls.active").gauges()).hasSize(2);
  }

  @Test
  void measuresAllOperationsButSome() throws Exception {
    CallMetrics metrics = CallMetrics.builder(registry).except(Calc.PING).build();
    HttpHandler handler = MeteredCalc.handler(metrics.server());
    MeteredCalc.ask(handler, "DELETE", "/ping", "");
    MeteredCalc.sum(handler, 1, 2);
    assertThat(counts("kitgen.server.calls")).containsOnlyKeys("sum answer OK none");
    Endpoint<Object, Object> ping = (ctx, request) -> request;
    assertThat(metrics.calls().wrap(Calc.PING, ping)).isSameAs(ping);
  }

  @Test
  void givesOneOperationOtherBucketsAndAllTheUsersTags() throws Exception {
    CallMetrics metrics =
        CallMetrics.builder(registry)
            .tag("region", "north")
            .distribution(Distribution.buckets(Duration.ofMillis(1)))
            .distribution(
                Calc.PING,
                Distribution.buckets(Duration.ofMillis(5), Duration.ofMillis(50))
                    .withPercentiles(0.5, 0.99))
            .build();
    HttpHandler handler = MeteredCalc.handler(metrics.server());
    MeteredCalc.ask(handler, "DELETE", "/ping", "");
    MeteredCalc.sum(handler, 1, 2);
    Timer ping = registry.get("kitgen.server.calls").tag("operation", "ping").timer();
    Timer sum = registry.get("kitgen.server.calls").tag("operation", "sum").timer();
    assertThat(ping.takeSnapshot().histogramCounts())
        .extracting(bucket -> bucket.bucket(MILLISECONDS))
        .containsExactly(5.0, 50.0);
    assertThat(ping.takeSnapshot().percentileValues()).hasSize(2);
    assertThat(sum.takeSnapshot().histogramCounts())
        .extracting(bucket -> bucket.bucket(MILLISECONDS))
        .containsExactly(1.0);
    assertThat(registry.getMeters())
        .allSatisfy(meter -> assertThat(meter.getId().getTag("region")).isEqualTo("north"));
  }

  @Test
  void countsEachAttemptAndTheCallAroundThem() throws Exception {
    CallMetrics metrics = CallMetrics.of(registry);
    HttpHandler server = MeteredCalc.handler(MeteredCalc.failing());
    int[] asked = new int[1];
    HttpHandler flaky =
        (ctx, request) -> {
          if (asked[0]++ == 0) {
            throw new IOException("no way");
          }
          return server.handle(ctx, request);
        };
    Endpoint<SumRequest, SumResponse> remote =
        Calc.transport(flaky, "http://calc.test")
            .through(ClientEdge.builder().observe(metrics.attempts()).build())
            .endpoint(Calc.SUM);
    Endpoint<SumRequest, SumResponse> twice =
        (ctx, request) -> {
          try {
            return remote.call(ctx, request);
          } catch (Exception e) {
            return remote.call(ctx, request);
          }
        };
    Endpoint<SumRequest, SumResponse> client = metrics.calls().on(Calc.SUM, twice);
    assertThat(client.call(CallContext.empty(), new SumRequest(1, 2)).v()).isEqualTo(3);
    assertThat(counts("kitgen.client.attempts"))
        .containsEntry("sum answer OK none", 1L)
        .containsEntry("sum fault UNAVAILABLE UNAVAILABLE", 1L);
    assertThat(counts("kitgen.client.calls")).containsExactly(Map.entry("sum answer OK none", 1L));
    assertThatThrownBy(() -> client.call(CallContext.empty(), new SumRequest(0, 0)))
        .isInstanceOf(Calc.TwoZeroesException.class);
    assertThat(counts("kitgen.client.calls"))
        .containsEntry("sum business_error INVALID_ARGUMENT two-zeroes", 1L);
  }

  @Test
  void aCallThatALimiterOfThisProcessTurnsAwayIsARefusal() {
    Endpoint<SumRequest, SumResponse> limited =
        CallMetrics.of(registry)
            .calls()
            .on(
                Calc.SUM,
                (ctx, request) -> {
                  throw new RefusedException(
                      ErrorReply.of(Code.RESOURCE_EXHAUSTED, "rate limit exceeded").build());
                });
    assertThatThrownBy(() -> limited.call(CallContext.empty(), new SumRequest(1, 2)))
        .isInstanceOf(RefusedException.class);
    assertThat(counts("kitgen.client.calls"))
        .containsOnlyKeys("sum refusal RESOURCE_EXHAUSTED RESOURCE_EXHAUSTED");
  }

  @Test
  void aRefusalOfThisSideIsOneEvenWhereTheCallerIsToldOfAFailedCall() {
    Endpoint<SumRequest, SumResponse> limited =
        CallMetrics.of(registry)
            .calls()
            .on(
                Calc.SUM,
                (ctx, request) -> {
                  throw Refusals.callError(
                      new RefusedException(ErrorReply.of(Code.UNAVAILABLE, "open").build()));
                });
    assertThatThrownBy(() -> limited.call(CallContext.empty(), new SumRequest(1, 2)))
        .isInstanceOf(CallException.class);
    assertThat(counts("kitgen.client.calls"))
        .containsOnlyKeys("sum refusal UNAVAILABLE UNAVAILABLE");
  }

  @Test
  void hasABoundedNumberOfSeriesWhateverCallersSend() throws Exception {
    for (MetricNames names :
        List.of(
            MetricNames.kitgen(),
            MetricNames.spring(),
            MetricNames.openTelemetryHttp(),
            MetricNames.openTelemetryRpc(),
            MetricNames.goKit("a"))) {
      SimpleMeterRegistry own = new SimpleMeterRegistry();
      HttpHandler handler =
          MeteredCalc.handler(
              MeteredCalc.failing(), CallMetrics.builder(own).names(names).build().server());
      for (int i = 0; i < 200; i++) {
        MeteredCalc.ask(handler, "M" + i, "/sum?x=" + i, "{\"a\":" + i + ",\"b\":1}");
        MeteredCalc.ask(handler, "POST", "/sum", "{\"a\":\"" + i);
        MeteredCalc.ask(handler, "GET", "/things/" + i, "");
        MeteredCalc.sum(handler, -1, -1);
      }
      assertThat(own.getMeters())
          .filteredOn(Timer.class::isInstance)
          .as(names.getClass().getSimpleName())
          .hasSizeBetween(2, 7);
    }
  }

  @Test
  void tellsOnlySoManyOtherSidesAndStatusesApart() throws Exception {
    CallMetrics metrics =
        CallMetrics.builder(registry).names(MetricNames.spring()).peers(3).build();
    ClientEdge edge = ClientEdge.builder().observe(metrics.attempts()).build();
    for (int i = 0; i < 200; i++) {
      HttpResponse answer = HttpResponse.of(400 + i);
      Endpoint<SumRequest, SumResponse> remote =
          Calc.transport((ctx, request) -> answer, "http://host" + i % 50)
              .through(edge)
              .endpoint(Calc.SUM);
      assertThatThrownBy(() -> remote.call(CallContext.empty(), new SumRequest(1, 2)))
          .isInstanceOf(Exception.class);
    }
    assertThat(registry.find("http.client.requests").timers())
        .extracting(timer -> timer.getId().getTag("client.name"))
        .contains("_OTHER")
        .doesNotContain("host40");
    assertThat(registry.find("http.client.requests.active").gauges())
        .extracting(Gauge::getId)
        .extracting(Meter.Id::getName)
        .hasSize(4);
    assertThat(registry.find("http.client.requests").timers()).hasSizeLessThan(600);
  }

  @Test
  void refusesSettingsThatCannotBe() {
    assertThatThrownBy(() -> CallMetrics.builder(registry).peers(0))
        .hasMessage("peers must be 1 to 10000, not 0");
    assertThatThrownBy(() -> Distribution.buckets(Duration.ofMillis(5), Duration.ofMillis(5)))
        .hasMessageContaining("PT0.005S after PT0.005S");
    assertThatThrownBy(() -> Distribution.none().withPercentiles(99))
        .hasMessage("a percentile is between 0.0 and 1.0, not 99.0");
  }
}
