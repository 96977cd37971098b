package io.kitgen.netty.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.Raw;
import io.kitgen.runtime.http.StrictServerContract;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KitNettyServerTest extends StrictServerContract {

  /** Says how many bytes came, and whether they were the right ones. */
  private static final HttpHandler COUNTING =
      (ctx, request) -> {
        long count = 0;
        try (InputStream body = request.body().open()) {
          for (int b = body.read(); b >= 0; b = body.read()) {
            if (b != count++ % 128) {
              return HttpResponse.of(500);
            }
          }
        }
        return HttpResponse.of(200).withBody(HttpBody.utf8(Long.toString(count)));
      };

  @Override
  protected Running start(HttpHandler handler) {
    KitNettyServer server = KitNettyServer.start(0, handler);
    return new Running(server.port(), server);
  }

  private static byte[] ascii(String text) {
    return text.replace("|", "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static CompletableFuture<String> later(int port, String request) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return Raw.exchange(port, ascii(request));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        Raw.THREADS);
  }

  @Test
  void aSlowReaderHoldsTheClientBack() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    serve(
        (ctx, request) -> {
          go.await();
          return COUNTING.handle(ctx, request);
        });
    int size = 64 * 1024 * 1024;
    AtomicInteger sent = new AtomicInteger();
    try (Socket socket = new Socket("localhost", port())) {
      OutputStream out = socket.getOutputStream();
      out.write(ascii("POST / HTTP/1.1|Host: x|Connection: close|Content-Length: " + size + "||"));
      Thread sending =
          new Thread(
              () -> {
                byte[] part = new byte[64 * 1024];
                for (int i = 0; i < part.length; i++) {
                  part[i] = (byte) (i % 128);
                }
                try {
                  while (sent.get() < size) {
                    out.write(part);
                    sent.addAndGet(part.length);
                  }
                } catch (IOException e) {
                  sent.set(-1);
                }
              });
      sending.start();
      int before = -1;
      while (sent.get() != before) { // until it is stuck
        before = sent.get();
        Thread.sleep(300);
      }
      assertThat(before).isBetween(0, size / 2);
      go.countDown();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 200 ")
          .endsWith("\r\n\r\n" + size);
      sending.join();
    }
  }

  @Test
  void aSlowClientHoldsTheWriterBack() throws Exception {
    AtomicInteger written = new AtomicInteger();
    int size = 64 * 1024 * 1024;
    serve(
        (ctx, request) ->
            HttpResponse.of(200)
                .withBody(
                    HttpBody.writer(
                        size,
                        out -> {
                          byte[] part = new byte[64 * 1024];
                          while (written.get() < size) {
                            out.write(part);
                            written.addAndGet(part.length);
                          }
                        })));
    try (Socket socket = new Socket("localhost", port())) {
      socket.getOutputStream().write(ascii("GET / HTTP/1.1|Host: x|Connection: close||"));
      int before = -1;
      while (written.get() != before || before == 0) {
        before = written.get();
        Thread.sleep(300);
      }
      assertThat(before).isBetween(1, size / 2);
      long count = socket.getInputStream().readAllBytes().length;
      assertThat(count).isBetween((long) size, size + 1000L);
    }
  }

  @Test
  void answersPipelinedRequestsInTheirOrder() throws Exception {
    serve(
        (ctx, request) -> {
          Thread.sleep(request.path().equals("/0") ? 100 : 0);
          return HttpResponse.of(200).withBody(HttpBody.utf8(request.path() + ";"));
        });
    StringBuilder requests = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      String close = i == 1999 ? "Connection: close|" : "";
      requests.append("GET /" + i + " HTTP/1.1|Host: x|" + close + "|");
      expected.append("/" + i + ";");
    }
    String answers = Raw.exchange(port(), ascii(requests.toString()));
    assertThat(answers.replaceAll("(?s)HTTP/1.1 200.*?\r\n\r\n", ""))
        .isEqualTo(expected.toString());
  }

  @Test
  void knowsAHeadAgainAndNothingElse() throws Exception {
    serve(
        (ctx, request) -> {
          try (InputStream body = request.body().open()) {
            String text = new String(body.readAllBytes(), StandardCharsets.US_ASCII);
            return HttpResponse.of(200)
                .withBody(HttpBody.utf8(request.path() + request.query() + text + ";"));
          }
        });
    String get = "GET /a?b HTTP/1.1|Host: x||";
    String post = "POST /p HTTP/1.1|Host: x|Content-Length: 3||";
    // Each is one packet, so that the engine sees it alone.
    List<String> packets =
        List.of(
            get,
            get,
            get + get,
            get + get,
            post + "abc",
            post + "def",
            post + "abc" + get,
            post + "abc" + get,
            "||" + get,
            "||" + get,
            post,
            "ghi",
            post + "j",
            "kl",
            get);
    StringBuilder answers = new StringBuilder();
    try (Socket socket = new Socket("localhost", port())) {
      socket.setTcpNoDelay(true);
      for (String packet : packets) {
        socket.getOutputStream().write(ascii(packet));
        Thread.sleep(50);
      }
      socket.shutdownOutput();
      answers.append(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    }
    assertThat(answers.toString().replaceAll("(?s)HTTP/1.1 200.*?\r\n\r\n", ""))
        .isEqualTo(
            "/ab;".repeat(6)
                + "/pnullabc;/pnulldef;"
                + "/pnullabc;/ab;".repeat(2)
                + "/ab;".repeat(2)
                + "/pnullghi;/pnulljkl;/ab;");
  }

  @Test
  void whatNeverWaitsStaysOnTheLoop() throws Exception {
    AtomicReference<String> thread = new AtomicReference<>("");
    HttpHandler quick =
        new HttpHandler() {
          @Override
          public HttpResponse handle(CallContext ctx, HttpRequest request) throws Exception {
            thread.set(Thread.currentThread().getName());
            return COUNTING.handle(ctx, request);
          }

          @Override
          public boolean blocks(HttpRequest request) {
            return request.path().equals("/waits");
          }
        };
    serve(quick);
    assertThat(ask("POST /", "")).endsWith("\r\n\r\n0");
    assertThat(thread.get()).contains("loop");
    assertThat(ask("GET /waits", "")).endsWith("\r\n\r\n0");
    assertThat(thread.get()).doesNotContain("loop");
    byte[] large = new byte[100_000];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i % 128);
    }
    // More than is gathered: whoever reads it may have to wait.
    assertThat(ask("POST /", new String(large, StandardCharsets.US_ASCII))).endsWith("\r\n100000");
    assertThat(thread.get()).doesNotContain("loop");
    String both =
        "GET / HTTP/1.1|Host: x||".repeat(5000) + "GET / HTTP/1.1|Host: x|Connection: close||";
    assertThat(Raw.exchange(port(), ascii(both)).split("HTTP/1.1 200", -1)).hasSize(5002);
  }

  @Test
  void cutsOffWhoDawdles() throws Exception {
    try (KitNettyServer server =
        KitNettyServer.builder()
            .headTime(Duration.ofMillis(300))
            .idle(Duration.ofMillis(300))
            .slowest(100_000, Duration.ofMillis(300))
            .start(COUNTING)) {
      for (String part :
          List.of(
              "",
              "GET / HT",
              "PRI * HTTP/2.0||SM||",
              "GET / HTTP/1.1|Host: x||",
              "POST / HTTP/1.1|Host: x|Content-Length: 9||abc",
              "POST / HTTP/1.1|Host: x|Content-Length: 90000||abc",
              "POST / HTTP/1.1|Host: x|Transfer-Encoding: chunked||3|abc")) {
        long began = System.nanoTime();
        String answer = Raw.exchange(server.port(), ascii(part));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(answer.contains(" 200 ")).as(part).isEqualTo(part.startsWith("GET / HTTP/1.1"));
      }
    }
  }

  @Test
  void aHeadThatComesLineByLineHasNoMoreTime() throws Exception {
    try (KitNettyServer server =
            KitNettyServer.builder().headTime(Duration.ofMillis(500)).start(COUNTING);
        Socket socket = new Socket("localhost", server.port())) {
      socket.getOutputStream().write(ascii("GET / HTTP/1.1|Host: x|"));
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100; i++) {
                  Thread.sleep(100);
                  socket.getOutputStream().write(ascii("A: b|"));
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void aKnownHeadInsideAnotherIsNone() throws Exception {
    serve(COUNTING);
    try (Socket socket = new Socket("localhost", port())) {
      socket.setTcpNoDelay(true);
      for (String packet :
          List.of(
              "GET / HTTP/1.1|Host: x||", "GET /z HTTP/1.1|Host: x|", "GET / HTTP/1.1|Host: x||")) {
        socket.getOutputStream().write(ascii(packet));
        Thread.sleep(50);
      }
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 200 ")
          .contains("HTTP/1.1 400 ");
    }
  }

  @Test
  void makesRoomByClosingWhatIsIdle() throws Exception {
    try (KitNettyServer server = KitNettyServer.builder().connections(2).start(COUNTING)) {
      List<Socket> idle = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Socket socket = new Socket("localhost", server.port());
        socket.getOutputStream().write(ascii("GET / HTTP/1.1|Host: x||"));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        idle.add(socket);
      }
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  @Test
  void refusesWhatFindsNoThread() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);
    try (KitNettyServer server =
        KitNettyServer.builder()
            .calls(1)
            .threads(1, 1)
            .start(
                (ctx, request) -> {
                  started.countDown();
                  go.await();
                  return HttpResponse.of(204);
                })) {
      List<CompletableFuture<String>> answers = new ArrayList<>();
      answers.add(later(server.port(), "GET / HTTP/1.1|Host: x|Connection: close||"));
      started.await();
      for (int i = 0; i < 3; i++) {
        answers.add(later(server.port(), "GET / HTTP/1.1|Host: x|Connection: close||"));
      }
      CompletableFuture.anyOf(answers.subList(1, 4).toArray(CompletableFuture[]::new)).get();
      go.countDown();
      List<String> all = answers.stream().map(CompletableFuture::join).toList();
      assertThat(all).anyMatch(answer -> answer.contains(" 204 "));
      assertThat(all)
          .anyMatch(answer -> answer.contains(" 503 ") && answer.contains("Retry-After: 1"));
    }
  }

  @Test
  void closingLetsRunningExchangesEnd() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    KitNettyServer server =
        KitNettyServer.start(
            new InetSocketAddress("localhost", 0),
            (ctx, request) -> {
              started.countDown();
              go.await();
              return HttpResponse.of(200).withBody(HttpBody.utf8("done"));
            });
    Socket idle = new Socket("localhost", server.port());
    CompletableFuture<String> answer = later(server.port(), "GET / HTTP/1.1|Host: x||");
    started.await();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close, Raw.THREADS);
    assertThatThrownBy(
            () -> {
              while (true) { // until the listener is gone
                new Socket("localhost", server.port()).close();
              }
            })
        .isInstanceOf(IOException.class);
    assertThat(idle.getInputStream().read()).isEqualTo(-1);
    assertThat(closing).isNotDone();
    go.countDown();
    assertThat(answer.get()).endsWith("done").containsIgnoringCase("Connection: close");
    closing.get();
    server.close();
    idle.close();
  }

  @Test
  void closingDoesNotWaitForever() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    KitNettyServer server =
        KitNettyServer.builder()
            .drain(Duration.ofMillis(50))
            .start(
                (ctx, request) -> {
                  started.countDown();
                  Thread.sleep(30_000);
                  return HttpResponse.of(200);
                });
    try (Socket socket = new Socket("localhost", server.port())) {
      socket.getOutputStream().write(ascii("GET / HTTP/1.1|Host: x||"));
      started.await();
      server.close();
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void saysThatAPortIsTaken() {
    try (KitNettyServer server = KitNettyServer.start(0, COUNTING)) {
      assertThatThrownBy(() -> KitNettyServer.start(server.port(), COUNTING))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining(Integer.toString(server.port()));
    }
  }

  @Test
  void believesAProxyOnlyWhenTold() throws Exception {
    HttpHandler who =
        (ctx, request) ->
            HttpResponse.of(200).withBody(HttpBody.utf8("" + request.remoteAddress()));
    String asked = "GET / HTTP/1.1|Host: x|Connection: close||";
    String header = "PROXY TCP4 192.0.2.7 192.0.2.1 4711 80|";
    try (KitNettyServer server = KitNettyServer.builder().proxyProtocol(true).start(who)) {
      assertThat(Raw.exchange(server.port(), ascii(header + asked))).endsWith("/192.0.2.7:4711");
      assertThat(Raw.exchange(server.port(), ascii(asked))).isEmpty();
    }
    serve(who);
    assertThat(Raw.exchange(port(), ascii(header + asked))).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void runsWithoutNativeLibraries() {
    assertThat(Transport.best().listener()).isEqualTo(NioServerSocketChannel.class);
  }
}
