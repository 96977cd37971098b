package io.kitgen.samples.addsvc;

import io.kitgen.brave.BraveTracing;
import io.kitgen.micrometer.CallMetrics;
import io.kitgen.micrometer.ValueMeters;
import io.kitgen.micrometer.names.MetricNames;
import io.kitgen.micrometer.resilience.ResilienceMetrics;
import io.kitgen.ops.log.CallLog;
import io.kitgen.ops.request.RequestIds;
import io.kitgen.resilience.breaker.Breakers;
import io.kitgen.resilience.policy.BreakerPolicy;
import io.kitgen.resilience4j.Resilience4jBreakers;
import io.kitgen.rpc.health.Health;
import io.kitgen.rpc.health.HealthProto;
import io.kitgen.rpc.reflection.Reflection;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.call.CallListener;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.server.ServerEdge;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** All that is around the logic, to be read from top to bottom: there is nothing else. */
final class Wiring {

  private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

  private Wiring() {}

  /**
   * What is served: JSON, gRPC, and what tells of it.
   *
   * @param delay how much longer calls take
   * @param ready whether calls are wanted now
   */
  static HttpRoutes handler(
      Telemetry telemetry, Limits limits, Duration delay, BooleanSupplier ready) {
    CallLog log = CallLog.to(telemetry.log());
    CallMetrics metrics =
        CallMetrics.builder(telemetry.registry())
            .names(MetricNames.goKit("example.addsvc"))
            .register(AddServiceEndpoints.OPERATIONS)
            .build();
    ResilienceMetrics resilience = ResilienceMetrics.of(telemetry.registry());
    Breakers breakers =
        Breakers.perOperation(
            resilience.breakers(Resilience4jBreakers.create()), BreakerPolicy.DEFAULT);

    // Around the logic: what was summed and joined.
    CallListener values =
        ValueMeters.builder(telemetry.registry())
            .sum(AddServiceEndpoints.SUM, "v", "example.addsvc.integers.summed")
            .sum(AddServiceEndpoints.CONCAT, "v", "example.addsvc.characters.concatenated")
            .build();
    AddService service = AddServiceInstrumentation.of(new BasicAddService(), values);

    // Around the decoded call. What comes later is further out: log, breaker, limit, logic.
    AddServiceEndpoints endpoints =
        AddServiceEndpoints.of(service)
            .with(delayed(delay))
            .withSum(next -> limits.sum().on(AddServiceEndpoints.SUM, next))
            .withConcat(next -> limits.concat().on(AddServiceEndpoints.CONCAT, next))
            .with(log, breakers);

    // Around the whole exchange, calls that cannot be decoded included.
    ServerEdge edge =
        ServerEdge.builder()
            .observe(RequestIds.accepted(), BraveTracing.server(telemetry.tracing()))
            .observe(metrics.server(), log)
            .timeout(LONGEST_CALL)
            .errors(ErrorBody.goKit())
            .build();
    return routes(endpoints, edge, ready);
  }

  private static Middleware delayed(Duration delay) {
    if (delay.isZero()) {
      return (operation, next) -> next;
    }
    return (operation, next) ->
        (ctx, request) -> {
          Thread.sleep(delay.toMillis());
          return next.call(ctx, request);
        };
  }

  /** The same behind each way in: JSON, gRPC and its like, and what tells of them. */
  private static HttpRoutes routes(
      AddServiceEndpoints endpoints, ServerEdge edge, BooleanSupplier ready) {
    Health serving = Health.create();
    serving.follow("", ready);
    serving.follow(AddServiceProto.SUM.service(), ready);
    return HttpRoutes.join(
        AddServiceHttp.handler(endpoints, edge),
        AddServiceRpc.handler(endpoints, edge),
        serving.routes(),
        Reflection.of(AddServiceProto.FILE, HealthProto.FILE).routes());
  }
}
