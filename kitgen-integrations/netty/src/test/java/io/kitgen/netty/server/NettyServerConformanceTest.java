package io.kitgen.netty.server;

import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.testing.conformance.Conformance;
import io.kitgen.testing.conformance.ConformanceServiceEndpoints;
import io.kitgen.testing.conformance.ConformanceServiceHttp;
import io.kitgen.testing.conformance.ReferenceService;
import io.kitgen.testing.conformance.TransportConformance;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** HTTP and JSON over real sockets, with Netty's server and the built-in client. */
final class NettyServerConformanceTest implements TransportConformance {

  private static KitNettyServer server;
  private static KitHttpClient http;
  private static ExecutorService stages;
  private static ConformanceServiceEndpoints client;

  @BeforeAll
  static void start() {
    server =
        KitNettyServer.start(
            0,
            ConformanceServiceHttp.handler(
                ConformanceServiceEndpoints.of(new ReferenceService()), Conformance.edge()));
    http = KitHttpClient.create();
    stages = Executors.newCachedThreadPool();
    client =
        ConformanceServiceEndpoints.over(
                ConformanceServiceHttp.transport(
                        http, URI.create("http://127.0.0.1:" + server.port()))
                    .propagating(ReferenceService.TENANT))
            .asyncOn(stages);
  }

  @AfterAll
  static void stop() {
    server.close();
    http.close();
    stages.shutdownNow();
  }

  @Override
  public ConformanceServiceEndpoints client() {
    return client;
  }
}
