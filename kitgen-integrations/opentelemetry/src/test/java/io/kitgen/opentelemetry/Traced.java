package io.kitgen.opentelemetry;

import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Servers and clients over real connections, and the spans that they make. */
final class Traced implements AutoCloseable {

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final KitHttpClient http = KitHttpClient.create();
  private final List<KitHttpServer> servers = new ArrayList<>();
  private final OpenTelemetrySdk sdk;

  Traced() {
    this(
        Sampler.parentBased(Sampler.alwaysOn()),
        TextMapPropagator.composite(
            W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance()));
  }

  Traced(Sampler sampler, TextMapPropagator propagator) {
    this.sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .setSampler(sampler)
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .setPropagators(ContextPropagators.create(propagator))
            .build();
  }

  OpenTelemetry sdk() {
    return sdk;
  }

  /** Serves {@code service} and gives the address. */
  URI serve(Adder service, Tracing tracing) {
    return serve(service, ServerEdge.builder().observe(tracing.server()).build());
  }

  URI serve(Adder service, ServerEdge edge) {
    KitHttpServer server =
        KitHttpServer.start(0, AdderHttp.handler(AdderEndpoints.of(service), edge));
    servers.add(server);
    return URI.create("http://127.0.0.1:" + server.port());
  }

  AdderEndpoints client(URI base, Tracing tracing) {
    return client(base, ClientEdge.builder().observe(tracing.client()).build());
  }

  AdderEndpoints client(URI base, ClientEdge edge) {
    return AdderEndpoints.over(AdderHttp.transport(http, base).through(edge));
  }

  AdderEndpoints untraced(URI base) {
    return AdderHttp.client(http, base);
  }

  /** The spans, as soon as there are {@code count}: a server's ends after its answer is out. */
  List<SpanData> spans(int count) {
    Awaitility.await()
        .atMost(30, TimeUnit.SECONDS)
        .until(() -> exporter.getFinishedSpanItems().size() >= count);
    return exporter.getFinishedSpanItems();
  }

  SpanData span(int count, String name) {
    return spans(count).stream()
        .filter(span -> span.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Sends the request as it is, as curl would; the answer's first line. */
  static String raw(URI base, String body, String... fields) throws IOException {
    StringBuilder text = new StringBuilder("POST /sum HTTP/1.1\r\nHost: localhost\r\n");
    for (String field : fields) {
      text.append(field).append("\r\n");
    }
    text.append("Connection: close\r\nContent-Type: application/json\r\nContent-Length: ");
    text.append(body.length()).append("\r\n\r\n").append(body);
    try (Socket socket = new Socket("127.0.0.1", base.getPort())) {
      socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
  }

  @Override
  public void close() {
    servers.forEach(KitHttpServer::close);
    http.close();
    sdk.close();
  }
}
