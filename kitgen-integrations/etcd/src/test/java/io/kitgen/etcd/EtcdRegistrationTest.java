package io.kitgen.etcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Instancer;
import io.kitgen.client.instance.Registration;
import io.kitgen.client.instance.Seen;
import io.kitgen.interop.servers.EtcdServer;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published in a real etcd, as etcd's own tool sees it. */
class EtcdRegistrationTest {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static EtcdServer server;

  @BeforeAll
  static void start() throws Exception {
    server = EtcdServer.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static Etcd etcd() {
    return Etcd.at(server.uri()).withLease(Duration.ofSeconds(2), Duration.ofMillis(500));
  }

  private static String value(String key) throws Exception {
    return server.ctl("get", "--print-value-only", "/services/" + key).strip();
  }

  @Test
  void goKitCanReadIt() throws Exception {
    Registration published = etcd().register("plain", Instance.of("10.0.0.1", 80));
    try (published) {
      assertThat(published.await(LONGEST)).isTrue();
      assertThat(value("plain/10.0.0.1:80")).isEqualTo("10.0.0.1:80");
    }
    assertThat(value("plain/10.0.0.1:80")).isEmpty();
    assertThat(server.ctl("lease", "list")).contains("found 0 leases");
    assertThat(published.isRegistered()).isFalse();
  }

  @Test
  void allThatIsSaidArrives() throws Exception {
    Instance instance = new Instance("::1", 80, 1, 2.5, "z", Map.of("version", "2"));
    Seen seen = new Seen();
    try (Instancer found = etcd().withRoot("/other/").service("whole");
        Registration published = etcd().withRoot("/other/").register("whole", instance)) {
      found.subscribe(seen);
      seen.await("[::1]:80");
      assertThat(seen.instances()).containsExactly(instance);
      assertThat(published.await(LONGEST)).isTrue();
    }
  }

  @Test
  void whatIsDeletedComesBack() throws Exception {
    try (Registration published = etcd().register("deleted", Instance.of("10.0.0.1", 80))) {
      assertThat(published.await(LONGEST)).isTrue();
      server.ctl("del", "/services/deleted/10.0.0.1:80");
      Seen.soon(() -> !value("deleted/10.0.0.1:80").isEmpty());
    }
    assertThat(value("deleted/10.0.0.1:80")).isEmpty();
  }

  @Test
  void aLeaseThatIsRevokedIsGrantedAnew() throws Exception {
    try (Registration published = etcd().register("revoked", Instance.of("10.0.0.1", 80))) {
      assertThat(published.await(LONGEST)).isTrue();
      String key = server.ctl("get", "-w=json", "/services/revoked/10.0.0.1:80");
      long lease = Long.parseLong(key.replaceAll("(?s).*\"lease\":(\\d+).*", "$1"));
      server.ctl("lease", "revoke", Long.toHexString(lease));
      Seen.soon(() -> !value("revoked/10.0.0.1:80").isEmpty());
      Seen.soon(published::isRegistered);
    }
    assertThat(value("revoked/10.0.0.1:80")).isEmpty();
  }

  @Test
  void whoIsFrozenExpiresAndComesBack() throws Exception {
    AtomicReference<Boolean> frozen = new AtomicReference<>(false);
    Seen seen = new Seen();
    try (KitHttpClient client = KitHttpClient.create();
        Instancer found = etcd().service("frozen")) {
      HttpHandler http =
          (ctx, request) -> {
            while (frozen.get()) {
              LockSupport.parkNanos(10_000_000);
            }
            return client.handle(ctx, request);
          };
      found.subscribe(seen);
      Instance instance = Instance.of("10.0.0.1", 80);
      try (Registration published = etcd().withHttp(http).register("frozen", instance)) {
        seen.await("10.0.0.1:80");
        frozen.set(true);
        seen.await();
        frozen.set(false);
        seen.await("10.0.0.1:80");
        Seen.soon(published::isRegistered);
      } finally {
        frozen.set(false);
      }
      seen.await();
    }
  }
}
