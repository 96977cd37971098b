package io.kitgen.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.client.Scripted;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the clients do on top of it that have their own pool of connections. */
public abstract class PoolingClientContract extends ClientEngineContract {

  /** One that has so many connections to an origin at the most, and waits so long for one. */
  protected abstract HttpHandler create(int connections, Duration connectTimeout);

  private HttpHandler create(int connections) {
    return create(connections, Duration.ofSeconds(10));
  }

  /** One that asks {@code proxy}. */
  protected abstract HttpHandler through(InetSocketAddress proxy);

  private void replace(HttpHandler other) throws Exception {
    ((AutoCloseable) client).close();
    client = other;
  }

  protected final String ask(HttpRequest.Builder request, int port) throws Exception {
    HttpRequest built = request.to("http", "localhost:" + port).build();
    try (HttpResponse response = client.handle(CallContext.empty(), built);
        InputStream body = response.body().open()) {
      return response.status() + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  final void keepsConnections() throws Exception {
    List<Object> peers = new CopyOnWriteArrayList<>();
    try (KitHttpServer server =
        KitHttpServer.start(
            0,
            (ctx, request) -> {
              peers.add(String.valueOf(request.remoteAddress()));
              return HttpResponse.of(200).withBody(HttpBody.utf8("ok"));
            })) {
      for (int i = 0; i < 5; i++) {
        assertThat(ask(HttpRequest.of("GET", "/"), server.port())).isEqualTo("200 ok");
      }
    }
    assertThat(peers).hasSize(5);
    assertThat(peers.stream().distinct()).hasSize(1);
  }

  @Test
  final void keepsAConnectionWhoseSmallAnswerNobodyRead() throws Exception {
    List<Object> peers = new CopyOnWriteArrayList<>();
    try (KitHttpServer server =
        KitHttpServer.start(
            0,
            (ctx, request) -> {
              peers.add(String.valueOf(request.remoteAddress()));
              return HttpResponse.of(200)
                  .withBody(HttpBody.stream(new ByteArrayInputStream(new byte[1000]), -1));
            })) {
      HttpRequest request =
          HttpRequest.of("GET", "/").to("http", "localhost:" + server.port()).build();
      client.handle(CallContext.empty(), request).close();
      client.handle(CallContext.empty(), request).close();
    }
    assertThat(peers.stream().distinct()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK|Content-Length: 3||abc",
        "HTTP/1.1 200|Content-Length: 3||abc",
        "HTTP/1.1 200 OK|Connection: close||abc",
        "HTTP/1.0 200 OK||abc",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||3|abc|0||",
        "HTTP/1.1 100 Continue||HTTP/1.1 103 Hints|Link: x||HTTP/1.1 200 OK|Content-Length: 3||abc",
      })
  final void readsAnswersOfEveryKind(String answer) throws Exception {
    try (Scripted server = new Scripted(answer)) {
      assertThat(ask(HttpRequest.of("GET", "/"), server.port())).isEqualTo("200 abc");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK|Content-Length: 4||abc",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||3|abc|",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||3|abcd|0||",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||3 3|abc|0||",
        "HTTP/1.1 200 O\rK|Content-Length: 3||abc",
        "HTTP/1.1 20 OK||",
        "HTTP/1.1 020 OK|Content-Length: 3||abc",
        "HTTP/2 200 OK||",
        "SSH-2.0-OpenSSH||",
        "HTTP/1.1 200 OK|Content-Length: 3|Content-Length: 3||abc",
        "HTTP/1.1 200 OK|Content-Length: 3|Transfer-Encoding: chunked||abc",
        "HTTP/1.1 200 OK|folded| yes||abc",
        "HTTP/1.1 101 Switching Protocols||",
        "HTTP/1.1 200 OK\nContent-Length: 3\n\nabc",
      })
  final void refusesAnswersThatAreNone(String answer) throws Exception {
    try (Scripted server = new Scripted(answer)) {
      assertThatThrownBy(() -> ask(HttpRequest.of("GET", "/"), server.port()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  final void hasSoManyConnectionsAndNoMore() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (KitHttpServer server =
        KitHttpServer.start(
            0,
            (ctx, request) -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              Thread.sleep(20);
              running.decrementAndGet();
              return HttpResponse.of(204);
            })) {
      replace(create(2));
      HttpRequest request =
          HttpRequest.of("GET", "/").to("http", "localhost:" + server.port()).build();
      List<Thread> threads = new ArrayList<>();
      AtomicInteger good = new AtomicInteger();
      for (int i = 0; i < 10; i++) {
        Thread thread =
            new Thread(
                () -> {
                  try (HttpResponse response = client.handle(CallContext.empty(), request)) {
                    good.addAndGet(response.status() == 204 ? 1 : 0);
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                });
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(good).hasValue(10);
      assertThat(most).hasValueLessThanOrEqualTo(2);
    }
  }

  @Test
  final void doesNotWaitForAConnectionBeyondTheDeadline() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (KitHttpServer server =
        KitHttpServer.start(
            0,
            (ctx, request) -> {
              go.await();
              return HttpResponse.of(204);
            })) {
      replace(create(1));
      HttpRequest request =
          HttpRequest.of("GET", "/").to("http", "localhost:" + server.port()).build();
      Thread first =
          new Thread(
              () -> {
                try {
                  client.handle(CallContext.empty(), request).close();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      first.start();
      while (first.getState() == Thread.State.NEW) {
        Thread.onSpinWait();
      }
      Thread.sleep(100); // until the first has the one connection
      CallContext hurried = CallContext.empty().withTimeout(Duration.ofMillis(100));
      assertThatThrownBy(() -> client.handle(hurried, request))
          .isInstanceOf(SocketTimeoutException.class);
      go.countDown();
      first.join();
    }
  }

  @Test
  final void goesThroughAProxy() throws Exception {
    try (Scripted proxy = new Scripted("HTTP/1.1 200 OK|Content-Length: 1||a")) {
      replace(through(new InetSocketAddress("localhost", proxy.port())));
      HttpRequest request = HttpRequest.of("GET", "/a?b").to("http", "far.example").build();
      client.handle(CallContext.empty(), request).close();
      assertThat(proxy.heads().get(0))
          .startsWith("GET http://far.example/a?b HTTP/1.1\r\nHost: far.example\r\n");
    }
  }

  @Test
  final void anEarlyAnswerToALargeBodyArrives() throws Exception {
    try (KitHttpServer server = KitHttpServer.start(0, (ctx, request) -> HttpResponse.of(413))) {
      HttpBody large = HttpBody.stream(new ByteArrayInputStream(new byte[20_000_000]), 20_000_000);
      assertThat(ask(HttpRequest.of("POST", "/").body(large), server.port())).isEqualTo("413 ");
    }
  }

  @Test
  final void requestsThatDoNotSayWhereAreRefused() {
    for (String authority : List.of("", "x:", "x:0", "x:99999", "x:y")) {
      HttpRequest request = HttpRequest.of("GET", "/").to("http", authority).build();
      assertThatThrownBy(() -> client.handle(CallContext.empty(), request))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  final void requestLinesCannotBeBroken() throws Exception {
    try (KitHttpServer server = KitHttpServer.start(0, (ctx, request) -> HttpResponse.of(204))) {
      for (String target : List.of("/a b", "/a\r\nX: y", "/\u010a", "/a?b c", "")) {
        assertThatThrownBy(() -> ask(HttpRequest.of("GET", target), server.port()))
            .isInstanceOf(IllegalArgumentException.class);
      }
      assertThatThrownBy(() -> ask(HttpRequest.of("GE T", "/"), server.port()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(ask(HttpRequest.of("GET", "/?"), server.port())).isEqualTo("204 ");
    }
  }

  @Test
  final void aDeadlineThatPassesWithTheAnswerHarmsNoLaterCall() throws Exception {
    try (KitHttpServer server =
        KitHttpServer.start(
            0,
            (ctx, request) -> {
              Thread.sleep(request.path().equals("/late") ? 20 : 0);
              return HttpResponse.of(200).withBody(HttpBody.utf8("ok"));
            })) {
      HttpRequest late =
          HttpRequest.of("POST", "/late").to("http", "localhost:" + server.port()).build();
      for (int i = 0; i < 100; i++) {
        CallContext hurried = CallContext.empty().withTimeout(Duration.ofNanos(20_300_000 + i));
        try (HttpResponse response = client.handle(hurried, late)) {
          assertThat(response.status()).isEqualTo(200);
        } catch (SocketTimeoutException e) {
          // the other way round, as it happens
        }
        assertThat(ask(HttpRequest.of("POST", "/"), server.port())).isEqualTo("200 ok");
      }
    }
  }

  private void isNotSent(String base) {
    CallException e =
        catchThrowableOfType(
            CallException.class,
            () ->
                Calc.transport(client, base)
                    .endpoint(Calc.SUM)
                    .call(CallContext.empty(), new Calc.SumRequest(1, 2)));
    assertThat(e.code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(e.notSent()).as(e + " by " + e.getCause()).isTrue();
  }

  @Test
  final void nothingIsSentWhereNobodyListens() throws Exception {
    int port;
    try (KitHttpServer gone = KitHttpServer.start(0, (ctx, request) -> HttpResponse.of(204))) {
      port = gone.port();
    }
    isNotSent("http://localhost:" + port);
  }

  @Test
  final void nothingIsSentWhereTlsFails() throws Exception {
    try (KitHttpServer clear = KitHttpServer.start(0, (ctx, request) -> HttpResponse.of(204))) {
      isNotSent("https://localhost:" + clear.port());
    }
  }

  @Test
  final void nothingIsSentBeforeThereIsAConnectionInTime() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      replace(create(1, Duration.ofMillis(200)));
      isNotSent("https://localhost:" + silent.getLocalPort());
    }
  }

  @Test
  final void nothingIsSentWhereNoConnectionBecomesFree() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (KitHttpServer busy =
        KitHttpServer.start(
            0,
            (ctx, request) -> {
              began.countDown();
              go.await();
              return HttpResponse.of(204);
            })) {
      replace(create(1, Duration.ofSeconds(1)));
      CompletableFuture<String> first =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return ask(HttpRequest.of("GET", "/"), busy.port());
                } catch (Exception e) {
                  return e.toString();
                }
              },
              Raw.THREADS);
      began.await();
      isNotSent("http://localhost:" + busy.port());
      go.countDown();
      assertThat(first.get()).isEqualTo("204 ");
    }
  }
}
