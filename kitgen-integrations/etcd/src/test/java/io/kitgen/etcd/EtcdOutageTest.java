package io.kitgen.etcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Instancer;
import io.kitgen.client.instance.Registration;
import io.kitgen.client.instance.Seen;
import io.kitgen.interop.servers.EtcdServer;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An etcd that goes away and comes back, that forgets, that wants to know who asks. */
class EtcdOutageTest {

  private static final HttpBody OF_NOTHING =
      HttpBody.utf8("{\"create_request\":{\"key\":\"bm90aGluZw==\"}}");
  private static final Instance OURS = Instance.of("10.0.0.9", 80);

  private final Seen seen = new Seen();
  private EtcdServer server;
  private Etcd etcd;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server = EtcdServer.start(folder);
    etcd = Etcd.at(server.uri()).withLease(Duration.ofSeconds(2), Duration.ofMillis(500));
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void theLastSetIsKeptUntilItIsBack() throws Exception {
    server.ctl("put", "/services/add/a", "10.0.0.1:80");
    try (Instancer found = etcd.service("add");
        Registration published = etcd.register("add", OURS)) {
      found.subscribe(seen);
      seen.await("10.0.0.1:80", "10.0.0.9:80");
      server.kill();
      seen.awaitFailure();
      Seen.soon(() -> !published.isRegistered());
      assertThat(seen.instances()).hasSize(2);
      server.restart();
      server.ctl("put", "/services/add/b", "10.0.0.2:80");
      seen.await("10.0.0.1:80", "10.0.0.2:80", "10.0.0.9:80");
      Seen.soon(published::isRegistered);
    }
    assertNothingIsLeft();
  }

  @Test
  void whoIsThereBeforeItIsFoundLater() throws Exception {
    server.kill();
    try (Instancer found = etcd.service("add");
        Registration published = etcd.register("add", OURS)) {
      found.subscribe(seen);
      seen.awaitFailure();
      server.restart();
      seen.await("10.0.0.9:80");
      assertThat(published.await(Duration.ofSeconds(60))).isTrue();
    }
    server.kill();
    // Nobody is there to take it back from, and closing does not wait for one.
    Registration late = etcd.register("add", OURS);
    late.close();
    assertNothingIsLeft();
  }

  @Test
  void whatIsCompactedAwayIsReadAnew() throws Exception {
    AtomicBoolean missed = new AtomicBoolean();
    try (KitHttpClient client = KitHttpClient.create()) {
      HttpHandler late =
          (ctx, request) -> {
            if (request.path().equals("/v3/watch") && missed.compareAndSet(false, true)) {
              for (int i = 1; i <= 3; i++) {
                server.ctl("put", "/services/add/a", "10.0.0." + i + ":80");
              }
              String now = server.ctl("get", "-w=json", "x").replaceAll(".*\"revision\":", "");
              server.ctl("compaction", now.replaceAll("(?s)\\D.*", ""));
            }
            return client.handle(ctx, request);
          };
      try (Instancer found = etcd.withHttp(late).service("add")) {
        found.subscribe(seen);
        seen.await("10.0.0.3:80");
        assertThat(seen.failures).hasValue(0);
      }
    }
  }

  @Test
  void aConnectionThatIsSilentIsNotTrustedForLong() throws Exception {
    try (KitHttpClient client = KitHttpClient.create()) {
      HttpHandler http =
          (ctx, request) -> {
            // A watch for what nobody puts says as little as a connection that is cut.
            boolean cut = request.path().equals("/v3/watch");
            return client.handle(ctx, cut ? request.toBuilder().body(OF_NOTHING).build() : request);
          };
      Etcd silent = etcd.withHttp(http).withRefresh(Duration.ofSeconds(1));
      try (Instancer found = silent.service("add")) {
        found.subscribe(seen);
        Seen.soon(() -> seen.sets.get() > 0);
        server.ctl("put", "/services/add/a", "10.0.0.1:80");
        seen.await("10.0.0.1:80");
        assertThat(seen.failures).hasValue(0);
      }
    }
  }

  @Test
  void whoMayIsToldAndWhoMayNotIsRefused() throws Exception {
    server.ctl("put", "/services/add/a", "10.0.0.1:80");
    server.ctl("user", "add", "root:secret");
    server.ctl("user", "grant-role", "root", "root");
    server.ctl("auth", "enable");
    try (Instancer found = etcd.withUser("root", "secret").service("add");
        Registration published = etcd.withUser("root", "secret").register("add", OURS);
        Instancer stranger = etcd.service("add");
        Instancer wrong = etcd.withUser("root", "other").service("add")) {
      Seen nothing = new Seen();
      stranger.subscribe(nothing);
      wrong.subscribe(nothing);
      found.subscribe(seen);
      seen.await("10.0.0.1:80", "10.0.0.9:80");
      Seen.soon(() -> nothing.failures.get() >= 2);
      assertThat(nothing.sets).hasValue(0);
      server.kill();
      Seen.soon(() -> !published.isRegistered());
      server.restart(); // which has forgotten all tokens
      server.ctl("--user=root:secret", "put", "/services/add/b", "10.0.0.2:80");
      seen.await("10.0.0.1:80", "10.0.0.2:80", "10.0.0.9:80");
      Seen.soon(published::isRegistered);
    }
    assertThat(server.ctl("--user=root:secret", "get", "--prefix", "/services/"))
        .doesNotContain("10.0.0.9");
  }

  /** Threads have the connections: those that are gone have none. */
  private static void assertNothingIsLeft() {
    Seen.soon(
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(
                    t ->
                        t.getName().contains("etcd://")
                            || t.getName().equals("kitgen-http-client")));
  }
}
