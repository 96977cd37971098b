package io.kitgen.client.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.kitgen.client.balance.Node;
import io.kitgen.client.balance.Verdict;
import io.kitgen.client.instance.Instance;
import io.kitgen.runtime.Ticker;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutliersUnderLoadTest {

  private static final int CALLS = 20_000;

  @Test
  void aCallAllocatesNothing() {
    Nodes nodes = new Nodes().watchedBy(Outliers.standard(), 2);
    Health.Watch watch = nodes.watches.get(0);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    calls(watch);
    long before = threads.getCurrentThreadAllocatedBytes();
    calls(watch);
    assertThat((threads.getCurrentThreadAllocatedBytes() - before) / CALLS).isZero();
  }

  private static void calls(Health.Watch watch) {
    for (int i = 0; i < CALLS; i++) {
      watch.began();
      watch.ended(i % 100 == 0 ? Verdict.FAILED : Verdict.ANSWERED, 0);
    }
  }

  @Test
  void theBoundHoldsWhateverHappensAtOnce() throws Exception {
    Outliers outliers =
        Outliers.builder().pauses(Duration.ofMillis(10), Duration.ofMillis(20)).build();
    List<Health.Watch> watches = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Node node = new Node(Instance.of("10.0.0.1", 1 + i), Ticker.system());
      watches.add(outliers.watch(node, () -> {}));
    }
    AtomicInteger most = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (int i = 0; i < 4; i++) {
      SplittableRandom random = new SplittableRandom(i);
      threads.execute(
          () -> {
            for (int call = 0; call < 5 * CALLS; call++) {
              Health.Watch watch = watches.get(random.nextInt(8));
              if (watch.isUsable()) {
                watch.began();
                watch.ended(random.nextInt(10) == 0 ? Verdict.ANSWERED : Verdict.FAILED, 0);
              }
              most.accumulateAndGet(outliers.ejected(), Math::max);
            }
          });
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    assertThat(most.get()).isBetween(1, 4);
    watches.forEach(Health.Watch::close);
    assertThat(outliers.ejected()).isZero();
  }
}
