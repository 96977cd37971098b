package io.kitgen.interop.http.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.interop.servers.Tool;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** curl asks the built-in server. */
@Timeout(120)
class CurlTest {

  @TempDir static Path folder;

  private static String curl;
  private static Path large;

  private KitHttpServer server;

  @BeforeAll
  static void prepare() throws Exception {
    curl = Tool.require("curl");
    byte[] bytes = new byte[3_000_000];
    new Random(1).nextBytes(bytes);
    large = Files.write(folder.resolve("large"), bytes);
  }

  @BeforeEach
  void serve() {
    server = KitHttpServer.start(0, new Site());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String url(String path) {
    return "http://localhost:" + server.port() + path;
  }

  @Test
  void keepsAConnection() throws Exception {
    String connects =
        Tool.run(
            curl, "-sS", "-w", "|%{http_version} %{num_connects}|", url("/hello"), url("/hello"));
    assertThat(connects).isEqualTo("hello GET|1.1 1|hello GET|1.1 0|");
  }

  @Test
  void speaksTheOldVersion() throws Exception {
    assertThat(Tool.run(curl, "-sSi", "--http1.0", url("/hello")))
        .startsWith("HTTP/1.1 200 OK")
        .containsIgnoringCase("Connection: close")
        .endsWith("hello GET");
    assertThat(
            Tool.run(
                curl,
                "-sS",
                "--http1.0",
                "-o",
                "/dev/null",
                "-w",
                "%{size_download}",
                url("/stream")))
        .isEqualTo(Site.LARGE + "");
  }

  @Test
  void asksForHeadsAlone() throws Exception {
    assertThat(Tool.run(curl, "-sSI", url("/large")))
        .startsWith("HTTP/1.1 200 OK")
        .containsIgnoringCase("Content-Length: " + Site.LARGE);
    assertThat(Tool.run(curl, "-sSI", "-w", "%{num_connects}|", url("/stream"), url("/hello")))
        .contains("1|")
        .endsWith("0|");
  }

  @Test
  void sendsInChunks() throws Exception {
    Path back = folder.resolve("back");
    String head =
        Tool.run(
            curl,
            "-sS",
            "-D",
            "-",
            "-o",
            back,
            "-H",
            "Transfer-Encoding: chunked",
            "--data-binary",
            "@" + large,
            url("/echo"));
    assertThat(head)
        .containsIgnoringCase("Transfer-Encoding: chunked")
        .contains("X-Length: 3000000");
    assertThat(back).hasSameBinaryContentAs(large);
  }

  @Test
  void waitsToBeToldToGoOn() throws Exception {
    Path back = folder.resolve("told");
    String talk =
        Tool.run(
            curl,
            "-sSv",
            "-o",
            back,
            "-H",
            "Expect: 100-continue",
            "--expect100-timeout",
            "60",
            "-T",
            large,
            url("/echo"));
    assertThat(talk).contains("< HTTP/1.1 100 Continue", "< HTTP/1.1 200 OK");
    assertThat(back).hasSameBinaryContentAs(large);
    String refused =
        Tool.run(
            curl,
            "-sS",
            "-H",
            "Expect: 100-continue",
            "--expect100-timeout",
            "60",
            "-w",
            "|%{http_code} %{size_upload}",
            "-T",
            large,
            url("/early"));
    assertThat(refused).isEqualTo("not you|403 0");
  }

  @Test
  void getsAnEarlyAnswer() throws Exception {
    assertThat(
            Tool.run(
                curl, "-sS", "-H", "Expect:", "-w", "|%{http_code}", "-T", large, url("/early")))
        .isEqualTo("not you|403");
  }

  @Test
  void speaksTlsAndShowsItsCertificate() throws Exception {
    Certificate certificate = Certificate.in(folder);
    SSLParameters both = certificate.context().getDefaultSSLParameters();
    both.setNeedClientAuth(true);
    try (KitHttpServer open = KitHttpServer.builder().tls(certificate.context()).start(new Site());
        KitHttpServer closed =
            KitHttpServer.builder().tls(certificate.context(), both).start(new Site())) {
      String url = "https://localhost:%d/who";
      assertThat(Tool.run(curl, "-sSv", "--cacert", certificate.pem(), url.formatted(open.port())))
          .contains("ALPN: server accepted http/1.1")
          .contains("nobody");
      assertThat(
              Tool.run(
                  curl,
                  "-sS",
                  "--cacert",
                  certificate.pem(),
                  "--cert-type",
                  "P12",
                  "--cert",
                  certificate.keys() + ":" + Certificate.PASSWORD,
                  url.formatted(closed.port())))
          .isEqualTo("CN=localhost");
    }
  }
}
