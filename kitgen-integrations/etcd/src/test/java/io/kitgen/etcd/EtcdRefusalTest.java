package io.kitgen.etcd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.Instancer;
import io.kitgen.client.instance.Seen;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What cannot be, and a server that is no etcd. */
class EtcdRefusalTest {

  private static final Etcd ETCD = Etcd.at(URI.create("http://127.0.0.1:1"));

  private static void refuses(String message, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
  }

  @Test
  void settingsThatCannotBeAreNamed() {
    refuses("no server", () -> Etcd.at(List.of()));
    refuses("etcd", () -> Etcd.at(URI.create("etcd://127.0.0.1:2379")));
    refuses("time to live is PT0.5S", () -> lease(Duration.ofMillis(500), Duration.ofSeconds(3)));
    refuses("heartbeat is PT3S", () -> lease(Duration.ofSeconds(3), Duration.ofSeconds(3)));
    refuses("heartbeat is PT0.1S", () -> lease(Duration.ofSeconds(3), Duration.ofMillis(100)));
    refuses("refresh is PT0S", () -> ETCD.withRefresh(Duration.ZERO));
    refuses("most instances are 0", () -> ETCD.withMostInstances(0));
    refuses("name of a service: \"\"", () -> ETCD.service(""));
    refuses("name of a service: \"a/\"", () -> ETCD.register("a/", Instance.of("h", 1)));
  }

  private static void lease(Duration timeToLive, Duration heartbeat) {
    ETCD.withLease(timeToLive, heartbeat);
  }

  @Test
  void noPasswordIsInAnyText() {
    Etcd etcd = ETCD.withUser("me", "secret");
    try (Instancer instancer = etcd.service("add")) {
      assertThat(etcd + instancer.name() + new User("me", "secret"))
          .contains("etcd://127.0.0.1:1/add")
          .doesNotContain("secret");
    }
  }

  @Test
  void answersThatAreNoneFailAndLeaveWhatWasKnown() {
    String good =
        "{\"header\":{\"revision\":\"1\"},\"kvs\":[{\"key\":\"YQ==\",\"value\":\"aDox\"}]}";
    AtomicReference<String> answer = new AtomicReference<>(good);
    HttpHandler fake =
        (ctx, request) ->
            request.path().equals("/v3/watch")
                ? new HttpResponse(200, Headers.empty(), HttpBody.utf8("garbage\n"))
                : new HttpResponse(200, Headers.empty(), HttpBody.utf8(answer.get()));
    try (Instancer instancer = ETCD.withHttp(fake).service("add")) {
      Seen seen = new Seen();
      instancer.subscribe(seen);
      seen.await("h:1");
      for (String garbage : List.of("<html>", "[]", "{}", "{\"kvs\":[{\"key\":\"!\"}]}")) {
        int before = seen.failures.get();
        answer.set(garbage);
        Seen.soon(() -> seen.failures.get() > before);
        answer.set(good);
        int sets = seen.sets.get();
        Seen.soon(() -> seen.sets.get() > sets);
        assertThat(seen.instances()).hasSize(1);
      }
    }
  }
}
