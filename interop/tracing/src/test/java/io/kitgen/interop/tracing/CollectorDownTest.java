package io.kitgen.interop.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.interop.servers.Tool;
import io.kitgen.interop.servers.Zipkin;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import zipkin2.reporter.BytesMessageSender;
import zipkin2.reporter.InMemoryReporterMetrics;
import zipkin2.reporter.brave.AsyncZipkinSpanHandler;
import zipkin2.reporter.urlconnection.URLConnectionSender;

/**
 * A collector that dies, comes back, or never answers: no call fails, and what is lost is counted.
 */
class CollectorDownTest {

  private static final int SOME = 200;

  @Test
  void aZipkinThatIsKilledAndStartedAgainCostsSpansAndNoCall() throws Exception {
    try (Tool.Running zipkin = Zipkin.start();
        ZipkinSpans spans = new ZipkinSpans(zipkin);
        Party caller = Party.brave("caller", spans.handler());
        Party front = Party.brave("front", spans.handler());
        Party adder = Party.brave("adder", spans.handler());
        Chain chain = new Chain(caller, front, adder);
        Load load = new Load(chain.client())) {
      load.go(SOME);
      spans.trace(7);

      zipkin.kill();
      long before = spans.metrics().spansDropped();
      load.go(SOME);
      await(() -> spans.metrics().spansDropped() > before);
      load.go(SOME);

      try (Tool.Running again = Zipkin.start(zipkin.port())) {
        assertThat(again.port()).isEqualTo(zipkin.port());
        load.go(SOME);
        spans.trace(7); // of the new one, which began with none
      }
    }
  }

  @Test
  void aZipkinThatNeverAnswersFillsAQueueAndStopsNoCall() throws Exception {
    InMemoryReporterMetrics metrics = new InMemoryReporterMetrics();
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        URLConnectionSender sender =
            URLConnectionSender.newBuilder()
                .endpoint(Zipkin.spansUrl(silent.getLocalPort()))
                .readTimeout(2_000)
                .build()) {
      try (AsyncZipkinSpanHandler handler = handler(sender, metrics);
          Party all = Party.brave("all", handler);
          Chain chain = new Chain(all, all, all);
          Load load = new Load(chain.client())) {
        load.go(SOME);
        await(() -> metrics.spansDropped() > 0);
        load.go(SOME);
      }
      assertThat(metrics.queuedSpans()).isLessThanOrEqualTo(50);
    }
  }

  private static AsyncZipkinSpanHandler handler(
      BytesMessageSender sender, InMemoryReporterMetrics metrics) {
    return AsyncZipkinSpanHandler.newBuilder(sender)
        .queuedMaxSpans(50)
        .messageTimeout(50, TimeUnit.MILLISECONDS)
        .closeTimeout(100, TimeUnit.MILLISECONDS)
        .metrics(metrics)
        .build();
  }

  @Test
  void aReceiverOfOtlpThatGoesAndComesBackCostsSpansAndNoCall() throws Exception {
    InMemoryMetricReader metrics = InMemoryMetricReader.create();
    OtlpReceiver receiver = new OtlpReceiver();
    try (SdkMeterProvider meters =
            SdkMeterProvider.builder().registerMetricReader(metrics).build();
        Party all =
            Party.openTelemetry(
                "all", W3CTraceContextPropagator.getInstance(), to(receiver.port(), meters));
        Chain chain = new Chain(all, all, all);
        Load load = new Load(chain.client())) {
      load.go(SOME);
      receiver.spans(7);

      receiver.close();
      load.go(SOME);
      await(() -> dropped(metrics) > 0);
      load.go(SOME);

      try (OtlpReceiver again = new OtlpReceiver(receiver.port())) {
        load.go(SOME);
        again.spans(7);
      }
    } finally {
      receiver.close();
    }
  }

  private static SpanProcessor to(int port, SdkMeterProvider meters) {
    OtlpGrpcSpanExporter exporter =
        OtlpGrpcSpanExporter.builder()
            .setEndpoint("http://127.0.0.1:" + port)
            .setTimeout(Duration.ofSeconds(2))
            .setMeterProvider(() -> meters)
            .build();
    return BatchSpanProcessor.builder(exporter)
        .setMaxQueueSize(100)
        .setMaxExportBatchSize(50)
        .setScheduleDelay(Duration.ofMillis(50))
        .setMeterProvider(meters)
        .build();
  }

  /** Spans that found the queue full, as the SDK's own counter says. */
  private static long dropped(InMemoryMetricReader metrics) {
    return metrics.collectAllMetrics().stream()
        .filter(metric -> metric.getName().equals("processedSpans"))
        .flatMap(metric -> metric.getLongSumData().getPoints().stream())
        .filter(
            point ->
                Boolean.TRUE.equals(point.getAttributes().get(AttributeKey.booleanKey("dropped"))))
        .mapToLong(LongPointData::getValue)
        .sum();
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(60, TimeUnit.SECONDS).until(condition);
  }
}
