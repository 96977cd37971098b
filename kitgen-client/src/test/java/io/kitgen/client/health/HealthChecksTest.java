package io.kitgen.client.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Verdict;
import io.kitgen.client.health.HealthEvent.Change;
import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HealthChecksTest {

  private static final Duration FIVE = Duration.ofSeconds(5);

  private final Nodes nodes = new Nodes();
  private final Set<Integer> ill = new HashSet<>();
  private final List<Integer> asked = new ArrayList<>();

  private HealthChecks.Builder builder() {
    return HealthChecks.builder(this::isWell)
        .executor(Runnable::run)
        .random(new SplittableRandom(7))
        .listener(nodes.events::add);
  }

  private boolean isWell(CallContext ctx, Instance instance) throws IOException {
    asked.add(instance.port());
    if (ill.contains(-instance.port())) {
      throw new IOException("down");
    }
    return !ill.contains(instance.port());
  }

  @Test
  void aNewNodeIsPickedFromItsFirstGoodCheckOn() {
    ill.add(2);
    nodes.watchedBy(builder().build(), 2);
    assertThat(nodes.usable()).isZero();
    nodes.pass(Duration.ZERO);
    assertThat(nodes.isUsable(0)).isTrue();
    assertThat(nodes.isUsable(1)).isFalse();
    assertThat(nodes.changes).isEqualTo(1);

    ill.clear();
    nodes.pass(FIVE);
    assertThat(nodes.usable()).as("one is enough for a new one").isEqualTo(2);
    assertThat(nodes.events).as("it is no news that a new one is well").isEmpty();
  }

  @Test
  void threeBadOnesTakeOutAndTwoGoodOnesBringBack() {
    nodes.watchedBy(builder().build(), 1);
    nodes.pass(Duration.ZERO);
    ill.add(-1);
    nodes.pass(FIVE);
    nodes.pass(FIVE);
    nodes.call(9, 0, Verdict.FAILED);
    assertThat(nodes.isUsable(0)).isTrue();
    nodes.pass(FIVE);
    assertThat(nodes.isUsable(0)).isFalse();
    ill.clear();
    nodes.pass(FIVE);
    assertThat(nodes.isUsable(0)).isFalse();
    nodes.pass(FIVE);
    assertThat(nodes.isUsable(0)).isTrue();
    assertThat(nodes.changes()).containsExactly(Change.DOWN, Change.UP);
    assertThat(nodes.changes).isEqualTo(3);
  }

  @Test
  void whatIsUsableAtOnceFallsAsTheOthers() {
    ill.add(1);
    nodes.watchedBy(builder().usableAtOnce().fall(2).build(), 1);
    nodes.pass(Duration.ZERO);
    assertThat(nodes.isUsable(0)).isTrue();
    nodes.pass(FIVE);
    assertThat(nodes.isUsable(0)).isFalse();
    assertThat(nodes.changes()).containsExactly(Change.DOWN);
  }

  @Test
  void checksComeAboutEveryFiveSecondsAndEndWithTheNode() {
    nodes.watchedBy(builder().build(), 1);
    for (int i = 0; i < 1000; i++) {
      nodes.pass(Duration.ofMillis(100));
    }
    assertThat(asked).hasSizeBetween(20, 26);
    nodes.watches.get(0).close();
    assertThat(nodes.ticker.waiting()).isZero();
    asked.clear();
    nodes.pass(FIVE);
    assertThat(asked).isEmpty();
  }

  @Test
  void oneThatHangsIsInterruptedAndBad() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(2);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    HealthChecks checks =
        HealthChecks.builder(
                (ctx, instance) -> {
                  most.accumulateAndGet(running.incrementAndGet(), Math::max);
                  try {
                    new CountDownLatch(1).await();
                    return true;
                  } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw e;
                  } finally {
                    running.decrementAndGet();
                  }
                })
            .interval(Duration.ofMillis(10))
            .timeout(Duration.ofMillis(20))
            .fall(2)
            .concurrency(2)
            .usableAtOnce()
            .build();
    List<Health.Watch> watches = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Node node = new Node(Instance.of("10.0.0.1", 1 + i), Ticker.system());
      watches.add(checks.watch(node, () -> {}));
    }
    interrupted.await();
    await().until(() -> watches.stream().noneMatch(Health.Watch::isUsable));
    assertThat(most.get()).isLessThanOrEqualTo(2);

    watches.forEach(Health.Watch::close);
    await().until(() -> running.get() == 0);
    await().until(HealthChecksTest::isQuiet);
  }

  private static boolean isQuiet() {
    return Thread.getAllStackTraces().keySet().stream()
        .noneMatch(thread -> thread.getName().equals("kitgen-health-check"));
  }

  @Test
  void asksByHttp() throws Exception {
    AtomicInteger status = new AtomicInteger(200);
    List<String> paths = new ArrayList<>();
    try (KitHttpServer server =
            KitHttpServer.start(
                0,
                (ctx, request) -> {
                  paths.add(request.method() + " " + request.path());
                  return HttpResponse.of(status.get());
                });
        KitHttpClient client = KitHttpClient.create()) {
      HealthCheck check = HealthCheck.http(client, "/readyz");
      CallContext ctx = CallContext.empty().withTimeout(Duration.ofSeconds(10));
      Instance there = Instance.of("localhost", server.port());
      assertThat(check.isWell(ctx, there)).isTrue();
      status.set(503);
      assertThat(check.isWell(ctx, there)).isFalse();
      assertThat(paths).containsExactly("GET /readyz", "GET /readyz");
      Instance nobody = Instance.of("localhost", 1);
      assertThatThrownBy(() -> check.isWell(ctx, nobody)).isInstanceOf(IOException.class);
      refused(() -> HealthCheck.http(client, "readyz"), "path is \"readyz\"");
      refused(() -> HealthCheck.http(client, "ftp", "/"), "scheme is \"ftp\"");
    }
  }

  @Test
  void wrongSettingsAreNamed() {
    refused(() -> builder().interval(Duration.ZERO).build(), "interval is PT0S");
    refused(() -> builder().timeout(Duration.ZERO).build(), "timeout is PT0S");
    refused(() -> builder().rise(0).build(), "rise is 0");
    refused(() -> builder().fall(0).build(), "fall is 0");
    refused(() -> builder().concurrency(0).build(), "concurrency is 0");
  }

  private static void refused(ThrowingCallable building, String message) {
    assertThatThrownBy(building)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
