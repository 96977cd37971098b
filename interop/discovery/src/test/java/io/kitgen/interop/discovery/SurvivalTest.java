package io.kitgen.interop.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kitgen.interop.servers.EtcdServer;
import io.kitgen.samples.addsvc.AddServiceClient;
import io.kitgen.samples.discovery.Discovery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three processes that are in a registry, one after the other slowed down, killed and told to stop,
 * while calls go on.
 */
@Timeout(300)
final class SurvivalTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration DELAY = Duration.ofMillis(20);
  private static final int THREADS = 20;

  @TempDir Path folder;

  @Test
  void inEtcd() throws Exception {
    try (EtcdServer etcd = EtcdServer.start(folder)) {
      survives("etcd://" + etcd.uri().getAuthority());
    }
  }

  /** The registry itself dies, and is missed by nobody until something changes. */
  @Test
  void calmlyWhileEtcdIsAway() throws Exception {
    Load load = new Load();
    try (EtcdServer etcd = EtcdServer.start(folder)) {
      String registry = "etcd://" + etcd.uri().getAuthority();
      try (AddSvcProcess one = AddSvcProcess.start(DELAY, registry);
          AddSvcProcess other = AddSvcProcess.start(DELAY, registry);
          AddServiceClient add = Clients.client(Discovery.instances(registry + "/addsvc"), load)) {
        String first = one.registered();
        String second = other.registered();
        try (load) {
          load.begin(add, THREADS);
          until("is used", registry, () -> load.share(first) > 0.2);
          until("is used", registry, () -> load.share(second) > 0.2);

          etcd.kill();
          long away = load.now();
          until("still used", registry, () -> load.answered(first, away) > 500);
          until("still used", registry, () -> load.answered(second, away) > 500);

          etcd.restart();
          try (AddSvcProcess late = AddSvcProcess.start(DELAY, registry)) {
            String address = late.registered();
            until("that is new is used", registry, () -> load.share(address) > 0.15);
            late.stop();
          }
        }
        assertThat(load.errors()).isEmpty();
        assertThat(load.failed(first, 0)).isEmpty();
        assertThat(load.failed(second, 0)).isEmpty();
      }
    }
  }

  private static void survives(String registry) throws Exception {
    Load load = new Load();
    try (AddSvcProcess slowed = AddSvcProcess.behindProxy(DELAY, registry);
        AddSvcProcess killed = AddSvcProcess.start(DELAY, registry);
        AddSvcProcess stopped = AddSvcProcess.start(DELAY, registry)) {
      List<AddSvcProcess> all = List.of(slowed, killed, stopped);
      try (AddServiceClient add = Clients.client(Discovery.instances(registry + "/addsvc"), load)) {
        String slow = slowed.registered();
        String dead = killed.registered();
        String gone = stopped.registered();
        try (load) {
          load.begin(add, THREADS);
          for (String each : List.of(slow, dead, gone)) {
            until("is used", registry, () -> load.share(each) > 0.15);
          }
          slowed.proxy().delay(DELAY.multipliedBy(9));
          until("is slow, so calls go elsewhere", registry, () -> load.share(slow) < 0.1);

          killed.process().kill();
          until("is dead, so calls go elsewhere", registry, () -> load.share(dead) < 0.1);

          long told = load.now();
          stopped.stop();
          until("is all there is", registry, () -> load.share(slow) > 0.9);
          assertThat(load.failed(gone, told)).as("calls at what stops").isEmpty();
        }
        assertThat(load.errors()).isEmpty();
        assertThat(stopped.summed()).hasSize((int) load.answered(gone, 0));
        countsAgree(load, all, load.failed(dead, 0).size());
      }
    }
  }

  /** Only what failed where a process was killed may have been done twice. */
  private static void countsAgree(Load load, List<AddSvcProcess> all, int failed) throws Exception {
    List<Integer> executed = new ArrayList<>();
    for (AddSvcProcess one : all) {
      one.summed().forEach(executed::add);
    }
    int duplicates = executed.size() - new HashSet<>(executed).size();
    assertThat(duplicates).isLessThanOrEqualTo(failed);
    System.out.printf(
        "%d calls, %d failed attempts, %d executed twice%n", load.calls(), failed, duplicates);
  }

  private static void until(String what, String registry, Callable<Boolean> holds) {
    long began = System.nanoTime();
    await(what).atMost(LONG).pollInterval(Duration.ofMillis(20)).until(holds);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    System.out.println(registry + ": one " + what + ", after " + took.toMillis() + " ms");
  }
}
