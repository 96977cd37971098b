package io.kitgen.client.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistryClientTest {

  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  private URI serve(HttpHandler handler) {
    KitHttpServer server = KitHttpServer.start(0, handler);
    open.add(server);
    return URI.create("http://127.0.0.1:" + server.port() + "/base");
  }

  private RegistryClient client(URI... servers) {
    RegistryClient client = RegistryServers.at(List.of(servers)).open();
    open.add(0, client);
    return client;
  }

  private static HttpResponse json(String text) {
    return new HttpResponse(200, Headers.empty(), HttpBody.utf8(text));
  }

  @Test
  void asksTheNextServerWhenOneIsDownOrFailsAndStaysWithTheOneThatAnswers() throws Exception {
    AtomicInteger failing = new AtomicInteger();
    URI broken =
        serve(
            (ctx, request) -> {
              failing.incrementAndGet();
              return HttpResponse.of(503);
            });
    URI good = serve((ctx, request) -> json("{\"path\": \"" + request.path() + "\"}"));
    RegistryClient client = client(URI.create("http://127.0.0.1:1"), broken, good);

    assertThat(client.get("/x").fields().text("path")).isEqualTo("/base/x");
    assertThat(client.get("/y").fields().text("path")).isEqualTo("/base/y");
    assertThat(failing).hasValue(1);
  }

  @Test
  void saysWhatBecameOfEachServer() {
    URI broken =
        serve((ctx, request) -> new HttpResponse(500, Headers.empty(), HttpBody.utf8("no leader")));
    URI none = URI.create("http://127.0.0.1:1");

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> client(broken, none).get("/x?index=3"))
        .withMessageContaining("GET http://" + broken.getAuthority() + "/base/x answers 500")
        .withMessageContaining("no leader")
        .withMessageContaining("GET http://127.0.0.1:1/x: ");
  }

  @Test
  void refusesAnswersThatAreNoJsonTooLargeOrOfAnotherStatus() {
    URI odd =
        serve(
            (ctx, request) ->
                switch (request.path()) {
                  case "/base/html" -> json("<html>");
                  case "/base/large" ->
                      new HttpResponse(
                          200,
                          Headers.empty(),
                          HttpBody.of(new byte[RegistryClient.MOST_BYTES + 1]));
                  default -> HttpResponse.of(403);
                });
    RegistryClient client = client(odd);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> client.get("/html").json())
        .withMessageContaining("/base/html is no JSON");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> client.get("/large"))
        .withMessageContaining("more than 16777216 bytes");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> client.get("/other").expect(200))
        .withMessageEndingWith("/base/other answers 403");
  }

  @Test
  void handsOverEachLineAsItComesAndEndsWhenClosed() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    URI watch =
        serve(
            (ctx, request) ->
                new HttpResponse(
                    200, Headers.empty(), HttpBody.flow(out -> twoLinesAndSilence(out, goOn))));
    RegistryClient client = client(watch);
    LinkedBlockingQueue<Integer> seen = new LinkedBlockingQueue<>();
    CompletableFuture<Void> watching =
        CompletableFuture.runAsync(
            () -> {
              try {
                client.stream(
                    "GET",
                    "/watch",
                    HttpBody.empty(),
                    Duration.ofMinutes(5),
                    line -> seen.add(line.number("n")));
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(seen.take()).isEqualTo(1);
    goOn.countDown();
    assertThat(seen.take()).isEqualTo(2);
    client.close();

    await().until(watching::isDone);
    assertThat(watching).isCompletedExceptionally();
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> client.get("/x"))
        .withMessageContaining("closed");
  }

  private static void twoLinesAndSilence(OutputStream out, CountDownLatch goOn) throws IOException {
    try {
      out.write("{\"n\": 1}\n{\"n\"".getBytes(UTF_8));
      goOn.await();
      out.write(": 2}\n".getBytes(UTF_8));
      while (true) { // until nobody listens
        Thread.sleep(20);
        out.write('\n');
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void refusesNoServersAndAddressesThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RegistryServers.at(List.of()))
        .withMessage("no server of a registry is given");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RegistryServers.at(List.of(URI.create("eureka://x"))))
        .withMessageContaining("eureka://x");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RegistryServers.at(List.of(URI.create("http://x"))).withTimeout(Duration.ZERO))
        .withMessageContaining("PT0S");
  }
}
