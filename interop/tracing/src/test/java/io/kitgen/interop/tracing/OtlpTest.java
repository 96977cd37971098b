package io.kitgen.interop.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.kitgen.interop.servers.Tool;
import io.kitgen.interop.servers.Zipkin;
import io.kitgen.interop.tracing.OtlpReceiver.Received;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.extension.trace.propagation.B3Propagator;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class OtlpTest {

  private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();

  private static Tool.Running zipkin;

  @BeforeAll
  static void start() throws Exception {
    zipkin = Zipkin.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (zipkin != null) {
      zipkin.close();
    }
  }

  @Test
  void aReceiverOfOtlpGetsOneTraceAcrossClientAndServers() throws Exception {
    try (OtlpReceiver receiver = new OtlpReceiver();
        Party caller = Party.openTelemetry("caller", W3C, to(receiver));
        Party front = Party.openTelemetry("front", W3C, to(receiver));
        Party adder = Party.openTelemetry("adder", W3C, to(receiver));
        Chain chain = new Chain(caller, front, adder)) {

      assertThat(chain.client().total(1, 2, 3)).isEqualTo(6);

      List<Received> spans = receiver.spans(7);
      assertThat(spans).hasSize(7);
      assertThat(spans).extracting(each -> each.span().getTraceId()).containsOnly(trace(spans));
      Received call = all(spans, "caller", SpanKind.SPAN_KIND_INTERNAL).get(0);
      assertThat(call.span().getName()).isEqualTo("frontsvc/total");
      assertThat(call.span().getParentSpanId()).isEqualTo(ByteString.EMPTY);
      Received asked = child(spans, call, "caller", SpanKind.SPAN_KIND_CLIENT);
      Received served = child(spans, asked, "front", SpanKind.SPAN_KIND_SERVER);
      assertThat(served.span().getName()).isEqualTo("POST /total");
      List<Received> askedOn = all(spans, "front", SpanKind.SPAN_KIND_CLIENT);
      assertThat(askedOn)
          .hasSize(2)
          .extracting(each -> each.span().getParentSpanId())
          .containsOnly(served.span().getSpanId());
      for (Received each : askedOn) {
        child(spans, each, "adder", SpanKind.SPAN_KIND_SERVER);
      }
    }
  }

  static List<TextMapPropagator> b3() {
    return List.of(B3Propagator.injectingSingleHeader(), B3Propagator.injectingMultiHeaders());
  }

  /** A chain whose middle is Brave's and whose ends are OpenTelemetry's: each understands both. */
  @ParameterizedTest
  @MethodSource("b3")
  void openTelemetryAndBraveAreOneTraceByB3(TextMapPropagator b3) throws Exception {
    try (OtlpReceiver receiver = new OtlpReceiver();
        ZipkinSpans spans = new ZipkinSpans(zipkin);
        Party caller = Party.openTelemetry("caller", b3, to(receiver));
        Party front = Party.brave("front", spans.handler());
        Party adder = Party.openTelemetry("adder", b3, to(receiver));
        Chain chain = new Chain(caller, front, adder)) {

      assertThat(chain.client().total(1, 2, 3)).isEqualTo(6);

      List<Received> otlp = receiver.spans(4);
      assertThat(otlp).extracting(each -> each.span().getTraceId()).containsOnly(trace(otlp));
      Received asked = all(otlp, "caller", SpanKind.SPAN_KIND_CLIENT).get(0);
      List<JsonNode> brave = spans.trace(hex(trace(otlp)), 3);
      assertThat(brave)
          .filteredOn(span -> span.path("kind").asString().equals("SERVER"))
          .extracting(span -> span.path("id").asString())
          .containsExactly(hex(asked.span().getSpanId()));
      assertThat(brave)
          .filteredOn(span -> span.path("kind").asString().equals("CLIENT"))
          .extracting(span -> span.path("id").asString())
          .containsExactlyInAnyOrderElementsOf(
              all(otlp, "adder", SpanKind.SPAN_KIND_SERVER).stream()
                  .map(each -> hex(each.span().getParentSpanId()))
                  .toList());
    }
  }

  /** The other way round: Brave's own B3 at both ends, OpenTelemetry between. */
  @Test
  void braveAndOpenTelemetryAreOneTraceByB3() throws Exception {
    TextMapPropagator b3 = B3Propagator.injectingSingleHeader();
    try (OtlpReceiver receiver = new OtlpReceiver();
        ZipkinSpans spans = new ZipkinSpans(zipkin);
        Party caller = Party.brave("caller", spans.handler());
        Party front = Party.openTelemetry("front", b3, to(receiver));
        Party adder = Party.brave("adder", spans.handler());
        Chain chain = new Chain(caller, front, adder)) {

      assertThat(chain.client().total(1, 2, 3)).isEqualTo(6);

      List<Received> otlp = receiver.spans(3);
      List<JsonNode> brave = spans.trace(hex(trace(otlp)), 4);
      assertThat(otlp).extracting(each -> each.span().getTraceId()).containsOnly(trace(otlp));
      assertThat(brave)
          .filteredOn(span -> span.path("kind").asString().equals("CLIENT"))
          .extracting(span -> span.path("id").asString())
          .containsExactly(
              hex(all(otlp, "front", SpanKind.SPAN_KIND_SERVER).get(0).span().getParentSpanId()));
      assertThat(brave)
          .filteredOn(span -> span.path("kind").asString().equals("SERVER"))
          .extracting(span -> span.path("id").asString())
          .containsExactlyInAnyOrderElementsOf(
              all(otlp, "front", SpanKind.SPAN_KIND_CLIENT).stream()
                  .map(each -> hex(each.span().getSpanId()))
                  .toList());
    }
  }

  private static SpanProcessor to(OtlpReceiver receiver) {
    OtlpGrpcSpanExporter exporter =
        OtlpGrpcSpanExporter.builder().setEndpoint("http://127.0.0.1:" + receiver.port()).build();
    return BatchSpanProcessor.builder(exporter).setScheduleDelay(Duration.ofMillis(50)).build();
  }

  private static ByteString trace(List<Received> spans) {
    return spans.get(0).span().getTraceId();
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }

  private static Received child(
      List<Received> spans, Received parent, String service, SpanKind kind) {
    List<Received> found =
        all(spans, service, kind).stream()
            .filter(each -> each.span().getParentSpanId().equals(parent.span().getSpanId()))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<Received> all(List<Received> spans, String service, SpanKind kind) {
    return spans.stream()
        .filter(each -> each.service().equals(service) && each.span().getKind() == kind)
        .toList();
  }
}
