package io.kitgen.client.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.InstanceEvent.Found;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class InstanceLoopTest {

  private static final Found ONE = new Found(List.of(Instance.of("x", 1)));

  private final List<InstanceEvent> told = new CopyOnWriteArrayList<>();
  private final PauseTicker ticker = new PauseTicker();

  private static List<Thread> threads(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("kitgen-instances " + name))
        .toList();
  }

  private static void tellAndStay(Consumer<InstanceEvent> sink) throws InterruptedException {
    sink.accept(ONE);
    new CountDownLatch(1).await();
  }

  @Test
  void beginsWithItsFirstSubscriberAndOnce() {
    AtomicInteger runs = new AtomicInteger();
    InstanceLoop loop =
        InstanceLoop.of(
            "lazy",
            sink -> {
              runs.incrementAndGet();
              tellAndStay(sink);
            });
    assertThat(threads("lazy")).isEmpty();
    loop.subscribe(told::add);
    await().until(() -> told.contains(ONE));
    List<InstanceEvent> late = new CopyOnWriteArrayList<>();
    loop.subscribe(late::add);
    assertThat(late).containsExactly(ONE);
    loop.close();
    assertThat(runs).hasValue(1);
    assertThat(threads("lazy")).isEmpty();
  }

  @Test
  void pausesLongerAndLongerWhileItFails() throws Exception {
    InstanceLoop loop =
        InstanceLoop.of(
            "failing",
            sink -> {
              throw new IOException("away");
            },
            ticker);
    loop.subscribe(told::add);
    long expected = 10;
    for (int i = 0; i < 20; i++) {
      assertThat(ticker.pause())
          .isBetween(Duration.ofMillis(expected / 2), Duration.ofMillis(expected));
      expected = Math.min(30_000, expected * 2);
    }
    await().until(() -> !told.isEmpty());
    loop.close();
    assertThat(told).hasSize(1); // of the same failure one hears once
    assertThat(((Failed) told.get(0)).error()).hasMessage("away");
    assertThat(threads("failing")).isEmpty();
  }

  @Test
  void beginsAgainWithTheShortestPauseWhenItHasWorkedForASecond() throws Exception {
    InstanceLoop loop =
        InstanceLoop.of(
            "working",
            sink -> {
              sink.accept(ONE);
              throw new IOException("away");
            },
            ticker);
    loop.subscribe(told::add);
    for (int i = 0; i < 5; i++) {
      ticker.pause(); // it says something, and is gone at once: that is no better than nothing
    }
    assertThat(ticker.sleeping()).isGreaterThanOrEqualTo(Duration.ofMillis(160));
    loop.close();

    PauseTicker slow = new PauseTicker();
    InstanceLoop well =
        InstanceLoop.of(
            "well",
            sink -> {
              sink.accept(ONE);
              slow.advance(Duration.ofSeconds(1));
              throw new IOException("away");
            },
            slow);
    well.subscribe(told::add);
    for (int i = 0; i < 5; i++) {
      assertThat(slow.pause()).isLessThanOrEqualTo(Duration.ofMillis(10));
    }
    well.close();
  }

  @Test
  void survivesAnErrorOfItsSource() throws Exception {
    InstanceLoop loop =
        InstanceLoop.of(
            "broken",
            sink -> {
              throw new NoClassDefFoundError("org/example/Missing");
            },
            ticker);
    loop.subscribe(told::add);
    ticker.pause();
    ticker.pause();
    await().until(() -> !told.isEmpty());
    assertThat(((Failed) told.get(0)).error()).hasMessageContaining("org/example/Missing");
    loop.close();
  }

  @Test
  void closesWhatNoInterruptEnds() {
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    InstanceLoop loop =
        InstanceLoop.of(
            "stuck",
            new InstanceLoop.Source() {
              @Override
              public void run(Consumer<InstanceEvent> sink) {
                stuck.countDown();
                boolean ended = false;
                while (!ended) {
                  try {
                    closed.await();
                    ended = true;
                  } catch (InterruptedException e) {
                    ended = false; // as old sockets do
                  }
                }
                sink.accept(ONE);
              }

              @Override
              public void close() {
                closed.countDown();
              }
            });
    loop.subscribe(told::add);
    await().until(() -> stuck.getCount() == 0);
    loop.close();
    loop.close();
    assertThat(threads("stuck")).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void endsItsThreadThoughItsSourceFailsToClose() {
    InstanceLoop loop =
        InstanceLoop.of(
            "unclosable",
            new InstanceLoop.Source() {
              @Override
              public void run(Consumer<InstanceEvent> sink) throws InterruptedException {
                tellAndStay(sink);
              }

              @Override
              public void close() {
                throw new IllegalStateException("on purpose");
              }
            });
    loop.subscribe(told::add);
    await().until(() -> told.contains(ONE));
    assertThatIllegalStateException().isThrownBy(loop::close);
    assertThat(threads("unclosable")).isEmpty();
  }

  @Test
  void canBeClosedByASubscriberAndBySourceItself() {
    InstanceLoop bySubscriber = InstanceLoop.of("by subscriber", InstanceLoopTest::tellAndStay);
    bySubscriber.subscribe(event -> bySubscriber.close());
    await().until(() -> threads("by subscriber").isEmpty());
    InstanceLoop[] own = new InstanceLoop[1];
    own[0] = InstanceLoop.of("by itself", sink -> own[0].close());
    own[0].subscribe(told::add);
    await().until(() -> threads("by itself").isEmpty());
  }

  @Test
  void startsNothingWhenItIsClosed() {
    InstanceLoop loop = InstanceLoop.of("closed", InstanceLoopTest::tellAndStay);
    loop.close();
    loop.subscribe(told::add);
    assertThat(threads("closed")).isEmpty();
    assertThat(((Failed) told.get(0)).error()).hasMessage("closed is closed");
  }
}
