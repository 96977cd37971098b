package io.kitgen.netty.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.Raw;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The deadline, and cancelling, while a call is in each of its phases: at a server that is silent.
 */
@Timeout(30)
class NettyDeadlineTest {

  private ServerSocket silent;

  @BeforeEach
  void listen() throws IOException {
    silent = new ServerSocket(0, 1);
  }

  @AfterEach
  void close() throws IOException {
    silent.close();
  }

  /** It is late, and so is a second one: nothing that it left stands in the way. */
  private void ends(KitNettyClient.Builder builder, String scheme, HttpBody body) throws Exception {
    try (KitNettyClient client = builder.build()) {
      HttpRequest request =
          HttpRequest.of("POST", "/")
              .body(body)
              .to(scheme, "localhost:" + silent.getLocalPort())
              .build();
      CallContext hurried = CallContext.empty().withTimeout(Duration.ofMillis(100));
      assertThatThrownBy(() -> client.handle(hurried, request))
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessageContaining("deadline");
      Cancellation cancellation = new Cancellation();
      CompletableFuture<Throwable> second =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  client.handle(CallContext.empty().withCancellation(cancellation), request);
                  return new AssertionError("an answer");
                } catch (IOException | InterruptedException | IllegalStateException e) {
                  return e;
                }
              },
              Raw.THREADS);
      await()
          .until(
              () ->
                  client.stats().get(0).waiting() + client.stats().get(0).active() > 0
                      || second.isDone());
      cancellation.cancel();
      assertThat(second.get()).isInstanceOf(IOException.class).hasMessageContaining("cancelled");
      await().until(() -> client.stats().get(0).waiting() + client.stats().get(0).active() == 0);
    }
  }

  private static HttpBody large() {
    return HttpBody.repeatable(50_000_000, () -> new ByteArrayInputStream(new byte[50_000_000]));
  }

  @Test
  void connecting() throws Exception {
    List<Socket> queue = new ArrayList<>();
    try {
      for (int i = 0; i < 4; i++) { // until the system takes no more
        Socket socket = new Socket();
        queue.add(socket);
        try {
          socket.connect(silent.getLocalSocketAddress(), 50);
        } catch (SocketTimeoutException e) {
          break;
        }
      }
      ends(KitNettyClient.builder(), "http", HttpBody.empty());
    } finally {
      for (Socket socket : queue) {
        socket.close();
      }
    }
  }

  @Test
  void securing() throws Exception {
    ends(KitNettyClient.builder(), "https", HttpBody.empty());
  }

  @Test
  void settingUpHttp2() throws Exception {
    ends(KitNettyClient.builder().http2InClear(), "http", HttpBody.empty());
  }

  @Test
  void goingThroughAProxy() throws Exception {
    ends(
        KitNettyClient.builder().proxy(new InetSocketAddress("localhost", silent.getLocalPort())),
        "https",
        HttpBody.empty());
  }

  @Test
  void sending() throws Exception {
    ends(KitNettyClient.builder(), "http", large());
  }

  @Test
  void waitingForTheAnswer() throws Exception {
    ends(KitNettyClient.builder(), "http", HttpBody.utf8("x"));
  }

  @Test
  void readingTheAnswer() throws Exception {
    try (KitNettyClient client = KitNettyClient.create()) {
      CompletableFuture<Socket> serving =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  Socket socket = silent.accept();
                  socket
                      .getOutputStream()
                      .write(
                          "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"
                              .getBytes(StandardCharsets.US_ASCII));
                  return socket;
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              },
              Raw.THREADS);
      HttpRequest request =
          HttpRequest.of("GET", "/").to("http", "localhost:" + silent.getLocalPort()).build();
      CallContext hurried = CallContext.empty().withTimeout(Duration.ofMillis(300));
      try (HttpResponse response = client.handle(hurried, request);
          InputStream body = response.body().open()) {
        assertThat(body.readNBytes(4)).asString().isEqualTo("half");
        assertThatThrownBy(body::read).isInstanceOf(SocketTimeoutException.class);
        assertThatThrownBy(body::read).isInstanceOf(SocketTimeoutException.class);
      }
      await().until(() -> client.stats().get(0).open() == 0);
      serving.get().close();
    }
  }

  @Test
  void connectingTakesNoLongerThanToldWithoutADeadlineToo() throws Exception {
    try (KitNettyClient client =
        KitNettyClient.builder().connectTimeout(Duration.ofMillis(100)).build()) {
      Ask ask = new Ask(client, "https", silent.getLocalPort());
      assertThatThrownBy(() -> ask.get("/")).isInstanceOf(IOException.class);
      await().until(() -> client.stats().get(0).failed() == 1);
    }
  }
}
