package io.kitgen.servlet;

import io.kitgen.runtime.http.ServerEngineContract.Running;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.servlet.Containers.Mount;
import io.kitgen.testing.conformance.Conformance;
import io.kitgen.testing.conformance.ConformanceServiceEndpoints;
import io.kitgen.testing.conformance.ConformanceServiceHttp;
import io.kitgen.testing.conformance.ReferenceService;
import io.kitgen.testing.conformance.TransportConformance;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The whole suite behind two prefixes, in Tomcat. */
final class TomcatConformanceTest implements TransportConformance {

  private static Running server;
  private static KitHttpClient http;
  private static ExecutorService stages;
  private static ConformanceServiceEndpoints client;

  @BeforeAll
  static void start() {
    KitServlet servlet =
        new KitServlet(
            ConformanceServiceHttp.handler(
                ConformanceServiceEndpoints.of(new ReferenceService()), Conformance.edge()));
    server =
        Containers.tomcat(Mount.of("/app", "/api/*", servlet), EncodedSolidusHandling.DECODE, null);
    http = KitHttpClient.create();
    stages = Executors.newCachedThreadPool();
    client =
        ConformanceServiceEndpoints.over(
                ConformanceServiceHttp.transport(
                        http, URI.create("http://localhost:" + server.port() + "/app/api"))
                    .propagating(ReferenceService.TENANT))
            .asyncOn(stages);
  }

  @AfterAll
  static void stop() throws Exception {
    http.close();
    server.server().close();
    stages.shutdownNow();
  }

  @Override
  public ConformanceServiceEndpoints client() {
    return client;
  }
}
