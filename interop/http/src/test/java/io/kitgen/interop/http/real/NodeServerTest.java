package io.kitgen.interop.http.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.interop.servers.Tool;
import io.kitgen.runtime.http.HttpBody;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The built-in client asks a server of Node.js. */
@Timeout(60)
class NodeServerTest {

  private static Tool.Running node;

  @BeforeAll
  static void start() throws Exception {
    String program = Tool.require("node");
    int port = Tool.freePort();
    node = Tool.start(port, program, "src/test/programs/server.mjs", port);
  }

  @AfterAll
  static void stop() throws Exception {
    if (node != null) {
      node.close();
    }
  }

  @Test
  void answers() throws Exception {
    byte[] bytes = new byte[3_000_000];
    new Random(2).nextBytes(bytes);
    try (Asking client = Asking.at(node.port())) {
      for (int i = 0; i < 50; i++) {
        assertThat(client.get("/hello").text()).isEqualTo("hello GET");
      }
      assertThat(client.post("/echo", bytes).body()).isEqualTo(bytes);
      Asking.Answer streamed = client.stream("/echo", bytes);
      assertThat(streamed.body()).isEqualTo(bytes);
      assertThat(streamed.headers().first("X-Sum")).isEqualTo("7");
      Asking.Answer stream = client.get("/stream");
      assertThat(stream.body()).hasSize(5_000_000);
      assertThat(stream.trailers().first("X-Checksum")).isEqualTo("7");
      assertThat(client.get("/hints").text()).isEqualTo("hinted");
      assertThat(client.get("/old").text()).isEqualTo("up to the end");
      assertThat(client.ask("HEAD", "/hello", HttpBody.empty()).body()).isEmpty();
      assertThat(client.post("/early", bytes).status()).isEqualTo(403);
    }
  }

  @Test
  void closesWhatIsKeptAndIsAskedAgain() throws Exception {
    try (Asking client = Asking.at(node.port())) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.get("/hello").text()).isEqualTo("hello GET");
        Thread.sleep(1300); // it keeps connections for less, with a second that it adds itself
      }
    }
  }
}
