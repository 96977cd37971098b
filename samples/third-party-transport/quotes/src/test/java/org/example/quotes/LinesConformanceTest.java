package org.example.quotes;

import io.kitgen.KitBinding;
import io.kitgen.testing.conformance.Conformance;
import io.kitgen.testing.conformance.ConformanceService;
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

/** The suite that kitgen's own transports pass; its service comes from another jar. */
@KitBinding(service = ConformanceService.class, transports = "lines")
final class LinesConformanceTest implements TransportConformance {

  @TempDir private static Path folder;

  private static LineServer server;
  private static ExecutorService stages;
  private static ConformanceServiceEndpoints client;

  @BeforeAll
  static void start() throws Exception {
    Path path = folder.resolve("conformance");
    server =
        LineServer.start(
            path,
            Conformance.edge(),
            ConformanceServiceLines.serve(ConformanceServiceEndpoints.of(new ReferenceService())));
    stages = Executors.newCachedThreadPool();
    client =
        ConformanceServiceEndpoints.over(
                ConformanceServiceLines.transport(path).propagating(ReferenceService.TENANT))
            .asyncOn(stages);
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
}
