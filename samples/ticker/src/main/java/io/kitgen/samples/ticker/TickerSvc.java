package io.kitgen.samples.ticker;

import io.kitgen.netty.server.KitNettyServer;
import io.kitgen.ops.run.RunGroup;
import io.kitgen.rpc.health.Health;
import io.kitgen.rpc.health.HealthProto;
import io.kitgen.rpc.health.ServingStatus;
import io.kitgen.rpc.reflection.Reflection;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.samples.command.ServerCommand;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;

/** The server process: {@code java -jar ticker.jar -addr :8080}; one port for everything. */
public final class TickerSvc {

  private TickerSvc() {}

  /** Runs until the process is told to stop. */
  public static void main(String[] args) {
    new ServerCommand("ticker")
        .address("-addr", ":8080", "listen address, of HTTP and of gRPC")
        .number("-pace", 500, "milliseconds between two prices")
        .runAll(
            args,
            flags -> {
              Market market =
                  new Market(Clock.systemUTC(), Duration.ofMillis(flags.number("-pace")));
              RunGroup.builder()
                  .start("server", () -> serve(flags.address("-addr"), market))
                  .signals()
                  .build()
                  .run();
            });
  }

  static KitNettyServer serve(InetSocketAddress address, Market market) {
    KitNettyServer server = KitNettyServer.start(address, routes(market));
    System.out.println("ticker: HTTP and gRPC on port " + server.port());
    return server;
  }

  /** The whole wiring, from the service to what a server serves. */
  private static HttpRoutes routes(Market market) {
    TickerServiceEndpoints endpoints = TickerServiceEndpoints.of(market);
    Health health = Health.create();
    health.set("kitgen.samples.ticker.v1.TickerService", ServingStatus.SERVING);
    return HttpRoutes.join(
        TickerServiceHttp.handler(endpoints),
        TickerServiceRpc.handler(endpoints),
        health.routes(),
        Reflection.of(TickerServiceProto.FILE, HealthProto.FILE).routes());
  }
}
