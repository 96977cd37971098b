package io.kitgen.samples.addsvc;

import io.kitgen.ops.debug.BuildInfo;
import io.kitgen.ops.debug.DebugServer;
import io.kitgen.ops.health.Health;
import io.kitgen.ops.run.RunGroup;
import io.kitgen.samples.command.Flags;
import io.kitgen.samples.command.ServerCommand;
import io.kitgen.samples.discovery.Publishing;

/**
 * The server process: {@code java -jar addsvc.jar -http-addr :8081 -register
 * etcd://localhost:2379}.
 */
public final class AddSvc {

  private AddSvc() {}

  /** Runs until the process is told to stop. */
  public static void main(String[] args) {
    Publishing.flags(flags()).runAll(args, AddSvc::run);
  }

  private static ServerCommand flags() {
    return new ServerCommand("addsvc")
        .address("-debug-addr", "localhost:8080", "Debug and metrics listen address")
        .address("-http-addr", ":8081", "HTTP listen address")
        .address("-grpc-addr", ":8082", "gRPC listen address")
        .number("-sum-limit", 1, "How many sums a second")
        .number("-concat-limit", 100, "How many concats a second, beyond which they wait")
        .duration("-delay", "0ms", "How much longer calls take, to try clients out")
        .text("-zipkin-url", "", "Where spans go: http://HOST:9411/api/v2/spans")
        .text("-statsd-addr", "", "Where metrics go by StatsD: HOST:8125")
        .text("-graphite-addr", "", "Where metrics go by Graphite: HOST:2003");
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
    Servers servers =
        new Servers(
            flags, Wiring.handler(telemetry, limits, flags.duration("-delay"), health::isReady));
    DebugServer.Builder debug =
        DebugServer.builder()
            .health(health)
            .metrics(telemetry.page())
            .operations(AddServiceEndpoints.OPERATIONS)
            .build(BuildInfo.of(AddSvc.class));
    RunGroup.builder()
        .start("telemetry", () -> telemetry)
        .start("debug", () -> debug.start(flags.address("-debug-addr")))
        .start("http", servers::http)
        .start("grpc", servers::grpc)
        .start("registration", servers::published)
        .health(health)
        .signals()
        .build()
        .run();
  }
}
