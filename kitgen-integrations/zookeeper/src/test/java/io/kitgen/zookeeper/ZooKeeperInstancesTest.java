package io.kitgen.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Instancer;
import io.kitgen.client.instance.Seen;
import io.kitgen.interop.servers.ZooKeeperServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a real ZooKeeper, put there by its own client. */
class ZooKeeperInstancesTest {

  private static final int MANY = 1000;

  @TempDir static Path folder;
  private static ZooKeeperServer server;
  private static Plain plain;
  private final Seen seen = new Seen();
  private String path = "";
  private Instancer instancer;

  @BeforeAll
  static void start() throws Exception {
    server = ZooKeeperServer.start(folder);
    plain = new Plain(server.address());
  }

  @BeforeEach
  void subscribe(TestInfo test) {
    String service = test.getTestMethod().orElseThrow().getName();
    path = "/services/" + service;
    instancer = ZooKeeper.at(server.address()).service(service);
    instancer.subscribe(seen);
  }

  @AfterEach
  void unsubscribe() {
    instancer.close();
  }

  @AfterAll
  static void stop() throws Exception {
    plain.close();
    server.close();
  }

  private void put(String node, String data) throws Exception {
    plain.create(path + "/" + node, data);
  }

  @Test
  void appearChangeAndDisappear() throws Exception {
    Seen.soon(() -> seen.sets.get() == 1); // there is nothing, which is known
    put("a", "10.0.0.1:80");
    seen.await("10.0.0.1:80");
    put("b", "10.0.0.2:80");
    seen.await("10.0.0.1:80", "10.0.0.2:80");
    plain.change(path + "/a", "10.0.0.3:80");
    seen.await("10.0.0.2:80", "10.0.0.3:80");
    plain.delete(path + "/b");
    seen.await("10.0.0.3:80");
    plain.delete(path + "/a");
    plain.delete(path);
    seen.await();
    put("a", "10.0.0.1:80");
    seen.await("10.0.0.1:80");
    assertThat(seen.failures).hasValue(0);
  }

  @Test
  void moreThanAnAddressIsSaidInJson() throws Exception {
    put("a", "{\"address\":\"10.0.0.1\",\"port\":80,\"weight\":2.5,\"zone\":\"z\"}");
    seen.await("10.0.0.1:80");
    assertThat(seen.instances())
        .containsExactly(new Instance("10.0.0.1", 80, 0, 2.5, "z", Map.of()));
  }

  @Test
  void garbageIsPassedOver() throws Exception {
    put("a", "10.0.0.1:80");
    List<String> garbage = List.of("", "garbage", "{\"port\":1}", "10.0.0.1:0", "[1]");
    for (String data : garbage) {
      put("x" + data.hashCode(), data);
    }
    plain.create(path + "/nothing", new byte[0]);
    plain.create(path + "/a/below", "10.0.0.9:80");
    put("b", "10.0.0.2:80");
    seen.await("10.0.0.1:80", "10.0.0.2:80");
    assertThat(seen.skipped()).hasSize(garbage.size() + 1);
    assertThat(seen.failures).hasValue(0);
  }

  @Test
  void aThousandInstancesAreSeen() throws Exception {
    for (int i = 0; i < MANY; i++) {
      put("n" + i, "10.0." + i / 250 + "." + (i % 250 + 1) + ":80");
    }
    try (Instancer later = ZooKeeper.at(server.address()).service("aThousandInstancesAreSeen")) {
      Seen all = new Seen();
      later.subscribe(all);
      for (Seen one : List.of(seen, all)) {
        Seen.soon(() -> one.instances().size() == MANY);
        assertThat(one.failures).hasValue(0);
      }
    }
  }

  @Test
  void moreThanThereMayBeAreRefused() throws Exception {
    put("a", "10.0.0.1:80");
    put("b", "10.0.0.2:80");
    ZooKeeper few = ZooKeeper.at(server.address()).withMostInstances(2);
    try (Instancer two = few.service("moreThanThereMayBeAreRefused")) {
      Seen told = new Seen();
      two.subscribe(told);
      told.await("10.0.0.1:80", "10.0.0.2:80");
      put("c", "10.0.0.3:80");
      told.awaitFailure();
      assertThat(told.instances()).hasSize(2);
      plain.delete(path + "/a");
      told.await("10.0.0.2:80", "10.0.0.3:80");
    }
  }
}
