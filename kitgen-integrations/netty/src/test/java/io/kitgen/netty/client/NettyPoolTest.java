package io.kitgen.netty.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.Raw;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.thread.VirtualThreads;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many connections there are, who waits for them, and what is told of it. */
@Timeout(30)
class NettyPoolTest {

  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final CountDownLatch go = new CountDownLatch(1);
  private KitHttpServer server;

  @BeforeEach
  void start() {
    server = serve();
  }

  @AfterEach
  void stop() {
    go.countDown();
    server.close();
  }

  private KitHttpServer serve() {
    return KitHttpServer.builder()
        .drain(Duration.ofSeconds(1))
        .start(
            (ctx, request) -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              try {
                if (request.path().equals("/wait")) {
                  go.await();
                } else if (request.path().equals("/slow")) {
                  Thread.sleep(5);
                }
              } finally {
                running.decrementAndGet();
              }
              return HttpResponse.of(200).withBody(HttpBody.utf8("ok"));
            });
  }

  private Ask to(KitNettyClient client, KitHttpServer other) {
    return new Ask(client, "http", other.port());
  }

  @Test
  void whereNobodyListensNothingIsSent() {
    server.close();
    try (KitNettyClient client = KitNettyClient.create()) {
      assertThatThrownBy(() -> to(client, server).get("/")).isInstanceOf(ConnectException.class);
    }
  }

  private CompletableFuture<String> begin(Ask ask, String target) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return ask.get(target);
          } catch (Exception e) {
            return e.getMessage();
          }
        },
        Raw.THREADS);
  }

  private static OriginStats stats(KitNettyClient client) {
    return client.stats().get(0);
  }

  @Test
  void twoHundredThreadsShareFourConnections() throws Exception {
    ExecutorService virtual = VirtualThreads.newExecutor();
    ExecutorService threads = virtual == null ? Executors.newFixedThreadPool(200) : virtual;
    try (KitNettyClient four = KitNettyClient.builder().connections(4).build()) {
      List<Future<String>> calls = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        calls.add(threads.submit(() -> to(four, server).get("/slow") + to(four, server).get("/")));
      }
      for (Future<String> call : calls) {
        assertThat(call.get()).isEqualTo("200 ok200 ok");
      }
      assertThat(most).hasValueLessThanOrEqualTo(4);
      OriginStats stats = stats(four);
      assertThat(stats.opened()).isBetween(1L, 4L);
      assertThat(stats.opened() + stats.reused()).isEqualTo(400);
      assertThat(stats.idle()).isEqualTo(stats.open());
      assertThat(stats.waiting() + stats.active() + stats.connecting()).isZero();
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void soManyMayWaitAndNoMore() throws Exception {
    try (KitNettyClient one = KitNettyClient.builder().connections(1).waiting(2).build()) {
      Ask ask = to(one, server);
      CompletableFuture<String> first = begin(ask, "/wait");
      await().until(() -> running.get() == 1);
      CompletableFuture<String> second = begin(ask, "/");
      CompletableFuture<String> third = begin(ask, "/");
      await().until(() -> stats(one).waiting() == 2);
      assertThatThrownBy(() -> ask.get("/"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("2 calls wait");
      go.countDown();
      assertThat(List.of(first.get(), second.get(), third.get())).containsOnly("200 ok");
    }
  }

  @Test
  void originsShareTheRoomThatThereIs() throws Exception {
    try (KitHttpServer other = serve();
        KitNettyClient two = KitNettyClient.builder().connectionsInAll(2).build()) {
      CompletableFuture<String> first = begin(to(two, server), "/wait");
      CompletableFuture<String> second = begin(to(two, server), "/wait");
      await().until(() -> running.get() == 2);
      CompletableFuture<String> third = begin(to(two, other), "/");
      await().until(() -> two.stats().stream().anyMatch(stats -> stats.waiting() == 1));
      go.countDown();
      assertThat(List.of(first.get(), second.get(), third.get())).containsOnly("200 ok");
      for (int i = 0; i < 5; i++) { // what rests at one makes room for the other
        assertThat(to(two, server).get("/") + to(two, other).get("/")).isEqualTo("200 ok200 ok");
        assertThat(two.stats().stream().mapToInt(OriginStats::open).sum()).isLessThanOrEqualTo(2);
      }
    }
  }

  @Test
  void whatRestsForLongIsClosed() throws Exception {
    try (KitNettyClient hasty = KitNettyClient.builder().idle(Duration.ofMillis(50)).build()) {
      to(hasty, server).get("/");
      assertThat(stats(hasty).idle()).isEqualTo(1);
      await().until(() -> hasty.stats().isEmpty() || stats(hasty).closed() == 1);
      await().until(() -> hasty.stats().isEmpty()); // and forgotten
      assertThat(to(hasty, server).get("/")).isEqualTo("200 ok");
    }
  }

  @Test
  void aConnectionThatTheServerClosesIsGoneAtOnce() throws Exception {
    try (KitNettyClient client = KitNettyClient.create()) {
      to(client, server).get("/");
      server.close();
      await().until(() -> stats(client).open() == 0);
      assertThat(stats(client).closed()).isEqualTo(1);
    }
  }

  @Test
  void closingWaitsForWhatRunsAsLongAsItIsTold() throws Exception {
    KitNettyClient client = KitNettyClient.builder().drain(Duration.ofSeconds(20)).build();
    CompletableFuture<String> call = begin(to(client, server), "/wait");
    await().until(() -> running.get() == 1);
    CompletableFuture<Void> closing = CompletableFuture.runAsync(client::close, Raw.THREADS);
    await().until(() -> begin(to(client, server), "/").get().equals("the client is closed"));
    assertThat(closing).isNotDone();
    go.countDown();
    assertThat(call.get()).isEqualTo("200 ok");
    closing.get();
  }

  @Test
  void loopsOfOthersAreLeftToThem() throws Exception {
    EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    try {
      try (KitNettyClient client = KitNettyClient.builder().loops(loops).build()) {
        assertThat(to(client, server).get("/")).isEqualTo("200 ok");
        assertThatThrownBy(() -> loops.submit(() -> to(client, server).get("/")).get())
            .hasRootCauseInstanceOf(IllegalStateException.class);
      }
      assertThat(loops.isShuttingDown()).isFalse();
    } finally {
      loops.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS).sync();
    }
  }

  @Test
  void aCallThatHasEndedTakesNoConnection() throws Exception {
    try (KitNettyClient client = KitNettyClient.create()) {
      CallContext late = CallContext.empty().withTimeout(Duration.ZERO);
      Ask ask = to(client, server);
      assertThatThrownBy(() -> client.handle(late, ask.request("GET", "/", HttpBody.empty())))
          .isInstanceOf(java.net.SocketTimeoutException.class);
      assertThat(ask.get("/")).isEqualTo("200 ok");
    }
  }
}
