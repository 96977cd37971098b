package io.kitgen.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.Raw;
import io.kitgen.runtime.http.ServerEngineContract;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JdkHttpServerTest extends ServerEngineContract {

  @Override
  protected Running start(HttpHandler handler) {
    JdkHttpServer server = JdkHttpServer.start(0, handler);
    return new Running(server.port(), server);
  }

  private static String ask(JdkHttpServer server, String line, String body) throws IOException {
    return Raw.exchange(server.port(), Raw.request(line, body));
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
    JdkHttpServer server = JdkHttpServer.start(0, calc.handler());
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return ask(server, "POST /sum", "{\"a\":1,\"b\":2}");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            Raw.THREADS);
    started.await();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close, Raw.THREADS);
    await().until(() -> ask(server, "GET /things/1", "").contains(" 503 "));
    assertThat(ask(server, "GET /things/1", ""))
        .containsIgnoringCase("Retry-After: 1")
        .contains("UNAVAILABLE");
    assertThat(closing).isNotDone();
    go.countDown();
    assertThat(answer.get()).endsWith("{\"v\":7}");
    closing.get();
    server.close();
    assertThatThrownBy(() -> ask(server, "GET /", "")).isInstanceOf(IOException.class);
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
    JdkHttpServer server =
        JdkHttpServer.builder()
            .drain(Duration.ofMillis(50))
            .host("localhost")
            .start(calc.handler());
    CompletableFuture<Void> asking =
        CompletableFuture.runAsync(
            () -> {
              try {
                ask(server, "POST /sum", "{\"a\":1,\"b\":2}");
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
    JdkHttpServer server = JdkHttpServer.builder().executor(one).start(calc.handler());
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return ask(server, "DELETE /ping", "");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            Raw.THREADS);
    started.await();
    assertThat(ask(server, "GET /things/1", ""))
        .contains(" 503 ")
        .containsIgnoringCase("Retry-After: 1");
    go.countDown();
    assertThat(first.get()).contains(" 204 ");
    one.shutdown();
  }

  @Test
  void saysWhereItListens() {
    JdkHttpServer server =
        JdkHttpServer.start(new InetSocketAddress("localhost", 0), calc.handler());
    assertThat(server.port()).isPositive();
    assertThatThrownBy(
            () ->
                JdkHttpServer.builder().host("localhost").port(server.port()).start(calc.handler()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(Integer.toString(server.port()));
  }
}
