package io.kitgen.concurrencylimits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.Code;
import io.kitgen.resilience.fanout.Fanout;
import io.kitgen.resilience.hedge.Hedges;
import io.kitgen.resilience.overload.ConcurrencyLimit;
import io.kitgen.resilience.overload.ConcurrencyLimiter;
import io.kitgen.resilience.overload.Priority;
import io.kitgen.resilience.policy.AttemptTimeoutPolicy;
import io.kitgen.resilience.policy.HedgePolicy;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.resilience.retry.AttemptTimeouts;
import io.kitgen.resilience.retry.PreviousAttempts;
import io.kitgen.resilience.retry.Retries;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.testing.conformance.ConformanceServiceEndpoints;
import io.kitgen.testing.conformance.ConformanceServiceHttp;
import io.kitgen.testing.conformance.ReferenceService;
import io.kitgen.testing.conformance.Values;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Retries, hedges, fan-outs and limits with the built-in server and client. */
@SuppressWarnings("FutureReturnValueIgnored") // they hang until the others have answered
class HttpResilienceTest {

  private static final RetryPolicy AT_ONCE = new RetryPolicy(3, Duration.ZERO, Duration.ZERO, 0);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final KitHttpClient http = KitHttpClient.create();
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch release = new CountDownLatch(1);
  private KitHttpServer server;

  @AfterEach
  void stop() {
    release.countDown();
    if (server != null) {
      server.close();
    }
    http.close();
    threads.shutdownNow();
  }

  private ConformanceServiceEndpoints client(ServerEdge edge, Middleware atServer) {
    server =
        KitHttpServer.start(
            0,
            ConformanceServiceHttp.handler(
                ConformanceServiceEndpoints.of(new ReferenceService()).with(atServer), edge));
    return client(server.port());
  }

  private ConformanceServiceEndpoints client(int port) {
    return ConformanceServiceEndpoints.over(
        ConformanceServiceHttp.transport(http, URI.create("http://127.0.0.1:" + port))
            .propagating(Priority.KEY));
  }

  private ConformanceServiceEndpoints client(Middleware atServer) {
    return client(ServerEdge.create(), atServer);
  }

  private Middleware failing(int times) {
    return (operation, next) ->
        (ctx, request) -> {
          if (calls.incrementAndGet() <= times) {
            throw new ServiceException(Code.UNAVAILABLE, "call " + calls.get());
          }
          return next.call(ctx, request);
        };
  }

  /** Holds the first {@code times} calls until the end of the test. */
  private Middleware holding(int times) {
    return (operation, next) ->
        (ctx, request) -> {
          if (calls.incrementAndGet() <= times) {
            release.await();
          }
          return next.call(ctx, request);
        };
  }

  @Test
  void anIdempotentCallIsTriedAgain() {
    client(failing(2)).with(Retries.of(AT_ONCE)).delete("a");
    assertThat(calls.get()).isEqualTo(3);
  }

  @Test
  void anotherOneIsNotOnceItHasLeft() {
    ConformanceServiceEndpoints client = client(failing(1)).with(Retries.of(AT_ONCE));
    assertThatThrownBy(() -> client.text("a")).hasMessage("call 1");
    assertThat(calls.get()).isEqualTo(1);
  }

  @Test
  void whatCouldNotLeaveIsTriedAgainWhateverItIs() throws IOException {
    // Held and not listened at, so that no other process gets the port meanwhile.
    try (Socket held = new Socket()) {
      held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      ConformanceServiceEndpoints client = client(held.getLocalPort()).with(Retries.of(AT_ONCE));
      assertThatThrownBy(() -> client.text("a"))
          .isInstanceOfSatisfying(
              CallException.class,
              e -> {
                assertThat(e.notSent()).isTrue();
                assertThat(e.code()).isEqualTo(Code.UNAVAILABLE);
                assertThat(PreviousAttempts.of(e).count()).isEqualTo(2);
              });
    }
  }

