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
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Both engines with TLS. */
@Timeout(60)
class TlsTest {

  @TempDir static Path folder;

  private static SSLContext localhost;
  private static SSLContext elsewhere;

  /** Says who the client is. */
  private static final HttpHandler WHO =
      (ctx, request) -> {
        String peer = "nobody";
        try {
          peer = ctx.get(KitHttpServer.TLS).getPeerPrincipal().getName();
        } catch (SSLException e) {
          // it has shown no certificate
        }
        return HttpResponse.of(200).withBody(HttpBody.utf8(request.scheme() + " " + peer));
      };

  @BeforeAll
  static void certificates() throws Exception {
    localhost = SelfSigned.context(folder, "localhost");
    elsewhere = SelfSigned.context(folder, "elsewhere");
  }

  private static String ask(KitHttpClient client, int port) throws Exception {
    HttpRequest request =
        HttpRequest.of("POST", "/")
            .body(HttpBody.of(new byte[100_000]))
            .to("https", "localhost:" + port)
            .build();
    try (HttpResponse response = client.handle(CallContext.empty(), request);
        InputStream body = response.body().open()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void speaksTls() throws Exception {
    try (KitHttpServer server = KitHttpServer.builder().tls(localhost).start(WHO);
        KitHttpClient client = KitHttpClient.builder().tls(localhost).build()) {
      assertThat(ask(client, server.port())).isEqualTo("https nobody");
      assertThat(ask(client, server.port())).isEqualTo("https nobody");
    }
  }

  @Test
  void knowsTheClientByItsCertificate() throws Exception {
    SSLParameters both = localhost.getDefaultSSLParameters();
    both.setNeedClientAuth(true);
    try (KitHttpServer server = KitHttpServer.builder().tls(localhost, both).start(WHO);
        KitHttpClient client = KitHttpClient.builder().tls(localhost).build()) {
      assertThat(ask(client, server.port())).isEqualTo("https CN=localhost");
    }
  }

  @Test
  void doesNotTrustEverybody() throws Exception {
    try (KitHttpServer server = KitHttpServer.builder().tls(elsewhere).start(WHO);
        KitHttpClient stranger = KitHttpClient.builder().tls(localhost).build();
        KitHttpClient wrongName = KitHttpClient.builder().tls(elsewhere).build()) {
      assertThatThrownBy(() -> ask(stranger, server.port())).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> ask(wrongName, server.port()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("localhost");
    }
  }

  @Test
  void clearTextIsNoHandshake() throws Exception {
    try (KitHttpServer server = KitHttpServer.builder().tls(localhost).start(WHO);
        KitHttpClient client = KitHttpClient.create()) {
      HttpRequest request =
          HttpRequest.of("GET", "/").to("http", "localhost:" + server.port()).build();
      assertThatThrownBy(() -> client.handle(CallContext.empty(), request))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void offersHttp11Alone() throws Exception {
    AtomicReference<List<String>> offered = new AtomicReference<>();
    try (SSLServerSocket listener =
            (SSLServerSocket) localhost.getServerSocketFactory().createServerSocket(0);
        KitHttpClient client = KitHttpClient.builder().tls(localhost).build()) {
      Thread server =
          new Thread(
              () -> {
                try (SSLSocket socket = (SSLSocket) listener.accept()) {
                  socket.setHandshakeApplicationProtocolSelector(
                      (own, protocols) -> {
                        offered.set(List.copyOf(protocols));
                        return "http/1.1";
                      });
                  socket.startHandshake();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      server.start();
      assertThatThrownBy(() -> ask(client, listener.getLocalPort()))
          .isInstanceOf(IOException.class);
      server.join();
    }
    assertThat(offered.get()).containsExactly("http/1.1");
  }

  @Test
  void aSilentServerIsGivenUpInTheMiddleOfTls() throws Exception {
    try (ServerSocket silent = new ServerSocket(0);
        KitHttpClient client =
            KitHttpClient.builder().tls(localhost).connectTimeout(Duration.ofMillis(200)).build();
        KitHttpClient patient = KitHttpClient.builder().tls(localhost).build()) {
      assertThatThrownBy(() -> ask(client, silent.getLocalPort()))
          .isInstanceOf(ConnectException.class)
          .hasCauseInstanceOf(SocketTimeoutException.class);
      HttpRequest request =
          HttpRequest.of("GET", "/").to("https", "localhost:" + silent.getLocalPort()).build();
      CallContext hurried = CallContext.empty().withTimeout(Duration.ofMillis(200));
      assertThatThrownBy(() -> patient.handle(hurried, request))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }
}
