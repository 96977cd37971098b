package org.example.quotes;

import io.kitgen.testing.conformance.Conformance;
import io.kitgen.testing.conformance.ConformanceServiceDecorator;
import io.kitgen.testing.conformance.ConformanceServiceEndpoints;
import io.kitgen.testing.conformance.ReferenceService;
import io.kitgen.testing.conformance.TransportConformance;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.example.lines.LineServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The suite that kitgen's own transports pass. */
final class LinesConformanceTest implements TransportConformance {

  @TempDir private static Path folder;

  private static LineServer server;
  private static ExecutorService stages;
  private static ConformanceServiceEndpoints client;

  @BeforeAll
  static void start() throws Exception {
    Path path = folder.resolve("conformance");
    LinesConformanceEndpoints endpoints = LinesConformanceEndpoints.of(new Reference());
    server = LineServer.start(path, Conformance.edge(), LinesConformanceLines.serve(endpoints));
    stages = Executors.newCachedThreadPool();
    LinesConformance remote =
        LinesConformanceEndpoints.over(
                LinesConformanceLines.transport(path).propagating(ReferenceService.TENANT))
            .asyncOn(stages);
    client = ConformanceServiceEndpoints.of(remote).asyncOn(stages);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    stages.shutdownNow();
  }

  @Override
  public ConformanceServiceEndpoints client() {
    return client;
  }

  private static final class Reference extends ConformanceServiceDecorator
      implements LinesConformance {

    Reference() {
      super(new ReferenceService());
    }
  }
}
