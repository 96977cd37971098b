package io.kitgen.runtime.http.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.Raw;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that the other side decides has a bound. */
@Timeout(30)
class ServerLimitsTest {

  private static final String GET = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

  private static final HttpHandler LENGTH =
      (ctx, request) -> {
        try (InputStream body = request.body().open()) {
          return answer(body.readAllBytes().length);
        }
      };

  private static HttpResponse answer(int length) {
    return HttpResponse.of(200).withBody(HttpBody.utf8("read " + length + "!"));
  }

  private static KitHttpServer.Builder impatient() {
    return KitHttpServer.builder()
        .headTime(Duration.ofMillis(300))
        .idle(Duration.ofMillis(300))
        .slowest(1000, Duration.ofMillis(300));
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }

  private static String readAll(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), US_ASCII);
  }

  @Test
  void namesItsLimits() throws Exception {
    try (KitHttpServer server = KitHttpServer.start(0, LENGTH)) {
      String head = "GET / HTTP/1.1\r\nHost: x\r\n";
      assertThat(Raw.exchange(server.port(), head + "A: b\r\n".repeat(200) + "\r\n"))
          .startsWith("HTTP/1.1 431 ");
      assertThat(Raw.exchange(server.port(), head + "A: " + "b".repeat(40_000) + "\r\n\r\n"))
          .startsWith("HTTP/1.1 431 ");
      assertThat(Raw.exchange(server.port(), "GET /" + "a".repeat(9000) + " HTTP/1.1\r\n\r\n"))
          .startsWith("HTTP/1.1 414 ");
    }
  }

  @Test
  void boundsTheExtensionsOfChunksAndTheirTrailers() throws Exception {
    try (KitHttpServer server = KitHttpServer.start(0, LENGTH)) {
      String head = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
      assertThat(Raw.exchange(server.port(), head + "1;" + "a".repeat(300)))
          .startsWith("HTTP/1.1 400 ");
      assertThat(Raw.exchange(server.port(), head + "1;a=0123456789\r\nx\r\n".repeat(2000)))
          .startsWith("HTTP/1.1 400 ");
      assertThat(Raw.exchange(server.port(), head + "0\r\n" + "A: b\r\n".repeat(200) + "\r\n"))
          .startsWith("HTTP/1.1 431 ");
      assertThat(Raw.exchange(server.port(), head + "0\r\nA: " + "b".repeat(40_000) + "\r\n\r\n"))
          .startsWith("HTTP/1.1 431 ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n",
        "\r\n\r\n",
        "G",
        "GET / HT",
        "GET / HTTP/1.1\r\nHost: x\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3;a",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: b",
      })
  void cutsOffWhoFallsSilent(String sent) throws Exception {
    try (KitHttpServer server = impatient().start(LENGTH);
        Socket fresh = new Socket("localhost", server.port())) {
      send(fresh, sent);
      assertThat(readToEnd(fresh)).doesNotContain("read");
      try (Socket kept = new Socket("localhost", server.port())) {
        send(kept, GET + sent);
        assertThat(readToEnd(kept)).containsOnlyOnce("read 0");
      }
    }
  }

  /** Up to the end, or a reset, which is one as well. */
  private static String readToEnd(Socket socket) {
    StringBuilder text = new StringBuilder();
    try {
      for (int b = socket.getInputStream().read(); b >= 0; b = socket.getInputStream().read()) {
        text.append((char) b);
      }
    } catch (IOException e) {
      // reset
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /",
        "GET / HTTP/1.1\r\nHost: ",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1;",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: ",
      })
  void cutsOffWhoDripsBytes(String sent) throws Exception {
    try (KitHttpServer server = impatient().slowest(50, Duration.ofMillis(300)).start(LENGTH);
        Socket socket = new Socket("localhost", server.port())) {
      send(socket, sent);
      assertThatIOException()
          .isThrownBy(
              () -> {
                while (true) { // ten bytes a second, each of them well in time
                  send(socket, "a");
                  Thread.sleep(100);
                }
              });
    }
  }

  @Test
  void cutsOffWhoDoesNotTakeItsAnswer() throws Exception {
    CompletableFuture<IOException> end = new CompletableFuture<>();
    HttpHandler endless =
        (ctx, request) -> HttpResponse.of(200).withBody(HttpBody.stream(new Endless(end), -1));
    try (KitHttpServer server =
            impatient().slowest(100_000, Duration.ofMillis(300)).start(endless);
        Socket socket = new Socket("localhost", server.port())) {
      send(socket, GET);
      assertThat(end.get()).isNull();
    }
  }

  /** Zeros; it says when it is closed. */
  private static final class Endless extends InputStream {

    private final CompletableFuture<IOException> closed;

    private Endless(CompletableFuture<IOException> closed) {
      this.closed = closed;
    }

    @Override
    public int read() {
      return 0;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return length;
    }

    @Override
    public void close() {
      closed.complete(null);
    }
  }

  @Test
  void doesNotBlameTheClientForAHandlerThatTakesItsTime() throws Exception {
    Semaphore dawdled = new Semaphore(0);
    HttpHandler slow =
        (ctx, request) -> {
          try (InputStream body = request.body().open()) {
            int first = body.read() < 0 ? 0 : 1;
            Thread.sleep(1700);
            dawdled.release();
            return answer(first + body.readAllBytes().length);
          }
        };
    try (KitHttpServer server =
            KitHttpServer.builder().slowest(1000, Duration.ofMillis(1500)).start(slow);
        Socket socket = new Socket("localhost", server.port())) {
      send(socket, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\n");
      send(socket, "a");
      dawdled.acquire();
      Thread.sleep(400); // longer than the watch looks away
      send(socket, "b");
      assertThat(readAll(socket)).contains("read 2");
    }
  }

  @Test
  void theTimeForAHeadEndsWithTheHead() throws Exception {
    HttpHandler slow =
        (ctx, request) -> {
          Thread.sleep(700);
          return answer(0);
        };
    try (KitHttpServer server =
            KitHttpServer.builder().headTime(Duration.ofMillis(300)).start(slow);
        Socket socket = new Socket("localhost", server.port())) {
      for (int i = 0; i < 2; i++) { // the second is the same as the first
        send(socket, "G");
        Thread.sleep(50);
        send(socket, GET.substring(1));
        assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
            .isEqualTo("HTTP/1.1 200");
        while (socket.getInputStream().read() != '!') {
          // up to the body
        }
        assertThat(socket.getInputStream().available()).isZero();
      }
    }
  }

  @Test
  void makesRoomByClosingWhatIsIdle() throws Exception {
    try (KitHttpServer server = KitHttpServer.builder().connections(2).start(LENGTH)) {
      List<Socket> idle = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Socket socket = new Socket("localhost", server.port());
        send(socket, GET);
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        idle.add(socket);
      }
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  @Test
  void onePeerHasNotAllOfTheConnections() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch busy = new CountDownLatch(2);
    HttpHandler waiting =
        (ctx, request) -> {
          busy.countDown();
          go.await();
          return answer(0);
        };
    try (KitHttpServer server =
            KitHttpServer.builder().connections(9).connectionsPerPeer(2).start(waiting);
        Socket one = from("127.0.0.1", server);
        Socket two = from("127.0.0.1", server)) {
      send(one, GET);
      send(two, GET);
      busy.await();
      try (Socket three = from("127.0.0.1", server);
          Socket other = from("127.0.0.2", server)) {
        assertThat(readToEnd(three)).isEmpty();
        send(other, GET);
        go.countDown();
        assertThat(other.getInputStream().read()).isEqualTo('H');
      }
      assertThat(one.getInputStream().read()).isEqualTo('H');
      assertThat(two.getInputStream().read()).isEqualTo('H');
      try (Socket next = from("127.0.0.1", server)) { // one of the two is idle now
        send(next, GET);
        assertThat(next.getInputStream().read()).isEqualTo('H');
      }
    }
  }

  private static Socket from(String address, KitHttpServer server) throws IOException {
    try {
      return new Socket("127.0.0.1", server.port(), InetAddress.getByName(address), 0);
    } catch (java.net.BindException e) {
      Assumptions.abort("this system has one address for itself only");
      throw e;
    }
  }

  @Test
  void anIpv6NetworkIsOnePeer() throws Exception {
    Object peer = Peers.of(InetAddress.getByName("2001:db8::1"));
    assertThat(Peers.of(InetAddress.getByName("2001:db8::ffff:1"))).isEqualTo(peer);
    assertThat(Peers.of(InetAddress.getByName("2001:db8:0:1::1"))).isNotEqualTo(peer);
    assertThat(Peers.of(InetAddress.getByName("10.0.0.1")))
        .isNotEqualTo(Peers.of(InetAddress.getByName("10.0.0.2")));
  }
}
