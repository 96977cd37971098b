package io.kitgen.runtime.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.Raw;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long connections live, how many there are, and how long they may be silent. */
@Timeout(30)
class ConnectionsTest {

  private static final String KEPT = "HTTP/1.1 200 OK|Content-Length: 1||a";

  private static HttpRequest get(int port) {
    return HttpRequest.of("GET", "/").to("http", "localhost:" + port).build();
  }

  private static String ask(KitHttpClient client, CallContext ctx, HttpRequest request)
      throws Exception {
    try (HttpResponse response = client.handle(ctx, request);
        InputStream body = response.body().open()) {
      return response.status() + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String ask(KitHttpClient client, int port) throws Exception {
    return ask(client, CallContext.empty(), get(port));
  }

  private static CompletableFuture<String> asking(KitHttpClient client, int port) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return ask(client, port);
          } catch (Exception e) {
            return e.toString();
          }
        },
        Raw.THREADS);
  }

  @Test
  void oneThatIsIdleMakesWayForOneToAnotherOrigin() throws Exception {
    try (Scripted a = new Scripted(KEPT + "?", KEPT);
        Scripted b = new Scripted(KEPT + ">" + KEPT + "?");
        Scripted c = new Scripted(KEPT + "?");
        KitHttpClient client = KitHttpClient.builder().connectionsInAll(2).build()) {
      assertThat(ask(client, a.port())).isEqualTo("200 a");
      assertThat(ask(client, b.port())).isEqualTo("200 a");
      assertThat(ask(client, c.port())).isEqualTo("200 a");
      a.awaitClosedByClient(); // the one that was idle for longest
      assertThat(ask(client, b.port())).isEqualTo("200 a");
      assertThat(ask(client, a.port())).isEqualTo("200 a");
      assertThat(b.heads()).hasSize(2);
      c.awaitClosedByClient();
    }
  }

  @Test
  void whenAllAreBusyCallsToAnyOriginWaitUntilTheirDeadline() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch began = new CountDownLatch(1);
    try (KitHttpServer busy =
            KitHttpServer.start(
                0,
                (ctx, request) -> {
                  began.countDown();
                  go.await();
                  return HttpResponse.of(204);
                });
        Scripted other = new Scripted(KEPT);
        KitHttpClient client = KitHttpClient.builder().connections(1).connectionsInAll(1).build()) {
      CompletableFuture<String> first = asking(client, busy.port());
      began.await();
      CallContext hurried = CallContext.empty().withTimeout(Duration.ofMillis(100));
      assertThatThrownBy(() -> ask(client, hurried, get(other.port())))
          .isInstanceOf(SocketTimeoutException.class);
      for (int port : List.of(busy.port(), other.port())) { // for one of the origin, and for any
        Cancellation cancellation = new Cancellation();
        Ticker.system().schedule(Duration.ofMillis(50), cancellation::cancel);
        CallContext cancelled = CallContext.empty().withCancellation(cancellation);
        assertThatThrownBy(() -> ask(client, cancelled, get(port)))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("cancelled");
      }
      Ticker.system().schedule(Duration.ofMillis(100), go::countDown); // when the next one waits
      assertThat(ask(client, other.port())).isEqualTo("200 a");
      assertThat(first.get()).isEqualTo("204 ");
    }
  }

  @Test
  void callsGoOnWhileUnusedPoolsEnd() throws Exception {
    try (KitHttpServer server = KitHttpServer.start(0, (ctx, request) -> HttpResponse.of(204));
        KitHttpClient client =
            KitHttpClient.builder().connections(1).idle(Duration.ofNanos(1)).build()) {
      List<CompletableFuture<Integer>> callers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        callers.add(
            CompletableFuture.supplyAsync(
                () -> {
                  try {
                    for (int call = 0; call < 300; call++) {
                      assertThat(ask(client, server.port())).isEqualTo("204 ");
                      Thread.sleep(call % 5);
                    }
                    return 300;
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                },
                Raw.THREADS));
      }
      for (CompletableFuture<Integer> caller : callers) {
        assertThat(caller.get()).isEqualTo(300);
      }
    }
  }

  @Test
  void oneThatRestedLongIsLookedAtBeforeItIsUsed() throws Exception {
    try (Scripted server = new Scripted(KEPT, KEPT);
        KitHttpClient client = KitHttpClient.create()) {
      assertThat(ask(client, server.port())).isEqualTo("200 a");
      Thread.sleep(1200);
      HttpRequest post =
          HttpRequest.of("POST", "/").to("http", "localhost:" + server.port()).build();
      assertThat(ask(client, CallContext.empty(), post)).isEqualTo("200 a");
    }
  }

  @Test
  void whatTheServerResetIsSentAgainWhereItMayBe() throws Exception {
    try (Scripted server = new Scripted(KEPT + "~!", KEPT + "~!", KEPT);
        KitHttpClient client = KitHttpClient.create()) {
      HttpRequest.Builder put = HttpRequest.of("PUT", "/").to("http", "localhost:" + server.port());
      HttpRequest repeatable = put.body(HttpBody.utf8("b")).build();
      assertThat(ask(client, CallContext.empty(), repeatable)).isEqualTo("200 a");
      Thread.sleep(300); // until it is reset
      assertThat(ask(client, CallContext.empty(), repeatable)).isEqualTo("200 a");
      Thread.sleep(300);
      HttpBody once = HttpBody.stream(new ByteArrayInputStream(new byte[9]), 9);
      assertThatThrownBy(() -> ask(client, CallContext.empty(), put.body(once).build()))
          .isInstanceOf(IOException.class);
      assertThat(server.heads()).hasSize(2);
    }
  }

  @Test
  void nothingIsSentAgainOnceAnAnswerHasBegun() throws Exception {
    try (Scripted server = new Scripted(KEPT + ">HTTP/1.1 2", KEPT);
        KitHttpClient client = KitHttpClient.create()) {
      assertThat(ask(client, server.port())).isEqualTo("200 a");
      assertThatThrownBy(() -> ask(client, server.port())).isInstanceOf(IOException.class);
      assertThat(server.heads()).hasSize(2);
    }
  }

  @Test
  void aCallThatEndsEarlyClosesItsConnection() throws Exception {
    Cancellation cancellation = new Cancellation();
    try (Scripted late = new Scripted("?");
        Scripted cancelled = new Scripted("?");
        KitHttpClient client = KitHttpClient.create()) {
      CallContext hurried = CallContext.empty().withTimeout(Duration.ofMillis(100));
      assertThatThrownBy(() -> ask(client, hurried, get(late.port())))
          .isInstanceOf(SocketTimeoutException.class);
      late.awaitClosedByClient();
      Raw.THREADS.execute(
          () -> {
            while (cancelled.heads().isEmpty()) {
              Thread.onSpinWait();
            }
            cancellation.cancel();
          });
      CallContext ctx = CallContext.empty().withCancellation(cancellation);
      assertThatThrownBy(() -> ask(client, ctx, get(cancelled.port())))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cancelled");
      cancelled.awaitClosedByClient();
    }
  }

  @Test
  void anAnswerThatNeverEndsIsNotReadToItsEnd() throws Exception {
    try (Scripted endless = new Scripted("HTTP/1.1 200 OK|Transfer-Encoding: chunked||1|a|?");
        Scripted large = new Scripted("HTTP/1.1 200 OK|Content-Length: 70000||a?");
        KitHttpClient client = KitHttpClient.create()) {
      client.handle(CallContext.empty(), get(endless.port())).close();
      endless.awaitClosedByClient();
      client.handle(CallContext.empty(), get(large.port())).close();
      large.awaitClosedByClient();
    }
  }

  @Test
  void silenceEndsACallThatHasNoDeadline() throws Exception {
    String head = "HTTP/1.1 200 OK|Content-Length: 2||";
    String pieces = "HTTP/1.1 200 OK|Content-Length: 9||a~b~c~d~e~f~g~h~i";
    try (Scripted server = new Scripted("?", head + "a?", pieces, "~~~~~~" + head + "ab");
        KitHttpClient client = KitHttpClient.builder().silence(Duration.ofMillis(400)).build()) {
      for (int i = 0; i < 2; i++) { // before the head, and in the body
        assertThatThrownBy(() -> ask(client, server.port()))
            .isInstanceOf(SocketTimeoutException.class)
            .hasMessageContaining("silent");
      }
      assertThat(ask(client, server.port())).isEqualTo("200 abcdefghi");
      CallContext ctx = CallContext.empty().withTimeout(Duration.ofSeconds(10));
      assertThat(ask(client, ctx, get(server.port()))).isEqualTo("200 ab");
    }
  }

  @Test
  void whoReadsSlowlyIsNotTheOtherSide() throws Exception {
    byte[] large = new byte[100_000];
    try (KitHttpServer server =
            KitHttpServer.start(
                0, (ctx, request) -> HttpResponse.of(200).withBody(HttpBody.of(large)));
        KitHttpClient client = KitHttpClient.builder().silence(Duration.ofMillis(100)).build();
        HttpResponse response = client.handle(CallContext.empty(), get(server.port()));
        InputStream body = response.body().open()) {
      byte[] some = body.readNBytes(10);
      Thread.sleep(600);
      assertThat(some.length + body.readAllBytes().length).isEqualTo(large.length);
    }
  }

  @Test
  void aBodyThatCannotBeWrittenFailsTheCallAlone() throws Exception {
    try (Scripted server = new Scripted("?", KEPT);
        KitHttpClient client = KitHttpClient.create()) {
      HttpBody broken =
          HttpBody.writer(
              10,
              out -> {
                throw new IOException("a disk is broken");
              });
      HttpRequest request =
          HttpRequest.of("PUT", "/").to("http", "localhost:" + server.port()).body(broken).build();
      assertThatThrownBy(() -> client.handle(CallContext.empty(), request))
          .isInstanceOf(IOException.class)
          .hasMessage("a disk is broken");
      assertThat(ask(client, server.port())).isEqualTo("200 a");
    }
  }

  @Test
  void whatWasSentOverAKeptConnectionIsNotSaidToBeUnsent() throws Exception {
    ServerSocket listener = new ServerSocket(0);
    CompletableFuture<Void> serving =
        CompletableFuture.runAsync(
            () -> {
              try (Socket socket = listener.accept()) {
                BufferedReader in =
                    new BufferedReader(
                        new InputStreamReader(
                            socket.getInputStream(), StandardCharsets.ISO_8859_1));
                readHead(in);
                socket
                    .getOutputStream()
                    .write(KEPT.replace("|", "\r\n").getBytes(StandardCharsets.UTF_8));
                listener.close();
                readHead(in);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            Raw.THREADS);
    try (KitHttpClient client = KitHttpClient.create()) {
      assertThat(ask(client, listener.getLocalPort())).isEqualTo("200 a");
      int port = listener.getLocalPort();
      assertThatThrownBy(() -> ask(client, port))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(ConnectException.class)
          .satisfies(
              e ->
                  assertThat(e.getSuppressed()).hasAtLeastOneElementOfType(ConnectException.class));
      serving.get();
    }
  }

  private static void readHead(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.isEmpty()) {
      line = in.readLine();
    }
  }
}
