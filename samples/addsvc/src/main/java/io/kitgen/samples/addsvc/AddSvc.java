package io.kitgen.samples.addsvc;

import io.kitgen.netty.server.KitNettyServer;
import io.kitgen.ops.debug.BuildInfo;
import io.kitgen.ops.debug.DebugServer;
import io.kitgen.ops.health.Health;
import io.kitgen.ops.run.RunGroup;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.samples.command.Flags;
import io.kitgen.samples.command.ServerCommand;

/** The server process: {@code java -jar addsvc.jar -http-addr :8081}. */
public final class AddSvc {

  private AddSvc() {}

  /** Runs until the process is told to stop. */
  public static void main(String[] args) {
    new ServerCommand("addsvc")
        .address("-debug-addr", "localhost:8080", "Debug and metrics listen address")
        .address("-http-addr", ":8081", "HTTP listen address")
        .address("-grpc-addr", ":8082", "gRPC listen address")
        .number("-sum-limit", 1, "How many sums a second")
        .number("-concat-limit", 100, "How many concats a second, beyond which they wait")
        .text("-zipkin-url", "", "Where spans go: http://HOST:9411/api/v2/spans")
        .text("-statsd-addr", "", "Where metrics go by StatsD: HOST:8125")
        .text("-graphite-addr", "", "Where metrics go by Graphite: HOST:2003")
        .runAll(args, AddSvc::run);
  }

  /** The parts of the process, in the order in which they start; they stop in reverse. */
  private static void run(Flags flags) throws Exception {
    Telemetry telemetry =
        Telemetry.of(
            "addsvc",
            flags.text("-zipkin-url"),
            flags.text("-statsd-addr"),
            flags.text("-graphite-addr"));
    Limits limits = Limits.of(flags.number("-sum-limit"), flags.number("-concat-limit"));
    Health health = Health.builder().build();
    HttpRoutes routes = Wiring.handler(telemetry, limits, health::isReady);
    DebugServer.Builder debug =
        DebugServer.builder()
            .health(health)
            .metrics(telemetry.page())
            .operations(AddServiceEndpoints.OPERATIONS)
            .build(BuildInfo.of(AddSvc.class));
    RunGroup.builder()
        .start("telemetry", () -> telemetry)
        .start("debug", () -> debug.start(flags.address("-debug-addr")))
        .start("http", () -> http(flags, routes))
        .start("grpc", () -> grpc(flags, routes))
        .health(health)
        .signals()
        .build()
        .run();
  }

  /** HTTP/1.1: JSON, and what Connect and gRPC-Web have for browsers and curl. */
  private static KitHttpServer http(Flags flags, HttpRoutes routes) {
    KitHttpServer server = KitHttpServer.start(flags.address("-http-addr"), routes);
    System.out.println("addsvc: HTTP on port " + server.port());
    return server;
  }

  /** HTTP/2 too, and with it gRPC; the same routes. */
  private static KitNettyServer grpc(Flags flags, HttpRoutes routes) {
    KitNettyServer server = KitNettyServer.start(flags.address("-grpc-addr"), routes);
    System.out.println("addsvc: gRPC on port " + server.port());
    return server;
  }
}
