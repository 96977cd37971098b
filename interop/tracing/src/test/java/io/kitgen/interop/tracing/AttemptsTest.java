package io.kitgen.interop.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.Code;
import io.kitgen.resilience.hedge.Hedges;
import io.kitgen.resilience.policy.HedgePolicy;
import io.kitgen.resilience.policy.RetryPolicy;
import io.kitgen.resilience.retry.Retries;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The attempts of retries and hedges, which may be on threads of their own. */
class AttemptsTest {

  private static final AttributeKey<Long> RESENT =
      AttributeKey.longKey("http.request.resend_count");

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();

  @Test
  void retriesAreChildrenOfTheCall() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Adder unsteady =
        (a, b) -> {
          if (asked.incrementAndGet() < 3) {
            throw new ServiceException(Code.UNAVAILABLE, "not yet");
          }
          return a + b;
        };
    RetryPolicy policy = new RetryPolicy(3, Duration.ZERO, Duration.ZERO, 0);

    List<SpanData> attempts = attempts(unsteady, Retries.of(policy), 3);

    assertThat(attempts)
        .extracting(span -> span.getAttributes().get(RESENT))
        .containsExactly(null, 1L, 2L);
  }

  @Test
  void hedgesAreChildrenOfTheCall() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    AtomicInteger asked = new AtomicInteger();
    CountDownLatch second = new CountDownLatch(1);
    Adder slowAtFirst =
        (a, b) -> {
          if (asked.incrementAndGet() == 1) {
            awaitUninterrupted(second);
          } else {
            second.countDown();
          }
          return a + b;
        };
    Middleware hedges =
        Hedges.builder()
            .policy(new HedgePolicy(Duration.ofMillis(1), 2, 1))
            .executor(threads)
            .build();
    try {
      List<SpanData> attempts = attempts(slowAtFirst, hedges, 2);

      assertThat(attempts)
          .extracting(span -> span.getAttributes().get(RESENT))
          .containsExactlyInAnyOrder(null, 1L);
    } finally {
      threads.shutdown();
    }
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // this attempt has lost
    }
  }

  /** Calls once, and gives the attempts, all of one parent. */
  private List<SpanData> attempts(Adder service, Middleware again, int count) {
    try (KitHttpServer server =
            KitHttpServer.start(0, AdderHttp.handler(AdderEndpoints.of(service)));
        KitHttpClient http = KitHttpClient.create();
        Party party =
            Party.openTelemetry(
                "caller", TextMapPropagator.noop(), SimpleSpanProcessor.create(spans))) {
      URI base = URI.create("http://127.0.0.1:" + server.port());
      ClientEdge edge = ClientEdge.builder().observe(party.client()).build();
      AdderEndpoints client =
          AdderEndpoints.over(AdderHttp.transport(http, base).through(edge))
              .with(party.calls(), again);

      assertThat(client.sum(1, 2)).isEqualTo(3);

      Awaitility.await()
          .atMost(30, TimeUnit.SECONDS)
          .until(() -> spans.getFinishedSpanItems().size() > count);
      List<SpanData> all = spans.getFinishedSpanItems();
      SpanData call =
          all.stream()
              .filter(each -> each.getKind() == SpanKind.INTERNAL)
              .findFirst()
              .orElseThrow();
      List<SpanData> attempts =
          all.stream().filter(each -> each.getKind() == SpanKind.CLIENT).toList();
      assertThat(attempts)
          .hasSize(count)
          .extracting(SpanData::getParentSpanId)
          .containsOnly(call.getSpanId());
      return attempts;
    }
  }
}
