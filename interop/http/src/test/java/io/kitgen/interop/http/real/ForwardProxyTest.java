package io.kitgen.interop.http.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.kitgen.interop.servers.Tool;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The built-in client goes through tinyproxy: in clear by absolute targets, with TLS by a tunnel.
 */
@Timeout(120)
class ForwardProxyTest {

  @TempDir Path folder;

  private Tool.Running tinyproxy(String allowed) throws Exception {
    String tinyproxy = Tool.require("tinyproxy");
    int port = Tool.freePort();
    Path file =
        Files.writeString(
            folder.resolve("tinyproxy.conf"),
            "Port %d\nListen 127.0.0.1\nTimeout 60\nMaxClients 50\nAllow 127.0.0.1\n%s\n"
                .formatted(port, allowed));
    return Tool.start(port, tinyproxy, "-d", "-c", file);
  }

  @Test
  void inClear() throws Exception {
    byte[] bytes = new byte[3_000_000];
    new Random(4).nextBytes(bytes);
    try (KitHttpServer server = KitHttpServer.start(0, new Site());
        Tool.Running proxy = tinyproxy("");
        Asking client = Asking.through(proxy.port(), server.port())) {
      for (int i = 0; i < 20; i++) {
        assertThat(client.get("/hello").text()).isEqualTo("hello GET");
      }
      assertThat(client.get("/hello").headers().first("Via")).contains("tinyproxy");
      // It closes behind each answer without having said so: what cannot be repeated needs a
      // connection that has rested long enough to be looked at.
      Thread.sleep(1100);
      assertThat(client.post("/echo", bytes).body()).isEqualTo(bytes);
      Thread.sleep(1100);
      // Without trailers, for which tinyproxy waits in vain.
      HttpBody chunks = HttpBody.stream(new ByteArrayInputStream(bytes), -1);
      assertThat(client.ask("POST", "/echo", chunks).body()).isEqualTo(bytes);
      assertThat(client.get("/stream").body()).hasSize(Site.LARGE);
    }
  }

  @Test
  void throughATunnel() throws Exception {
    Certificate certificate = Certificate.in(folder);
    try (KitHttpServer server =
            KitHttpServer.builder().tls(certificate.context()).start(new Site());
        Tool.Running proxy = tinyproxy("");
        Asking client = Asking.through(proxy.port(), server.port(), certificate.context())) {
      for (int i = 0; i < 20; i++) {
        assertThat(client.get("/who").text()).isEqualTo("nobody");
      }
      assertThat(client.stream("/echo", new byte[3_000_000]).body()).hasSize(3_000_000);
    }
  }

  @Test
  void aTunnelThatIsRefusedIsToldOf() throws Exception {
    Certificate certificate = Certificate.in(folder);
    try (KitHttpServer server =
            KitHttpServer.builder().tls(certificate.context()).start(new Site());
        Tool.Running proxy = tinyproxy("ConnectPort 1");
        Asking client = Asking.through(proxy.port(), server.port(), certificate.context())) {
      assertThatIOException().isThrownBy(() -> client.get("/who")).withMessageContaining("403");
    }
  }
}
