package io.kitgen.runtime.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.SelfSigned;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Through a proxy, in clear and with TLS. */
@Timeout(60)
class ProxyTest {

  private static final String BASIC = "Basic bWU6b3BlbiBzZXNhbWU=";

  @TempDir static Path folder;

  private static SSLContext localhost;

  /** Says what it sees. */
  private static final HttpHandler ECHO =
      (ctx, request) ->
          HttpResponse.of(200)
              .withBody(
                  HttpBody.utf8(
                      request.path()
                          + " "
                          + request.headers().first("Host")
                          + " "
                          + request.headers().first("Proxy-Authorization")));

  @BeforeAll
  static void certificates() throws Exception {
    localhost = SelfSigned.context(folder, "localhost");
  }

  private static String ask(KitHttpClient client, String scheme, int port) throws Exception {
    HttpRequest request = HttpRequest.of("GET", "/a").to(scheme, "localhost:" + port).build();
    try (HttpResponse response = client.handle(CallContext.empty(), request);
        InputStream body = response.body().open()) {
      return response.status() + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void tunnelsTlsAndKeepsTheTunnel() throws Exception {
    try (TestProxy proxy = new TestProxy(BASIC);
        KitHttpServer server = KitHttpServer.builder().tls(localhost).start(ECHO);
        KitHttpClient client =
            KitHttpClient.builder()
                .tls(localhost)
                .proxy(proxy.address(), "me", "open sesame")
                .build()) {
      String origin = "localhost:" + server.port();
      for (int i = 0; i < 3; i++) {
        assertThat(ask(client, "https", server.port())).isEqualTo("200 /a " + origin + " null");
      }
      assertThat(proxy.heads())
          .containsExactly(
              "CONNECT "
                  + origin
                  + " HTTP/1.1\r\nHost: "
                  + origin
                  + "\r\nProxy-Authorization: "
                  + BASIC
                  + "\r\n\r\n");
    }
  }

  @Test
  void asksForAbsoluteTargetsInClear() throws Exception {
    try (TestProxy proxy = new TestProxy(BASIC);
        KitHttpServer server = KitHttpServer.start(0, ECHO);
        KitHttpClient client =
            KitHttpClient.builder().proxy(proxy.address(), "me", "open sesame").build()) {
      String origin = "localhost:" + server.port();
      assertThat(ask(client, "http", server.port())).startsWith("200 /a " + origin);
      assertThat(proxy.heads().get(0))
          .startsWith("GET http://" + origin + "/a HTTP/1.1\r\nHost: " + origin + "\r\n");
    }
  }

  @Test
  void isNotLetInWithoutWhatItAsksFor() throws Exception {
    try (TestProxy proxy = new TestProxy(BASIC);
        KitHttpClient client = KitHttpClient.builder().proxy(proxy.address()).build();
        KitHttpClient other = KitHttpClient.builder().proxy(proxy.address(), "me", "no").build()) {
      assertThat(ask(client, "http", 1)).isEqualTo("407 ");
      assertThatThrownBy(() -> ask(other, "https", 1))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("407");
    }
    assertThatThrownBy(() -> KitHttpClient.builder().proxy(new InetSocketAddress(1), "a:b", "c"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSilentProxyIsGivenUp() throws Exception {
    try (Scripted silent = new Scripted("?", "?");
        KitHttpClient client =
            KitHttpClient.builder()
                .connectTimeout(Duration.ofMillis(200))
                .proxy(new InetSocketAddress("localhost", silent.port()))
                .build()) {
      assertThatThrownBy(() -> ask(client, "https", 1)).isInstanceOf(ConnectException.class);
      silent.awaitClosedByClient();
    }
  }
}
