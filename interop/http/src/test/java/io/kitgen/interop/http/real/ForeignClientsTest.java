package io.kitgen.interop.http.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.interop.servers.Tool;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs of other languages ask the built-in server; they check the answers themselves. */
@Timeout(120)
class ForeignClientsTest {

  private static final Path PROGRAMS = Path.of("src/test/programs");

  @Test
  void node() throws Exception {
    String node = Tool.require("node");
    Site site = new Site();
    try (KitHttpServer server = KitHttpServer.start(0, site)) {
      Tool.run(node, PROGRAMS.resolve("client.mjs"), server.port());
    }
    assertThat(site.peers).as("more than a hundred requests").hasSizeLessThan(10);
  }

  @Test
  void go() throws Exception {
    String go = Tool.require("go");
    try (KitHttpServer server = KitHttpServer.start(0, new Site())) {
      Tool.run(go, "run", PROGRAMS.resolve("client.go"), server.port());
    }
  }
}
