package io.kitgen.client.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RegistrationLoopTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final PauseTicker ticker = new PauseTicker();

  /** A registry that can be away, and forget. */
  private static final class Registry implements RegistrationLoop.Entry {

    final AtomicBoolean away = new AtomicBoolean();
    final AtomicBoolean has = new AtomicBoolean();
    final AtomicInteger removals = new AtomicInteger();
    final Semaphore lost = new Semaphore(0);

    @Override
    public void keep(Runnable there) throws Exception {
      if (away.get()) {
        throw new IOException("away");
      }
      has.set(true);
      there.run();
      lost.acquire();
      has.set(false);
      throw new IOException("lost");
    }

    @Override
    public void remove() throws Exception {
      removals.incrementAndGet();
      Thread.sleep(1); // fails where the interrupt is still there
      has.set(false);
    }
  }

  private static boolean runs(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("kitgen-registration " + name));
  }

  @Test
  void registersAndTakesBack() throws Exception {
    Registry registry = new Registry();
    RegistrationLoop loop = RegistrationLoop.start("good", registry);
    assertThat(loop.await(LONG)).isTrue();
    assertThat(loop.isRegistered()).isTrue();
    loop.close();
    loop.close();
    assertThat(loop.isRegistered()).isFalse();
    assertThat(loop.await(LONG)).isFalse(); // at once
    assertThat(registry.has).isFalse();
    assertThat(registry.removals).hasValue(1);
    assertThat(runs("good")).isFalse();
  }

  @Test
  void registersAgainWhatIsLostAndWhenTheRegistryIsBack() throws Exception {
    try (InstanceLog log = new InstanceLog()) {
      Registry registry = new Registry();
      registry.away.set(true);
      RegistrationLoop loop = RegistrationLoop.start("lost", registry, ticker);
      ticker.pause();
      ticker.pause();
      ticker.sleeping();
      assertThat(loop.await(Duration.ofMillis(1))).isFalse();
      registry.away.set(false);
      ticker.wake();
      assertThat(loop.await(LONG)).isTrue();
      registry.lost.release();
      ticker.sleeping();
      assertThat(loop.isRegistered()).isFalse();
      ticker.wake();
      assertThat(loop.await(Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
      loop.close();
      assertThat(log.of("lost"))
          .containsExactly(
              "not registered, java.io.IOException: away",
              "registered",
              "not registered, java.io.IOException: lost",
              "registered",
              "taken back");
    }
  }

  @Test
  void takesBackWhatMayBeThereThoughTheRegistryIsAway() throws Exception {
    Registry registry = new Registry();
    registry.away.set(true);
    RegistrationLoop loop = RegistrationLoop.start("away", registry, ticker);
    ticker.sleeping();
    loop.close();
    assertThat(registry.removals).hasValue(1);
  }

  @Test
  void wakesWhoWaitsWhenItIsClosed() throws Exception {
    Registry registry = new Registry();
    registry.away.set(true);
    RegistrationLoop loop = RegistrationLoop.start("waited", registry, ticker);
    CompletableFuture<Boolean> waited = new CompletableFuture<>();
    Thread waiter =
        new Thread(
            () -> {
              try {
                waited.complete(loop.await(LONG.multipliedBy(60)));
              } catch (InterruptedException e) {
                waited.completeExceptionally(e);
              }
            });
    waiter.start();
    await().until(() -> waiter.getState() == Thread.State.TIMED_WAITING);
    loop.close();
    assertThat(waited.join()).isFalse();
    waiter.join();
  }

  @Test
  void endsARemovalThatTakesTooLong() {
    CountDownLatch interrupted = new CountDownLatch(1);
    RegistrationLoop loop =
        RegistrationLoop.start(
            "stuck",
            new RegistrationLoop.Entry() {
              @Override
              public void keep(Runnable there) throws InterruptedException {
                there.run();
                new CountDownLatch(1).await();
              }

              @Override
              public void remove() throws InterruptedException {
                try {
                  new CountDownLatch(1).await();
                } finally {
                  interrupted.countDown();
                }
              }
            });
    loop.close(); // which takes 5 seconds
    await().until(() -> interrupted.getCount() == 0 && !runs("stuck"));
  }
}
