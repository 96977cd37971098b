package io.kitgen.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Instancer;
import io.kitgen.client.instance.Registration;
import io.kitgen.client.instance.Seen;
import io.kitgen.interop.servers.Tool;
import io.kitgen.interop.servers.ZooKeeperServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.zookeeper.KeeperException.NoAuthException;
import org.apache.zookeeper.ZooDefs.Perms;
import org.apache.zookeeper.data.ACL;
import org.apache.zookeeper.data.Id;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published in a real ZooKeeper, as its own client sees it. */
class ZooKeeperRegistrationTest {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Instance OURS = Instance.of("10.0.0.9", 80);

  @TempDir static Path folder;
  private static ZooKeeperServer server;
  private static Plain plain;

  @BeforeAll
  static void start() throws Exception {
    server = ZooKeeperServer.start(folder);
    plain = new Plain(server.address());
  }

  @AfterAll
  static void stop() throws Exception {
    plain.close();
    server.close();
  }

  private static ZooKeeper zookeeper() {
    return ZooKeeper.at(server.address());
  }

  @Test
  void goKitCanReadIt() throws Exception {
    Registration published = zookeeper().register("plain", OURS);
    try (published) {
      assertThat(published.await(LONGEST)).isTrue();
      assertThat(plain.children("/services/plain")).hasSize(1);
      String node = "/services/plain/" + plain.children("/services/plain").get(0);
      assertThat(node).matches("/services/plain/10.0.0.9:80-\\d{10}");
      assertThat(plain.data(node)).isEqualTo("10.0.0.9:80");
      assertThat(plain.stat(node).getEphemeralOwner()).isNotZero();
    }
    assertThat(plain.children("/services/plain")).isEmpty(); // and it is there
    assertThat(published.isRegistered()).isFalse();
  }

  @Test
  void allThatIsSaidArrivesAndTheOthersStay() throws Exception {
    Instance instance = new Instance("::1", 80, 1, 2.5, "z", Map.of("version", "2"));
    plain.create("/other/a/whole/x", "10.0.0.1:80");
    Seen seen = new Seen();
    try (Instancer found = zookeeper().withRoot("/other/a").service("whole")) {
      found.subscribe(seen);
      try (Registration published = zookeeper().withRoot("/other/a").register("whole", instance)) {
        seen.await("10.0.0.1:80", "[::1]:80");
        assertThat(seen.instances()).contains(instance);
        assertThat(published.await(LONGEST)).isTrue();
      }
      seen.await("10.0.0.1:80");
    }
  }

  @Test
  void whatIsDeletedComesBack() throws Exception {
    try (Registration published = zookeeper().register("deleted", OURS)) {
      assertThat(published.await(LONGEST)).isTrue();
      String first = plain.children("/services/deleted").get(0);
      plain.delete("/services/deleted/" + first);
      Seen.soon(() -> !plain.children("/services/deleted").isEmpty());
      Seen.soon(published::isRegistered);
      assertThat(plain.children("/services/deleted")).doesNotContain(first);
    }
  }

  @Test
  void whatIsForItsCreatorsIsForThemAlone() throws Exception {
    List<ACL> creators = List.of(new ACL(Perms.ALL, new Id("auth", "")));
    ZooKeeper ours = zookeeper().withRoot("/ours").withUser("me", "secret").withAcl(creators);
    Seen seen = new Seen();
    Seen nothing = new Seen();
    try (Registration published = ours.register("add", OURS);
        Instancer found = ours.service("add");
        Instancer stranger = zookeeper().withRoot("/ours").service("add")) {
      assertThat(published.await(LONGEST)).isTrue();
      found.subscribe(seen);
      seen.await("10.0.0.9:80");
      stranger.subscribe(nothing);
      nothing.awaitFailure();
      assertThat(nothing.sets).hasValue(0);
      assertThatExceptionOfType(NoAuthException.class)
          .isThrownBy(() -> plain.children("/ours/add"));
    }
  }

  @Test
  void aProcessThatIsFrozenExpiresAndComesBack() throws Exception {
    Seen seen = new Seen();
    try (Instancer found = zookeeper().service("add");
        Tool.Running process = registering()) {
      found.subscribe(seen);
      seen.await("10.0.0.9:80");
      long pid = process.process().pid();
      Tool.run(Tool.require("kill"), "-STOP", pid);
      try {
        seen.await();
      } finally {
        Tool.run(Tool.require("kill"), "-CONT", pid);
      }
      seen.await("10.0.0.9:80");
      process.kill();
      seen.await();
      assertThat(seen.failures).hasValue(0);
    }
  }

  private static Tool.Running registering() throws Exception {
    return Tool.start(
        0,
        () -> true,
        Map.of(),
        Path.of(System.getProperty("java.home"), "bin", "java"),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        Registering.class.getName(),
        server.address(),
        OURS.address());
  }
}
