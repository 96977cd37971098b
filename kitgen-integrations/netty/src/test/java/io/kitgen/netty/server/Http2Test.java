package io.kitgen.netty.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.Raw;
import io.kitgen.runtime.http.SelfSigned;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** HTTP/2, over TLS and in clear, with clients of others. */
@Timeout(120)
class Http2Test {

  @TempDir static Path folder;

  private static SelfSigned localhost;

  /** Says what came: scheme, who it is, how many bytes, and what the headers hold. */
  private static final HttpHandler MIRROR =
      (ctx, request) -> {
        long count;
        try (InputStream body = request.body().open()) {
          count = body.transferTo(OutputStream.nullOutputStream());
        }
        Object session = ctx.get(KitHttpServer.TLS);
        String peer = session == null ? "nobody" : peer(ctx.get(KitHttpServer.TLS));
        String text =
            String.join(
                " ",
                request.method(),
                request.scheme() + "://" + request.authority() + request.path(),
                peer,
                Long.toString(count),
                "" + request.headers().first("X-A"),
                "" + request.headers().first("Cookie"));
        return new HttpResponse(
            200, Headers.of("X-B", "c", "Connection", "x"), HttpBody.utf8(text));
      };

  private static String peer(SSLSession session) {
    try {
      return session.getPeerPrincipal().getName();
    } catch (SSLException e) {
      return "stranger";
    }
  }

  @BeforeAll
  static void certificates() throws Exception {
    localhost = SelfSigned.make(folder, "localhost");
  }

  private static HttpClient client(HttpClient.Version version) {
    return HttpClient.newBuilder().sslContext(localhost.context()).version(version).build();
  }

  private static HttpRequest.Builder to(int port) {
    return HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/p?q"));
  }

