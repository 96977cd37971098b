package io.kitgen.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Instancer;
import io.kitgen.client.instance.Registration;
import io.kitgen.client.instance.Seen;
import io.kitgen.interop.servers.Tool;
import io.kitgen.interop.servers.ZooKeeperServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ZooKeeper that goes away and comes back. */
class ZooKeeperOutageTest {

  private static final Instance OURS = Instance.of("10.0.0.9", 80);

  private final Seen seen = new Seen();

  private static void put(ZooKeeperServer server, String node, String data) throws Exception {
    try (Plain plain = new Plain(server.address())) {
      plain.create("/services/add/" + node, data);
    }
  }

  private static ZooKeeper quick(ZooKeeperServer server) {
    return ZooKeeper.at(server.address())
        .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void theLastSetIsKeptUntilItIsBack(@TempDir Path folder) throws Exception {
    Set<String> before = threads();
    try (ZooKeeperServer server = ZooKeeperServer.start(folder)) {
      put(server, "a", "10.0.0.1:80");
      try (Instancer found = quick(server).service("add");
          Registration published = quick(server).register("add", OURS)) {
        found.subscribe(seen);
        seen.await("10.0.0.1:80", "10.0.0.9:80");
        server.kill();
        seen.awaitFailure();
        Seen.soon(() -> !published.isRegistered());
        assertThat(seen.instances()).hasSize(2);
        server.restart();
        put(server, "b", "10.0.0.2:80");
        seen.await("10.0.0.1:80", "10.0.0.2:80", "10.0.0.9:80");
        Seen.soon(published::isRegistered);
      }
      Seen.soon(() -> before.containsAll(threads()));
      try (Plain plain = new Plain(server.address())) {
        // The session that was lost with the server has its node until it expires.
        Seen.soon(() -> Set.of("a", "b").equals(Set.copyOf(plain.children("/services/add"))));
      }
    }
  }

  @Test
  void aSessionThatExpiresIsMadeAnew(@TempDir Path folder) throws Exception {
    try (ZooKeeperServer server = ZooKeeperServer.start(folder);
        Instancer found = quick(server).service("add");
        Registration published = quick(server).register("add", OURS)) {
      found.subscribe(seen);
      seen.await("10.0.0.9:80");
      Tool.run(Tool.require("kill"), "-STOP", server.process().pid());
      try {
        Seen.soon(() -> !published.isRegistered());
        seen.awaitFailure();
        assertThat(seen.instances()).hasSize(1);
      } finally {
        Tool.run(Tool.require("kill"), "-CONT", server.process().pid());
      }
      Seen.soon(published::isRegistered);
      put(server, "a", "10.0.0.1:80");
      seen.await("10.0.0.1:80", "10.0.0.9:80");
    }
  }

  @Test
  void whoIsThereBeforeItIsFoundLater(@TempDir Path folder) throws Exception {
    try (ZooKeeperServer server = ZooKeeperServer.start(folder)) {
      server.kill();
      try (Instancer found = quick(server).service("add");
          Registration published = quick(server).register("add", OURS)) {
        found.subscribe(seen);
        seen.awaitFailure();
        server.restart();
        seen.await("10.0.0.9:80");
        assertThat(published.await(Duration.ofSeconds(60))).isTrue();
        server.kill(); // and closing does not wait for it to come back
      }
    }
  }

  private static void refuses(String message, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
  }

  @Test
  void settingsThatCannotBeAreNamed() {
    ZooKeeper zookeeper = ZooKeeper.at("127.0.0.1:1,127.0.0.1:2");
    Duration second = Duration.ofSeconds(1);
    refuses("expected host:port, got \"\"", () -> ZooKeeper.at("127.0.0.1:1,"));
    refuses("not a path: \"services\"", () -> zookeeper.withRoot("services"));
    refuses("connecting is PT0.1S", () -> zookeeper.withTimeouts(Duration.ofMillis(100), second));
    refuses("session is PT0S", () -> zookeeper.withTimeouts(second, Duration.ZERO));
    refuses("most instances are 0", () -> zookeeper.withMostInstances(0));
    refuses("\"a:b\"", () -> zookeeper.withUser("a:b", "secret"));
    refuses("not a path: \"/services/\"", () -> zookeeper.service(""));
    refuses("a/", () -> zookeeper.register("a/", OURS));
    assertThat(zookeeper.withUser("me", "secret")).hasToString("zk://127.0.0.1:1,127.0.0.1:2");
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.contains("zk://") || name.contains("urator") || name.contains("Send"))
        .collect(Collectors.toSet());
  }
}
