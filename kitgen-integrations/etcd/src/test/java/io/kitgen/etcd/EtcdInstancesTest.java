package io.kitgen.etcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Instancer;
import io.kitgen.client.instance.Seen;
import io.kitgen.interop.servers.EtcdServer;
import java.net.URI;
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

/** What is found in a real etcd, put there by etcd's own tool. */
class EtcdInstancesTest {

  @TempDir static Path folder;
  private static EtcdServer server;
  private final Seen seen = new Seen();
  private String service = "";
  private Instancer instancer;

  @BeforeAll
  static void start() throws Exception {
    server = EtcdServer.start(folder);
  }

  @BeforeEach
  void subscribe(TestInfo test) {
    service = test.getTestMethod().orElseThrow().getName();
    instancer = Etcd.at(server.uri()).service(service);
    instancer.subscribe(seen);
  }

  @AfterEach
  void unsubscribe() {
    instancer.close();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private void put(String key, String value) throws Exception {
    server.ctl("put", "/services/" + service + "/" + key, value);
  }

  @Test
  void appearChangeAndDisappear() throws Exception {
    Seen.soon(() -> seen.sets.get() == 1); // there is nothing, which is known
    put("a", "10.0.0.1:80");
    seen.await("10.0.0.1:80");
    put("b", "10.0.0.2:80");
    seen.await("10.0.0.1:80", "10.0.0.2:80");
    put("a", "10.0.0.3:80");
    seen.await("10.0.0.2:80", "10.0.0.3:80");
    server.ctl("del", "/services/" + service + "/b");
    seen.await("10.0.0.3:80");
    assertThat(seen.failures).hasValue(0);
  }

  @Test
  void whatIsThereBeforeIsFoundAtOnce() throws Exception {
    put("a", "10.0.0.1:80");
    seen.await("10.0.0.1:80");
    try (Instancer later = Etcd.at(server.uri()).service(service)) {
      Seen told = new Seen();
      later.subscribe(told);
      told.await("10.0.0.1:80");
    }
  }

  @Test
  void moreThanAnAddressIsSaidInJson() throws Exception {
    put("a", "{\"address\":\"10.0.0.1\",\"port\":80,\"weight\":2.5,\"zone\":\"z\",\"new\":[1]}");
    seen.await("10.0.0.1:80");
    assertThat(seen.instances())
        .containsExactly(new Instance("10.0.0.1", 80, 0, 2.5, "z", Map.of()));
    put("a", "{\"address\":\"10.0.0.1\",\"port\":80,\"weight\":0}");
    Seen.soon(() -> seen.instances().get(0).weight() == 0);
  }

  @Test
  void garbageIsPassedOver() throws Exception {
    put("a", "10.0.0.1:80");
    List<String> garbage = List.of("garbage", "{\"port\":1}", "10.0.0.1:0", "\u00e4:b", "[1]");
    for (String value : garbage) {
      put("x" + value.hashCode(), value);
    }
    put("b", "10.0.0.2:80");
    seen.await("10.0.0.1:80", "10.0.0.2:80");
    assertThat(seen.failures).hasValue(0);
    assertThat(seen.skipped()).hasSize(garbage.size());
    server.ctl("del", "/services/" + service + "/", "/services/" + service + "/c");
    seen.awaitFailure(); // all that is left is garbage, which is no reason to have nobody
    assertThat(seen.instances()).hasSize(2);
  }

  @Test
  void otherServicesDoNotCount() throws Exception {
    server.ctl("put", "/services/" + service + "2/a", "10.0.0.1:80");
    server.ctl("put", "/services/" + service, "10.0.0.2:80");
    put("a", "10.0.0.3:80");
    seen.await("10.0.0.3:80");
  }

  @Test
  void theSameAddressTwiceIsOneInstance() throws Exception {
    put("a", "10.0.0.1:80");
    put("b", "10.0.0.1:80");
    put("c", "10.0.0.2:80");
    seen.await("10.0.0.1:80", "10.0.0.2:80");
    server.ctl("del", "/services/" + service + "/a");
    put("d", "10.0.0.3:80");
    seen.await("10.0.0.1:80", "10.0.0.2:80", "10.0.0.3:80");
  }

  @Test
  void aMemberThatIsNotThereIsPassedOver() throws Exception {
    put("a", "10.0.0.1:80");
    URI nobody = URI.create("http://127.0.0.1:1");
    try (Instancer other = Etcd.at(nobody, server.uri()).service(service)) {
      Seen told = new Seen();
      other.subscribe(told);
      told.await("10.0.0.1:80");
      assertThat(told.failures).hasValue(0);
    }
  }

  @Test
  void moreThanThereMayBeAreRefused() throws Exception {
    put("a", "10.0.0.1:80");
    put("b", "10.0.0.2:80");
    try (Instancer few = Etcd.at(server.uri()).withMostInstances(2).service(service)) {
      Seen told = new Seen();
      few.subscribe(told);
      told.await("10.0.0.1:80", "10.0.0.2:80");
      put("c", "10.0.0.3:80");
      told.awaitFailure();
      assertThat(told.instances()).hasSize(2);
      server.ctl("del", "/services/" + service + "/a");
      told.await("10.0.0.2:80", "10.0.0.3:80");
    }
  }
}