  @Test
  void speaksBothOverTls() throws Exception {
    try (KitNettyServer server = KitNettyServer.builder().tls(localhost.context()).start(MIRROR)) {
      for (HttpClient.Version version :
          List.of(HttpClient.Version.HTTP_1_1, HttpClient.Version.HTTP_2)) {
        java.net.http.HttpResponse<String> answer =
            client(version)
                .send(
                    to(server.port())
                        .header("X-A", "\u00e4")
                        .header("Cookie", "a=b")
                        .header("Cookie", "c=d")
                        .POST(BodyPublishers.ofByteArray(new byte[300_000]))
                        .build(),
                    BodyHandlers.ofString());
        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.body())
            .startsWith("POST https://localhost:" + server.port() + "/p stranger 300000 ");
        assertThat(answer.headers().firstValue("x-b")).contains("c");
        assertThat(answer.headers().firstValue("date")).isPresent();
      }
    }
  }

  @Test
  void knowsTheClientByItsCertificate() throws Exception {
    SSLParameters both = localhost.context().getDefaultSSLParameters();
    both.setNeedClientAuth(true);
    try (KitNettyServer server =
        KitNettyServer.builder().tls(localhost.context(), both).start(MIRROR)) {
      assertThat(
              client(HttpClient.Version.HTTP_2)
                  .send(to(server.port()).build(), BodyHandlers.ofString())
                  .body())
          .contains(" CN=localhost ");
      HttpClient stranger =
          HttpClient.newBuilder()
              .sslContext(localhost.trusting())
              .version(HttpClient.Version.HTTP_2)
              .build();
      assertThatThrownBy(() -> stranger.send(to(server.port()).build(), BodyHandlers.ofString()))
          .isInstanceOf(IOException.class);
      assertThat(Raw.exchange(server.port(), "GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
          .as("clear text is no handshake")
          .doesNotContain("HTTP");
    }
  }

  @Test
  void takesTlsAsNettyHasIt() throws Exception {
    SslContextBuilder tls =
        SslContextBuilder.forServer(localhost.keys())
            .applicationProtocolConfig(
                new ApplicationProtocolConfig(
                    Protocol.ALPN,
                    SelectorFailureBehavior.NO_ADVERTISE,
                    SelectedListenerFailureBehavior.ACCEPT,
                    "h2",
                    "http/1.1"));
    try (KitNettyServer server = KitNettyServer.builder().tls(tls.build()).start(MIRROR)) {
      java.net.http.HttpResponse<String> answer =
          client(HttpClient.Version.HTTP_2)
              .send(to(server.port()).build(), BodyHandlers.ofString());
      assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
      assertThat(answer.body()).startsWith("GET https://");
    }
  }

  @Test
  void streamsBothWaysAndManyAtOnce() throws Exception {
    AtomicInteger most = new AtomicInteger();
    AtomicInteger running = new AtomicInteger();
    HttpHandler echo =
        (ctx, request) -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          byte[] all;
          try (InputStream body = request.body().open()) {
            all = body.readAllBytes();
          }
          Thread.sleep(20);
          running.decrementAndGet();
          return new HttpResponse(
              200,
              Headers.empty(),
              HttpBody.stream(new ByteArrayInputStream(all), -1, () -> Headers.of("x-t", "u")));
        };
    try (KitNettyServer server =
        KitNettyServer.builder().tls(localhost.context()).streams(10).start(echo)) {
      HttpClient client = client(HttpClient.Version.HTTP_2);
      byte[] body = new byte[200_000];
      new Random(1).nextBytes(body);
      // One first, so that all share its connection.
      client.send(to(server.port()).build(), BodyHandlers.discarding());
      List<CompletableFuture<java.net.http.HttpResponse<byte[]>>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(
            client.sendAsync(
                to(server.port()).POST(BodyPublishers.ofByteArray(body)).build(),
                BodyHandlers.ofByteArray()));
      }
      for (CompletableFuture<java.net.http.HttpResponse<byte[]>> answer : answers) {
        assertThat(answer.get().body()).isEqualTo(body);
      }
      assertThat(most.get()).isGreaterThan(1);
    }
  }

  /** With curl: the JDK's client drops its connection when it hears goodbye. */
  @Test
  void closingSaysGoodbyeAndLetsStreamsEnd() throws Exception {
    need("curl");
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    KitNettyServer server =
        KitNettyServer.start(
            0,
            (ctx, request) -> {
              started.countDown();
              go.await();
              return HttpResponse.of(200).withBody(HttpBody.utf8("done"));
            });
    String url = "http://localhost:" + server.port();
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return run("curl", "-s", "--http2-prior-knowledge", url);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            },
            Raw.THREADS);
    started.await();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close, Raw.THREADS);
    Thread.sleep(200); // the goodbye is on its way
    assertThat(closing).isNotDone();
    go.countDown();
    assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo("done");
    closing.get(20, TimeUnit.SECONDS);
  }

  private static String run(String... command) throws Exception {
    Path out = Files.createTempFile(folder, "out", "");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command[0]).isTrue();
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  private static void need(String command) {
    boolean there =
        List.of(System.getenv("PATH").split(":")).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    if (!Boolean.parseBoolean(System.getenv("CI"))) {
      assumeThat(there).as(command).isTrue();
    }
    assertThat(there).as(command).isTrue();
  }

  @Test
  void servesCurl() throws Exception {
    need("curl");
    Path body = Files.write(folder.resolve("body"), new byte[2_000_000]);
    try (KitNettyServer server = KitNettyServer.start(0, MIRROR);
        KitNettyServer secure = KitNettyServer.builder().tls(localhost.context()).start(MIRROR)) {
      String url = "http://localhost:" + server.port() + "/x";
      String upload = "@" + body;
      for (String version : List.of("--http1.1", "--http2-prior-knowledge")) {
        assertThat(run("curl", "-s", "-i", version, "--data-binary", upload, url))
            .contains(" 200 ")
            .contains("POST " + url + " nobody 2000000 ");
        assertThat(run("curl", "-s", "-I", version, url))
            .contains(" 200 ")
            .containsIgnoringCase("content-length: ");
      }
      String https = "https://localhost:" + secure.port() + "/x";
      assertThat(run("curl", "-s", "-i", "-k", "--http2", "--data-binary", upload, https))
          .contains("HTTP/2 200")
          .contains("POST " + https + " stranger 2000000 ");
      assertThat(run("curl", "-s", "-i", "-k", "--http1.1", https)).contains("HTTP/1.1 200");
    }
  }

  @Test
  void servesNghttp() throws Exception {
    need("h2load");
    need("nghttp");
    try (KitNettyServer server = KitNettyServer.start(0, MIRROR)) {
      String url = "http://localhost:" + server.port() + "/x";
      assertThat(run("h2load", "-n", "5000", "-c", "4", "-m", "50", url))
          .contains("5000 succeeded, 0 failed, 0 errored");
      assertThat(run("h2load", "--h1", "-n", "5000", "-c", "4", "-m", "10", url))
          .contains("5000 succeeded, 0 failed, 0 errored");
      assertThat(run("nghttp", "-v", "-H", "cookie: a=b", "-H", "cookie: c=d", url))
          .contains(":status: 200")
          .contains("a=b; c=d");
      assertThat(run("nghttp", "-v", "-H", "x: " + "y".repeat(40_000), url))
          .contains(":status: 431");
    }
  }
}
