package io.kitgen.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import io.kitgen.runtime.ManualTicker;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.binding.HttpTransport;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.text.TextFormats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every client does, over real sockets. */
@Timeout(20)
public abstract class ClientEngineContract {

  /** Makes the client under test; it is an {@code AutoCloseable}, too. */
  protected abstract HttpHandler create();

  protected HttpHandler client;
  private final CountDownLatch go = new CountDownLatch(1);
  private final AtomicReference<HttpRequest> seen = new AtomicReference<>();
  protected KitHttpServer server;

  @BeforeEach
  final void open() {
    client = create();
  }

  @AfterEach
  final void close() throws Exception {
    go.countDown();
    ((AutoCloseable) client).close();
    ((AutoCloseable) client).close();
    if (server != null) {
      server.close();
    }
  }

  protected final HttpTransport transport(HttpHandler handler) {
    server =
        KitHttpServer.builder()
            .drain(Duration.ofSeconds(2))
            .start(
                (ctx, request) -> {
                  seen.set(request);
                  return handler.handle(ctx, request);
                });
    return Calc.transport(client, "http://localhost:" + server.port() + "/base/");
  }

  private static CallException failing(HttpTransport transport, CallContext ctx) {
    return catchThrowableOfType(
        CallException.class, () -> transport.endpoint(Calc.SUM).call(ctx, new SumRequest(1, 2)));
  }

  protected static HttpResponse json(int status, String body) {
    return new HttpResponse(
        status, Headers.of("Content-Type", "application/json"), HttpBody.utf8(body));
  }

  @Test
  final void sendsWhatAServerExpects() throws Exception {
    HttpTransport transport = transport((ctx, request) -> json(200, "{\"v\":3}"));
    transport.endpoint(Calc.SUM).call(CallContext.empty(), new SumRequest(1, 2));
    HttpRequest request = seen.get();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/base/sum");
    assertThat(request.headers().first("Content-Type"))
        .isEqualTo("application/json; charset=utf-8");
    assertThat(request.headers().first("Accept")).isEqualTo("application/json");
    assertThat(request.headers().first("Content-Length")).isEqualTo("13");
    assertThat(request.headers().first("Upgrade")).isNull();
    assertThat(request.headers().first("Grpc-Timeout")).isNull();
    assertThat(request.remoteAddress()).isNotNull();
  }

