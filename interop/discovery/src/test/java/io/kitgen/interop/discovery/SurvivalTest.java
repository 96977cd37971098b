package io.kitgen.interop.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kitgen.interop.servers.EtcdServer;
import io.kitgen.interop.servers.Eureka;
import io.kitgen.interop.servers.ZooKeeperServer;
import io.kitgen.samples.addcli.AddCli;
import io.kitgen.samples.addsvc.AddServiceClient;
import io.kitgen.samples.discovery.Discovery;
import java.net.URI;
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
      survives("etcd://" + etcd.uri().getAuthority(), true);
    }
  }

  @Test
  void inZooKeeper() throws Exception {
    try (ZooKeeperServer zookeeper = ZooKeeperServer.start(folder)) {
      survives("zk://" + zookeeper.address(), true);
    }
  }

  /** Which is asked now and then, so that a port may be closed before its clients know. */
  @Test
  void inEureka() throws Exception {
    try (Eureka eureka = Eureka.start()) {
      URI base = eureka.base();
      survives("eureka://" + base.getAuthority() + base.getPath(), false);
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
        assertThat(load.failed(first, second)).isEmpty();
      }
    }
  }

  /**
   * The story.
   *
   * @param told whether clients hear of it at once when an instance is taken back
   */
  private static void survives(String registry, boolean told) throws Exception {
    Load load = new Load();
    try (AddSvcProcess slowed = AddSvcProcess.behindProxy(DELAY, registry);
        AddSvcProcess killed = AddSvcProcess.start(DELAY, registry);
        AddSvcProcess stopped = AddSvcProcess.start(DELAY, registry)) {
      String slow = slowed.registered();
      String dead = killed.registered();
      String gone = stopped.registered();
      String found = registry + "/addsvc";
      assertThat(addcli("-instances", found, "-method", "sum", "1", "2")).endsWith("1 + 2 = 3");
      try (AddServiceClient add = Clients.client(Discovery.instances(found), load);
          load) {
        load.begin(add, THREADS);
        for (String each : List.of(slow, dead, gone)) {
          until("is used", registry, () -> load.share(each) > 0.15);
        }
        slowed.proxy().delay(DELAY.multipliedBy(9));
        until("is slow, so calls go elsewhere", registry, () -> load.share(slow) < 0.1);

        killed.process().kill();
        until("is dead, so calls go elsewhere", registry, () -> load.share(dead) < 0.1);

        stopped.stop();
        until("is all there is", registry, () -> load.share(slow) > 0.9);
      }
      assertThat(load.errors()).isEmpty();
      assertThat(load.failed(gone)).as("attempts at what stops").hasSizeLessThan(told ? 1 : 50);
      assertThat(stopped.summed()).hasSize(load.answered(gone, 0));
      assertThat(duplicates(slowed, killed, stopped))
          .as("what was executed twice")
          .isLessThanOrEqualTo(load.failed(slow, dead, gone).size());
      System.out.println(registry + ": " + load.calls() + " calls");
    }
  }

  private static String addcli(String... flags) throws Exception {
    return Programs.run("addcli", AddCli.class, flags).strip();
  }

  private static int duplicates(AddSvcProcess... all) throws Exception {
    List<Integer> executed = new ArrayList<>();
    for (AddSvcProcess one : all) {
      executed.addAll(one.summed());
    }
    return executed.size() - new HashSet<>(executed).size();
  }

  private static void until(String what, String registry, Callable<Boolean> holds) {
    long began = System.nanoTime();
    await(what).atMost(LONG).pollInterval(Duration.ofMillis(20)).until(holds);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    System.out.println(registry + ": one " + what + ", after " + took.toMillis() + " ms");
  }
}
