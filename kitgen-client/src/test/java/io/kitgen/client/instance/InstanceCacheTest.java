package io.kitgen.client.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kitgen.client.instance.InstanceEvent.Failed;
import io.kitgen.client.instance.InstanceEvent.Found;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What Go kit's tests of {@code instance.Cache} ask, and that nobody holds up anybody. */
class InstanceCacheTest {

  private final List<InstanceEvent> told = new CopyOnWriteArrayList<>();
  private final List<InstanceEvent> others = new CopyOnWriteArrayList<>();

  private static InstanceCache direct() {
    return new InstanceCache("test", Runnable::run);
  }

  private static Found found(String... addresses) {
    return new Found(Arrays.stream(addresses).map(Instance::parse).toList());
  }

  private static Failed failed(String message) {
    return new Failed(new IOException(message));
  }

  @Test
  void tellsNothingBeforeAnythingIsKnown() {
    direct().subscribe(told::add);
    assertThat(told).isEmpty();
  }

  @Test
  void tellsWhatIsKnownToWhoComesLate() {
    InstanceCache cache = direct();
    cache.publish(found("y:1", "x:1")); // not sorted
    cache.subscribe(told::add);
    cache.subscribe(others::add);
    assertThat(told).containsExactly(found("x:1", "y:1"));
    assertThat(others).isEqualTo(told);
  }

  @Test
  void tellsNobodyWhatWasKnownAlready() {
    InstanceCache cache = direct();
    cache.subscribe(told::add);
    cache.publish(found("x:1", "y:1"));
    cache.publish(found("y:1", "x:1", "x:1"));
    assertThat(told).hasSize(1);
    cache.publish(new Found(List.of(Instance.of("x", 1).withWeight(2), Instance.of("y", 1))));
    assertThat(told).hasSize(2);
  }

  @Test
  void tellsNothingToWhoHasLeft() {
    InstanceCache cache = direct();
    Instancer.Subscription subscription = cache.subscribe(told::add);
    cache.subscribe(others::add);
    subscription.close();
    subscription.close();
    cache.publish(found("x:1"));
    assertThat(told).isEmpty();
    assertThat(others).containsExactly(found("x:1"));
  }

  @Test
  void restoresTheSetAfterAFailure() {
    InstanceCache cache = direct();
    cache.subscribe(told::add);
    Failed failed = failed("away");
    cache.publish(found("x:1"));
    cache.publish(failed);
    cache.publish(failed("away"));
    cache.subscribe(others::add);
    cache.publish(found("x:1"));
    assertThat(told).containsExactly(found("x:1"), failed, found("x:1"));
    assertThat(others).isEqualTo(told);
  }

  @Test
  void logsOnceForAChange() {
    try (InstanceLog log = new InstanceLog()) {
      InstanceCache cache = new InstanceCache("logged", Runnable::run);
      cache.publish(found("x:1"));
      cache.publish(failed("away"));
      cache.publish(failed("away"));
      cache.publish(failed("denied"));
      cache.publish(found("x:1"));
      cache.publish(new Found(found("x:1").instances(), List.of("no port", "no host")));
      cache.publish(new Found(found("x:1", "y:1").instances(), List.of("no port", "no host")));
      cache.publish(found());
      cache.publish(found());
      assertThat(log.of("logged"))
          .containsExactly(
              "java.io.IOException: away; what was known is kept",
              "java.io.IOException: denied; what was known is kept",
              "instances: 1",
              "skipped: no port; no host",
              "instances: 0");
    }
  }

  @Test
  void letsASlowSubscriberHoldUpNobodyAndTellsItTheLatest() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    InstanceCache cache = new InstanceCache("slow");
    cache.subscribe(
        event -> {
          told.add(event);
          busy.countDown();
          awaited(free);
        });
    cache.subscribe(others::add);
    cache.publish(found("x:1"));
    busy.await();
    for (int port = 2; port <= 100; port++) {
      cache.publish(found("x:" + port));
    }
    Failed away = failed("away");
    cache.publish(away);
    await().until(() -> others.contains(away));
    assertThat(told).hasSize(1);
    free.countDown();
    await().until(() -> told.contains(away));
    assertThat(told).containsExactly(found("x:1"), found("x:100"), away);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void tellsOneAfterTheOtherInOrder() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(8);
    AtomicBoolean inside = new AtomicBoolean();
    AtomicBoolean twice = new AtomicBoolean();
    InstanceCache cache = new InstanceCache("ordered", many);
    cache.subscribe(
        event -> {
          twice.compareAndSet(false, !inside.compareAndSet(false, true));
          told.add(event);
          inside.set(false);
        });
    try {
      for (int port = 1; port <= 2000; port++) {
        cache.publish(found("x:" + port));
      }
      await().until(() -> told.contains(found("x:2000")));
    } finally {
      many.shutdown();
    }
    assertThat(twice).isFalse();
    List<Integer> ports =
        told.stream().map(event -> ((Found) event).instances().get(0).port()).toList();
    assertThat(ports).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void goesOnWhenASubscriberFails() {
    InstanceCache cache = direct();
    cache.subscribe(
        event -> {
          told.add(event);
          if (told.size() == 1) {
            throw new IllegalStateException("on purpose");
          }
          throw new AssertionError("on purpose");
        });
    cache.subscribe(others::add);
    cache.publish(found("x:1"));
    cache.publish(found("x:2"));
    cache.publish(found("x:3"));
    assertThat(told).hasSize(3);
    assertThat(others).hasSize(3);
  }

  @Test
  void goesOnWhenNoThreadCouldBeHad() {
    AtomicBoolean full = new AtomicBoolean(true);
    InstanceCache cache =
        new InstanceCache(
            "full",
            task -> {
              if (full.get()) {
                throw new RejectedExecutionException("on purpose");
              }
              task.run();
            });
    cache.subscribe(told::add);
    cache.publish(found("x:1"));
    full.set(false);
    cache.publish(found("x:2"));
    assertThat(told).containsExactly(found("x:2"));
  }

  @Test
  void canBeLeftWhileItTells() {
    InstanceCache cache = direct();
    AtomicReference<Instancer.Subscription> own = new AtomicReference<>();
    own.set(
        cache.subscribe(
            event -> {
              told.add(event);
              own.get().close();
            }));
    cache.publish(found("x:1"));
    cache.publish(found("x:2"));
    assertThat(told).containsExactly(found("x:1"));
  }

  @Test
  void canBeClosedWhileItTells() {
    InstanceCache cache = direct();
    cache.subscribe(
        event -> {
          told.add(event);
          cache.close();
        });
    cache.subscribe(others::add);
    cache.publish(found("x:1"));
    cache.publish(found("x:2"));
    assertThat(told).containsExactly(found("x:1"));
    assertThat(others).isEmpty();
  }

  @Test
  void saysThatItIsClosed() {
    InstanceCache cache = direct();
    cache.publish(found("x:1"));
    cache.close();
    cache.subscribe(told::add);
    assertThat(told).hasSize(1);
    assertThat(((Failed) told.get(0)).error()).hasMessage("test is closed");
  }
}
