package io.kitgen.testing.conformance;

import io.kitgen.jdk.JdkHttpClient;
import io.kitgen.jdk.JdkHttpServer;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** HTTP and JSON over real sockets, with the JDK's server and client. */
final class JdkHttpConformanceTest implements TransportConformance {

  private static JdkHttpServer server;
  private static JdkHttpClient http;
  private static ExecutorService stages;
  private static ConformanceServiceEndpoints client;

  @BeforeAll
  static void start() throws Exception {
    server =
        JdkHttpServer.start(
            0,
            ConformanceServiceHttp.handler(
                ConformanceServiceEndpoints.of(new ReferenceService()), Conformance.edge()));
    http = JdkHttpClient.create();
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
