package io.kitgen.netty.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.SelfSigned;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** TLS with the built-in server (HTTP/1.1) and foreign ones (HTTP/2). */
@Timeout(60)
class NettyTlsTest {

  @TempDir static Path folder;

  private static SelfSigned localhost;
  private static SelfSigned elsewhere;

  @BeforeAll
  static void certificates() throws Exception {
    localhost = SelfSigned.make(folder, "localhost");
    elsewhere = SelfSigned.make(folder, "elsewhere");
  }

  private static KitNettyClient trusting(SelfSigned certificates) {
    return KitNettyClient.builder().tls(certificates.context()).build();
  }

  @Test
  void speaksHttp1ToWhomSpeaksNothingElse() throws Exception {
    try (KitHttpServer server =
            KitHttpServer.builder()
                .tls(localhost.context())
                .start(
                    (ctx, request) ->
                        HttpResponse.of(200)
                            .withBody(HttpBody.of(request.body().open().readAllBytes())));
        KitNettyClient client = trusting(localhost)) {
      Ask ask = new Ask(client, "https", server.port());
      assertThat(ask.post("/", HttpBody.of(new byte[100_000]))).hasSize(100_004);
      assertThat(ask.post("/", HttpBody.utf8("again"))).isEqualTo("200 again");
      assertThat(client.stats().get(0).opened()).isEqualTo(1);
    }
  }

  @Test
  void speaksHttp2ToWhomDoes() throws Exception {
    try (ForeignServer node =
            ForeignServer.node("http2-server.js", "100", localhost.store().toString());
        KitNettyClient client = trusting(localhost);
        KitNettyClient old = KitNettyClient.builder().tls(localhost.context()).http1().build()) {
      Ask ask = new Ask(client, "https", node.port());
      assertThat(Ask.together(30, () -> ask.post("/echo", HttpBody.utf8("x"))))
          .allMatch("200 x"::equals);
      assertThat(client.stats().get(0).opened()).isEqualTo(1);
      assertThat(new Ask(old, "https", node.port()).get("/")).isEqualTo("200 HTTP/1.1");
    }
  }

  @Test
  void showsItsCertificate() throws Exception {
    SSLParameters both = localhost.context().getDefaultSSLParameters();
    both.setNeedClientAuth(true);
    try (KitHttpServer server =
            KitHttpServer.builder()
                .tls(localhost.context(), both)
                .start(
                    (ctx, request) ->
                        HttpResponse.of(200)
                            .withBody(
                                HttpBody.utf8(
                                    ctx.get(KitHttpServer.TLS).getPeerPrincipal().getName())));
        ForeignServer node =
            ForeignServer.node(
                "http2-server.js",
                "100",
                localhost.store().toString(),
                localhost.certificate().toString());
        KitNettyClient client = trusting(localhost);
        KitNettyClient nobody =
            KitNettyClient.builder()
                .tls(
                    SslContextBuilder.forClient()
                        .trustManager(localhost.certificate().toFile())
                        .build())
                .build()) {
      assertThat(new Ask(client, "https", server.port()).get("/")).isEqualTo("200 CN=localhost");
      assertThat(new Ask(client, "https", node.port()).get("/session")).isEqualTo("200 1");
      assertThatThrownBy(() -> new Ask(nobody, "https", node.port()).get("/session"))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void doesNotTrustEverybody() throws Exception {
    try (KitHttpServer server =
            KitHttpServer.builder()
                .tls(elsewhere.context())
                .start((ctx, request) -> HttpResponse.of(204));
        KitNettyClient stranger = trusting(localhost);
        KitNettyClient wrongName = trusting(elsewhere)) {
      assertThatThrownBy(() -> new Ask(stranger, "https", server.port()).get("/"))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> new Ask(wrongName, "https", server.port()).get("/"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("localhost");
      assertThatThrownBy(() -> new Ask(stranger, "http", server.port()).get("/"))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void speaksToNghttpd() throws Exception {
    Files.writeString(folder.resolve("file.txt"), "a file");
    Files.write(folder.resolve("large"), new byte[3_000_000]);
    int port = ForeignServer.freePort();
    try (ForeignServer nghttpd =
            ForeignServer.listening(
                port,
                "nghttpd",
                "-d",
                folder.toString(),
                "-m",
                "7",
                String.valueOf(port),
                localhost.key().toString(),
                localhost.certificate().toString());
        KitNettyClient client = trusting(localhost)) {
      Ask ask = new Ask(client, "https", nghttpd.port());
      assertThat(Ask.together(40, () -> ask.get("/file.txt"))).allMatch("200 a file"::equals);
      assertThat(ask.get("/large")).hasSize(3_000_004);
      assertThat(ask.get("/missing")).startsWith("404 ");
      assertThat(client.stats().get(0).repeated()).isZero();
    }
  }

  @Test
  void speaksToNginx() throws Exception {
    Files.writeString(folder.resolve("page"), "a page");
    int port = ForeignServer.freePort();
    Path conf =
        Files.writeString(
            folder.resolve("nginx.conf"),
            """
            user root; daemon off; pid %1$s/nginx.pid; error_log %1$s/error.log; worker_processes 1;
            events { worker_connections 64; }
            http {
              access_log off; client_body_temp_path %1$s/b; proxy_temp_path %1$s/p;
              fastcgi_temp_path %1$s/f; uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
              keepalive_requests 10;
              server {
                listen 127.0.0.1:%2$d ssl http2; root %1$s;
                ssl_certificate %3$s; ssl_certificate_key %4$s;
              }
            }
            """
                .formatted(folder, port, localhost.certificate(), localhost.key()));
    String program = Files.exists(Path.of("/usr/sbin/nginx")) ? "/usr/sbin/nginx" : "nginx";
    try (ForeignServer nginx =
            ForeignServer.listening(port, program, "-p", folder.toString(), "-c", conf.toString());
        KitNettyClient client = trusting(localhost)) {
      Ask ask = new Ask(client, "https", nginx.port());
      // It says GOAWAY after ten requests: nobody notices.
      assertThat(
              Ask.together(
                  8,
                  () ->
                      ask.get("/page")
                          + ask.get("/page")
                          + ask.get("/page")
                          + ask.get("/page")
                          + ask.get("/page")))
          .allMatch("200 a page".repeat(5)::equals);
      assertThat(client.stats().get(0).opened()).isGreaterThanOrEqualTo(4);
    }
  }
}