  @Test
  void anAttemptThatIsLateIsFollowedByAnother() {
    ConformanceServiceEndpoints client =
        client(holding(1))
            .with(
                Retries.of(AT_ONCE),
                AttemptTimeouts.of(new AttemptTimeoutPolicy(Duration.ofMillis(300))));
    client.delete("a");
    assertThat(calls.get()).isGreaterThan(1);
  }

  @Test
  void aHedgeAnswersForOneThatHangs() {
    ConformanceServiceEndpoints client =
        client(holding(1))
            .with(
                Hedges.builder()
                    .policy(new HedgePolicy(Duration.ofMillis(50), 2, 1))
                    .executor(threads)
                    .build());
    assertThat(client.search("a", null, Values.Color.RED)).isNotNull();
    assertThat(calls.get()).isEqualTo(2);
  }

  @Test
  void theFirstOfSeveralAnswersAndTheOthersAreCancelled() throws Exception {
    ConformanceServiceEndpoints client = client(holding(2));
    for (int i = 0; i < 2; i++) {
      threads.submit(() -> client.text("held")); // so that these two hang
    }
    await().until(() -> calls.get() == 2);
    String first =
        Fanout.on(threads)
            .first(List.of(ctx -> client.in(ctx).text("b"), ctx -> client.in(ctx).text("b")));
    assertThat(first).isEqualTo("b");
  }

  @Test
  void theEdgeRefusesBeforeItDecodes() throws Exception {
    ConcurrencyLimiter limiter = ConcurrencyLimiter.of(ConcurrencyLimit.fixed(1));
    ServerEdge edge =
        ServerEdge.builder().observe(limiter.observer()).admit(limiter.admission()).build();
    ConformanceServiceEndpoints client = client(edge, holding(1));
    assertThat(sendNonsense()).isEqualTo(400);
    Future<String> held = threads.submit(() -> client.text("a"));
    await().until(() -> calls.get() == 1);
    assertThat(limiter.running()).isEqualTo(1);
    assertThat(sendNonsense()).isEqualTo(503);
    assertThatThrownBy(() -> client.text("b"))
        .isInstanceOfSatisfying(
            CallException.class,
            e -> {
              assertThat(e.code()).isEqualTo(Code.UNAVAILABLE);
              assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(1));
            });
    release.countDown();
    assertThat(held.get()).isEqualTo("a");
    await().until(() -> limiter.running() == 0);
    assertThat(limiter.refused()).isEqualTo(2);
  }

  private int sendNonsense() throws Exception {
    HttpRequest request =
        HttpRequest.of("POST", "/conformance/text")
            .to("http", "127.0.0.1:" + server.port())
            .header("Content-Type", "application/json")
            .body(HttpBody.utf8("{nonsense"))
            .build();
    try (HttpResponse response = http.handle(CallContext.empty(), request)) {
      return response.status();
    }
  }

  @Test
  void thePriorityTravels() throws Exception {
    ConcurrencyLimiter limiter =
        ConcurrencyLimiter.builder(ConcurrencyLimit.fixed(2)).byPriority().build();
    ServerEdge edge =
        ServerEdge.builder()
            .accept(Priority.KEY)
            .observe(limiter.observer())
            .admit(limiter.admission())
            .build();
    ConformanceServiceEndpoints client = client(edge, holding(1));
    threads.submit(() -> client.text("held"));
    await().until(() -> calls.get() == 1);
    CallContext batch = CallContext.empty().with(Priority.KEY, Priority.SHEDDABLE);
    assertThatThrownBy(() -> client.in(batch).text("b")).isInstanceOf(CallException.class);
    assertThat(client.text("c")).isEqualTo("c");
  }

  @Test
  void anAdmissionWithoutItsObserverIsAMistake() {
    ConcurrencyLimiter limiter = ConcurrencyLimiter.of(ConcurrencyLimit.fixed(1));
    ConformanceServiceEndpoints client =
        client(ServerEdge.builder().admit(limiter.admission()).build(), failing(0));
    assertThatThrownBy(() -> client.text("a"))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.INTERNAL));
  }
}
