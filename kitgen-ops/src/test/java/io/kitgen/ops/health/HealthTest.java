package io.kitgen.ops.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.route.HttpRoutes;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HealthTest {

  private static final Duration SOON = Duration.ofMillis(5);

  private final AtomicReference<Exception> wrong = new AtomicReference<>();

  private void look() throws Exception {
    Exception failure = wrong.get();
    if (failure != null) {
      throw failure;
    }
  }

  private static String ask(HttpRoutes routes, String path, int status) throws Exception {
    try (HttpResponse response =
        routes.handle(CallContext.empty(), HttpRequest.of("GET", path).build())) {
      byte[] body = response.body().read(10_000);
      assertThat(response.status()).as(new String(body, UTF_8)).isEqualTo(status);
      return new String(body, UTF_8);
    }
  }

  @Test
  void withoutChecksAllIsWell() throws Exception {
    try (Health health = Health.builder().build()) {
      assertThat(ask(health.routes(), "/livez", 200))
          .isEqualTo("{\"status\":\"up\",\"checks\":{}}");
      ask(health.routes(), "/readyz", 200);
      health.drain();
      assertThat(ask(health.routes(), "/readyz", 503)).contains("\"draining\":true");
      ask(health.routes(), "/livez", 200);
    }
  }

  @Test
  void isNotReadyUntilAllWasWellOnce() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    try (Health health = Health.builder().ready("db", open::await).build()) {
      assertThat(ask(health.routes(), "/readyz", 503)).contains("\"db\":{\"status\":\"unknown\"");
      open.countDown();
      await().until(health::isReady);
      ask(health.routes(), "/readyz", 200);
    }
  }

  @Test
  void noticesWhatFailsAndWhatRecovers() throws Exception {
    try (Health health = Health.builder().every(SOON).ready("db", this::look).build()) {
      await().until(health::isReady);
      wrong.set(new IOException("no route to 10.0.0.7"));
      await().until(() -> !health.isReady());
      assertThat(health.isLive()).isTrue();
      assertThat(ask(health.detailedRoutes(), "/healthz", 503)).contains("no route to 10.0.0.7");
      assertThat(ask(health.routes(), "/healthz", 503)).doesNotContain("10.0.0.7");
      wrong.set(null);
      await().until(health::isReady);
    }
  }

  @Test
  void whatIsOptionalIsOnlyShown() throws Exception {
    wrong.set(new IOException("cache is away"));
    try (Health health = Health.builder().optional("cache", this::look).build()) {
      await().until(() -> health.readiness().get(0).status() == CheckResult.Status.DOWN);
      assertThat(ask(health.routes(), "/readyz", 200)).contains("\"cache\":{\"status\":\"down\"");
    }
  }

  @Test
  void aCheckOfLivenessAsksForARestart() throws Exception {
    wrong.set(new IllegalStateException("deadlock"));
    try (Health health = Health.builder().live("locks", this::look).build()) {
      await().until(() -> !health.isLive());
      ask(health.routes(), "/livez", 503);
      ask(health.routes(), "/readyz", 200);
      ask(health.routes(), "/healthz", 503);
    }
  }

  @Test
  void aCheckThatHangsIsDownAndIsNotCalledTwice() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch release = new CountDownLatch(1);
    HealthCheck deaf =
        () -> {
          calls.incrementAndGet();
          while (release.getCount() > 0) {
            try {
              release.await();
            } catch (InterruptedException e) {
              // Deaf on purpose.
            }
          }
        };
    try (Health health =
        Health.builder().every(SOON).timeout(Duration.ofMillis(20)).ready("slow", deaf).build()) {
      await().until(() -> health.readiness().get(0).status() == CheckResult.Status.DOWN);
      assertThat(health.readiness().get(0).message()).isEqualTo("no answer within 20 ms");
      assertThat(calls).hasValue(1);
      release.countDown();
      await().until(health::isReady);
    }
  }

  @Test
  void namesWhatMakesNoSense() {
    assertThatThrownBy(() -> Health.builder().every(Duration.ZERO)).hasMessageContaining("every");
    assertThatThrownBy(() -> Health.builder().timeout(Duration.ofMillis(-1)))
        .hasMessageContaining("timeout is PT-0.001S");
    assertThatThrownBy(() -> Health.builder().ready("a", () -> {}).live("a", () -> {}))
        .hasMessage("two checks are called a");
  }
}
