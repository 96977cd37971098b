package io.kitgen.runtime.http.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.Code;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumResponse;
import io.kitgen.runtime.server.Limits;
import io.kitgen.runtime.server.ServerEdge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdkHttpServerTest {

  private final Calc calc = new Calc();
  private JdkHttpServer server;

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
  }

  private String ask(String line, String body, String... headers) throws IOException {
    if (server == null) {
      server = JdkHttpServer.start(0, calc.handler());
    }
    return Raw.exchange(server.port(), Raw.request(line, body, headers));
  }

  private void serve(HttpHandler handler) {
    server = JdkHttpServer.start(0, handler);
  }

  @Test
  void servesWhatCurlSends() throws Exception {
    String answer =
        ask("POST /sum", "{\"a\":1,\"b\":2}", "Content-Type: application/x-www-form-urlencoded");
    assertThat(answer)
        .startsWith("HTTP/1.1 200 OK\r\n")
        .containsIgnoringCase("\r\nContent-Type: application/json; charset=utf-8\r\n")
        .containsIgnoringCase("\r\nContent-Length: 7\r\n")
        .containsIgnoringCase("\r\nDate: ")
        .endsWith("\r\n\r\n{\"v\":3}");
  }

  @Test
  void servesGetWithBody() throws Exception {
    assertThat(ask("GET /sum", "{\"a\":1,\"b\":2}")).endsWith("{\"v\":3}");
  }

  @Test
  void servesChunkedBodies() throws Exception {
    ask("GET /", "");
    String answer =
        Raw.exchange(
            server.port(),
            Raw.request("POST /sum", "", "Transfer-Encoding: chunked")
                + chunk("{\"a\":1,")
                + chunk("\"b\":2}")
                + chunk(""));
    assertThat(answer).endsWith("{\"v\":3}");
  }

  private static String chunk(String text) {
    return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
  }

  @Test
  void servesTwoRequestsOnOneConnection() throws Exception {
    ask("GET /", "");
    String one = "POST /sum HTTP/1.1\r\nHost: x\r\nContent-Length: 13\r\n\r\n{\"a\":1,\"b\":2}";
    String answers = Raw.exchange(server.port(), one + Raw.request("POST /sum", "{}"));
    assertThat(answers).contains("{\"v\":3}").contains("400 Bad Request").contains("$.a");
  }

  @Test
  void headHasLengthAndNoBody() throws Exception {
    String get = ask("GET /things/7", "");
    String head = ask("HEAD /things/7", "");
    assertThat(get).endsWith("\r\n\r\n\"7\"");
    assertThat(head)
        .startsWith("HTTP/1.1 200 OK")
        .containsIgnoringCase("\r\nContent-Length: 3\r\n")
        .endsWith("\r\n\r\n");
  }

  @Test
  void noContentHasNoLength() throws Exception {
    assertThat(ask("DELETE /ping", ""))
        .startsWith("HTTP/1.1 204 ")
        .doesNotContainIgnoringCase("Content-Length")
        .endsWith("\r\n\r\n");
  }

  @Test
  void optionsAndWrongMethods() throws Exception {
    assertThat(ask("OPTIONS /cut", "")).contains(" 204 ").contains("Allow: OPTIONS, POST");
    assertThat(ask("GET /cut", "")).contains(" 405 ").contains("Allow: OPTIONS, POST");
    assertThat(ask("GET /nowhere", "")).contains(" 404 ").contains("urn:kitgen:no-route");
  }

  @Test
  void chunksThatAreNoneAreRefusedWithoutWaitingForMore() throws Exception {
    String request = Raw.request("POST /sum", "", "Transfer-Encoding: chunked") + "zz\r\n";
    ask("GET /", "");
    assertThat(Raw.exchange(server.port(), request)).contains(" 400 ").contains("INVALID_ARGUMENT");
  }

  @Test
  void targetsAreTakenAsTheyWereSent() throws Exception {
    serve(
        (ctx, request) ->
            HttpResponse.of(200).withBody(HttpBody.utf8(request.path() + " " + request.query())));
    assertThat(ask("GET //host/sum", "")).endsWith("\r\n\r\n//host/sum null");
    assertThat(ask("GET ///sum?a=%20?", "")).endsWith("\r\n\r\n///sum a=%20?");
    assertThat(ask("GET http://host/sum?a", "")).endsWith("\r\n\r\n/sum a");
    assertThat(ask("GET http://host", "")).doesNotContain(" 200 ");
  }

  @Test
  void largeBodiesAreRefused() throws Exception {
    serve(calc.handler(ServerEdge.builder().limits(Limits.DEFAULT.withBodyBytes(100)).build()));
    String body = "{\"a\":1,\"b\":2" + " ".repeat(100) + "}";
    assertThat(ask("POST /sum", body)).contains(" 413 ").contains("RESOURCE_EXHAUSTED");
    String chunked =
        Raw.request("POST /sum", "", "Transfer-Encoding: chunked") + chunk(body) + chunk("");
    assertThat(Raw.exchange(server.port(), chunked)).contains(" 413 ");
  }

  @Test
  void bodiesThatEndEarlyHarmNobody() throws Exception {
    ask("GET /", "");
    try (Socket socket = new Socket("localhost", server.port())) {
      socket
          .getOutputStream()
          .write(
              "POST /sum HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{\"a\""
                  .getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(ask("POST /sum", "{\"a\":1,\"b\":2}")).endsWith("{\"v\":3}");
  }

  @Test
  void streamsBodiesOfUnknownLength() throws Exception {
    serve(
        (ctx, request) ->
            HttpResponse.of(200)
                .withBody(
                    HttpBody.stream(
                        new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)), -1)));
    assertThat(ask("GET /", ""))
        .containsIgnoringCase("Transfer-Encoding: chunked")
        .contains("\r\nabc\r\n0\r\n\r\n");
    assertThat(ask("HEAD /", "")).endsWith("\r\n\r\n").doesNotContain("abc");
  }

  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("broken");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      throw new IOException("broken");
    }
  }

  @Test
  void aBodyThatBreaksIsNotTakenForWhole() throws Exception {
    serve(
        (ctx, request) ->
            HttpResponse.of(200)
                .withBody(
                    HttpBody.stream(
                        new SequenceInputStream(
                            new ByteArrayInputStream(new byte[3]), new BrokenStream()),
                        -1)));
    assertThat(ask("GET /", "")).doesNotContain("\r\n0\r\n");
  }

  @Test
  void aHandlerThatThrowsIsA500WithoutItsWords() throws Exception {
    serve(
        (ctx, request) -> {
          throw new IllegalStateException("secret");
        });
    assertThat(ask("GET /", "")).contains(" 500 ").contains("INTERNAL").doesNotContain("secret");
  }

  @Test
  void aHandlerMayRefuse() throws Exception {
    serve(
        (ctx, request) -> {
          throw new ServiceException(Code.PERMISSION_DENIED, "not you");
        });
    assertThat(ask("GET /", "")).contains(" 403 ").contains("not you");
  }

  @Test
  void framingIsTheEnginesMatter() throws Exception {
    serve(
        (ctx, request) ->
            new HttpResponse(
                200,
                Headers.of("Content-Length", "999", "Transfer-Encoding", "gzip", "X-A", "b"),
                HttpBody.utf8("hello")));
    assertThat(ask("GET /", ""))
        .containsIgnoringCase("Content-Length: 5")
        .doesNotContain("999")
        .doesNotContain("gzip")
        .containsIgnoringCase("X-A: b");
  }

  @Test
  void theThreadIsInterruptedAtTheDeadlineAndNotAfter() throws Exception {
    AtomicReference<Object> seen = new AtomicReference<>();
    calc.sum =
        (ctx, request) -> {
          if (request.a() == 1) {
            Thread.sleep(10_000);
          }
          seen.set(Thread.currentThread().isInterrupted());
          return new SumResponse(5);
        };
    long start = System.nanoTime();
    String late = ask("POST /sum", "{\"a\":1,\"b\":2}", "Grpc-Timeout: 50m");
    assertThat(late).contains(" 504 ").contains("DEADLINE_EXCEEDED");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    for (int i = 0; i < 20; i++) {
      assertThat(ask("POST /sum", "{\"a\":2,\"b\":2}", "Grpc-Timeout: 10S")).endsWith("{\"v\":5}");
      assertThat(seen.get()).isEqualTo(false);
    }
  }

  @Test
  void closingWaitsForRequestsThatRun() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    calc.sum =
        (ctx, request) -> {
          started.countDown();
          go.await();
          return new SumResponse(7);
        };
    server = JdkHttpServer.start(0, calc.handler());
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return ask("POST /sum", "{\"a\":1,\"b\":2}");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            Raw.THREADS);
    started.await();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close, Raw.THREADS);
    await().until(() -> ask("GET /things/1", "").contains(" 503 "));
    assertThat(ask("GET /things/1", ""))
        .containsIgnoringCase("Retry-After: 1")
        .contains("UNAVAILABLE");
    assertThat(closing).isNotDone();
    go.countDown();
    assertThat(answer.get()).endsWith("{\"v\":7}");
    closing.get();
    server.close();
    assertThatThrownBy(() -> ask("GET /", "")).isInstanceOf(IOException.class);
  }

  @Test
  void closingDoesNotWaitForever() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    calc.sum =
        (ctx, request) -> {
          started.countDown();
          Thread.sleep(60_000);
          return new SumResponse(7);
        };
    server =
        JdkHttpServer.builder()
            .drain(Duration.ofMillis(50))
            .host("localhost")
            .start(calc.handler());
    CompletableFuture<Void> asking =
        CompletableFuture.runAsync(
            () -> {
              try {
                ask("POST /sum", "{\"a\":1,\"b\":2}");
              } catch (IOException e) {
                // the connection is cut
              }
            },
            Raw.THREADS);
    started.await();
    server.close();
    asking.get();
  }

  @Test
  void whatFindsNoThreadIsRefused() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);
    calc.ping =
        (ctx, request) -> {
          started.countDown();
          go.await();
          return new Calc.PingResponse();
        };
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
    server = JdkHttpServer.builder().executor(one).start(calc.handler());
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return ask("DELETE /ping", "");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            Raw.THREADS);
    started.await();
    assertThat(ask("GET /things/1", "")).contains(" 503 ").containsIgnoringCase("Retry-After: 1");
    go.countDown();
    assertThat(first.get()).contains(" 204 ");
    one.shutdown();
  }

  @Test
  void saysWhereItListens() {
    server = JdkHttpServer.start(new InetSocketAddress("localhost", 0), calc.handler());
    assertThat(server.port()).isPositive();
    assertThatThrownBy(
            () ->
                JdkHttpServer.builder().host("localhost").port(server.port()).start(calc.handler()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(Integer.toString(server.port()));
  }
}