  @Test
  final void sendsWhatIsLeftOfTheDeadlineAndOnlyTheValuesItIsToldTo() throws Exception {
    CallContext.Key<String> tenant = CallContext.Key.propagated("X-Tenant", TextFormats.STRING);
    CallContext.Key<String> user = CallContext.Key.propagated("X-User", TextFormats.STRING);
    ManualTicker ticker = new ManualTicker();
    CallContext ctx =
        CallContext.empty()
            .with(tenant, "acme")
            .with(user, "me")
            .withDeadline(Deadline.after(Duration.ofMillis(1500), ticker));
    ticker.advance(Duration.ofMillis(250));
    HttpTransport transport = transport((c, request) -> json(200, "{\"v\":3}")).propagating(tenant);
    transport.endpoint(Calc.SUM).call(ctx, new SumRequest(1, 2));
    assertThat(seen.get().headers().first("X-Tenant")).isEqualTo("acme");
    assertThat(seen.get().headers().first("X-User")).isNull();
    assertThat(seen.get().headers().first("Grpc-Timeout")).isEqualTo("1250000u");
    assertThat(ticker.waiting()).isZero();
    assertThatThrownBy(() -> transport.propagating(CallContext.Key.local("x", String.class)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                transport
                    .endpoint(Calc.SUM)
                    .call(CallContext.empty().with(tenant, "a\r\nb"), new SumRequest(1, 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  final void refusedConnectionsAreUnavailable() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    CallException e =
        failing(Calc.transport(client, "http://localhost:" + port), CallContext.empty());
    assertThat(e.code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(e).hasMessageContaining("localhost:" + port).hasCauseInstanceOf(IOException.class);
  }

  @Test
  final void theDeadlineEndsTheWait() throws Exception {
    HttpTransport transport =
        transport(
            (ctx, request) -> {
              go.await();
              return HttpResponse.of(200);
            });
    CallException e = failing(transport, CallContext.empty().withTimeout(Duration.ofMillis(100)));
    assertThat(e.code()).isEqualTo(Code.DEADLINE_EXCEEDED);
    CallException passed = failing(transport, CallContext.empty().withTimeout(Duration.ZERO));
    assertThat(passed.code()).isEqualTo(Code.DEADLINE_EXCEEDED);
  }

  @Test
  final void theDeadlineHoldsForTheBodyToo() throws Exception {
    try (ServerSocket slow = new ServerSocket(0)) {
      CompletableFuture<Void> serving =
          CompletableFuture.runAsync(
              () -> {
                try (Socket socket = slow.accept()) {
                  socket
                      .getOutputStream()
                      .write(
                          "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"v\""
                              .getBytes(StandardCharsets.US_ASCII));
                  go.await();
                } catch (IOException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              },
              Raw.THREADS);
      HttpTransport transport = Calc.transport(client, "http://localhost:" + slow.getLocalPort());
      CallException e = failing(transport, CallContext.empty().withTimeout(Duration.ofMillis(200)));
      assertThat(e.code()).isEqualTo(Code.DEADLINE_EXCEEDED);
      go.countDown();
      serving.get();
    }
  }

  @Test
  final void cancellingEndsTheCall() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    HttpTransport transport =
        transport(
            (ctx, request) -> {
              started.countDown();
              go.await();
              return HttpResponse.of(200);
            });
    Cancellation cancellation = new Cancellation();
    CompletableFuture<CallException> call =
        CompletableFuture.supplyAsync(
            () -> failing(transport, CallContext.empty().withCancellation(cancellation)),
            Raw.THREADS);
    started.await();
    cancellation.cancel();
    assertThat(call.get().code()).isEqualTo(Code.CANCELLED);
  }

  @Test
  final void interruptingEndsTheCallAndKeepsTheFlag() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    HttpTransport transport =
        transport(
            (ctx, request) -> {
              started.countDown();
              go.await();
              return HttpResponse.of(200);
            });
    AtomicReference<Object> result = new AtomicReference<>();
    Thread caller =
        new Thread(
            () -> {
              CallException e = failing(transport, CallContext.empty());
              result.set(e.code() + " " + Thread.currentThread().isInterrupted());
            });
    caller.start();
    started.await();
    caller.interrupt();
    caller.join();
    assertThat(result.get()).isEqualTo("CANCELLED true");
  }

  @Test
  final void closingTheTransportEndsItsCalls() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    HttpTransport transport =
        transport(
            (ctx, request) -> {
              started.countDown();
              go.await();
              return HttpResponse.of(200);
            });
    CompletableFuture<CallException> call =
        CompletableFuture.supplyAsync(() -> failing(transport, CallContext.empty()), Raw.THREADS);
    started.await();
    transport.close();
    transport.close();
    assertThat(call.get().code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(failing(transport, CallContext.empty()).code()).isEqualTo(Code.UNAVAILABLE);
  }

  @Test
  final void answersThatDoNotFitAreInternal() {
    HttpTransport transport = transport((ctx, request) -> json(200, "{\"v\":\"x\"}"));
    CallException e = failing(transport, CallContext.empty());
    assertThat(e.code()).isEqualTo(Code.INTERNAL);
    assertThat(e).hasMessageContaining("$.v").hasMessageContaining("calc/sum");
    assertThat(e.httpStatus()).isEqualTo(200);
  }

  @Test
  final void answersThatAreTooLargeAreRefused() {
    HttpTransport transport =
        transport((ctx, request) -> json(200, "{\"v\":3}" + " ".repeat(1000)));
    assertThat(failing(transport.withResponseLimit(1000), CallContext.empty()).code())
        .isEqualTo(Code.RESOURCE_EXHAUSTED);
    server.close();
    HttpTransport streamed =
        transport(
            (ctx, request) ->
                HttpResponse.of(200)
                    .withBody(HttpBody.stream(new ByteArrayInputStream(new byte[50_000]), -1)));
    assertThat(failing(streamed.withResponseLimit(1000), CallContext.empty()).code())
        .isEqualTo(Code.RESOURCE_EXHAUSTED);
  }

  @Test
  final void answersOfForeignServersKeepWhatIsKnown() {
    HttpTransport transport =
        transport(
            (ctx, request) ->
                new HttpResponse(
                    503,
                    Headers.of("Retry-After", "7", "Content-Type", "text/html"),
                    HttpBody.utf8("<h1>" + "x".repeat(9000))));
    CallException e = failing(transport, CallContext.empty());
    assertThat(e.code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(e.httpStatus()).isEqualTo(503);
    assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    assertThat(e.body()).hasSize(8192).startsWith("<h1>x");
  }

  @Test
  final void aRouteMissIsUnimplemented() {
    HttpTransport transport = transport(new Calc().handler());
    CallException e = failing(transport, CallContext.empty());
    assertThat(e.code()).isEqualTo(Code.UNIMPLEMENTED);
    assertThat(e.httpStatus()).isEqualTo(404);
  }

  @Test
  final void redirectsAreNotFollowed() {
    HttpTransport transport =
        transport((ctx, request) -> HttpResponse.of(302).withHeader("Location", "/elsewhere"));
    assertThat(failing(transport, CallContext.empty()).httpStatus()).isEqualTo(302);
  }

  @Test
  final void headersThatAreTheClientsOwnAreLeftToIt() throws Exception {
    transport((ctx, request) -> json(200, "[]"));
    HttpRequest request =
        HttpRequest.of("GET", "/x?y=%20")
            .to("http", "localhost:" + server.port())
            .headers(Headers.of("Host", "evil", "Content-Length", "7", "X-A", "1", "X-A", "2"))
            .build();
    try (HttpResponse response = client.handle(CallContext.empty(), request)) {
      assertThat(response.status()).isEqualTo(200);
    }
    assertThat(seen.get().query()).isEqualTo("y=%20");
    assertThat(seen.get().headers().first("Host")).isEqualTo("localhost:" + server.port());
    assertThat(seen.get().headers().all("X-A")).containsExactly("1", "2");
  }

  @Test
  final void streamsBodiesOfAnySize() throws Exception {
    transport(
        (ctx, request) -> {
          byte[] body = request.body().open().readAllBytes();
          return HttpResponse.of(200)
              .withBody(HttpBody.utf8(body.length + " " + request.body().length()));
        });
    HttpRequest.Builder request =
        HttpRequest.of("POST", "/x").to("http", "localhost:" + server.port());
    byte[] large = new byte[2_000_000];
    for (HttpBody body :
        List.of(
            HttpBody.of(large),
            HttpBody.writer(large.length, out -> out.write(large)),
            HttpBody.stream(new ByteArrayInputStream(large), large.length))) {
      assertThat(text(request.body(body).build())).isEqualTo("2000000 2000000");
    }
    HttpBody unknown = HttpBody.stream(new ByteArrayInputStream(large), -1);
    assertThat(text(request.body(unknown).build())).isEqualTo("2000000 -1");
    assertThat(unknown.replayable()).isFalse();
    assertThatThrownBy(unknown::open).isInstanceOf(IllegalStateException.class);
  }

  private String text(HttpRequest request) throws Exception {
    try (HttpResponse response = client.handle(CallContext.empty(), request)) {
      return new String(response.body().open().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  final void addressesThatAreNoneAreRefused() {
    for (String base :
        List.of("ftp://x", "/x", "http:x", "http://u:p@x", "http://x?y", "http://x#y")) {
      assertThatThrownBy(() -> HttpTransport.of(client, URI.create(base)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("u:p");
    }
    assertThatThrownBy(() -> HttpTransport.of(client, URI.create("http://x")).endpoint(Calc.SUM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("calc/sum");
  }

  @Test
  final void leavesNothingBehindOnTheClock() throws Exception {
    ManualTicker ticker = new ManualTicker();
    HttpTransport transport = transport((ctx, request) -> json(200, "{\"v\":3}"));
    CallContext ctx =
        CallContext.empty().withDeadline(Deadline.after(Duration.ofSeconds(1), ticker));
    transport.endpoint(Calc.SUM).call(ctx, new SumRequest(1, 2));
    await().until(() -> ticker.waiting() == 0);
  }
}
