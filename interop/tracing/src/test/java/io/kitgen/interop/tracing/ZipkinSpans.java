package io.kitgen.interop.tracing;

import brave.handler.SpanHandler;
import io.kitgen.interop.servers.Tool;
import io.kitgen.interop.servers.Zipkin;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zipkin2.reporter.BytesMessageSender;
import zipkin2.reporter.InMemoryReporterMetrics;
import zipkin2.reporter.brave.AsyncZipkinSpanHandler;
import zipkin2.reporter.urlconnection.URLConnectionSender;

/** Sends spans to a Zipkin, and reads back what it has got. */
final class ZipkinSpans implements AutoCloseable {

  private final JsonMapper json = new JsonMapper();
  private final InMemoryReporterMetrics metrics = new InMemoryReporterMetrics();
  private final BytesMessageSender sender;
  private final AsyncZipkinSpanHandler handler;
  private final int port;

  ZipkinSpans(Tool.Running zipkin) {
    this.port = zipkin.port();
    this.sender = URLConnectionSender.create(Zipkin.spansUrl(port));
    this.handler =
        AsyncZipkinSpanHandler.newBuilder(sender)
            .messageTimeout(50, TimeUnit.MILLISECONDS)
            .queuedMaxSpans(1000)
            .metrics(metrics)
            .build();
  }

  SpanHandler handler() {
    return handler;
  }

  InMemoryReporterMetrics metrics() {
    return metrics;
  }

  /** All spans of the one trace that has {@code count} of them. */
  List<JsonNode> trace(int count) {
    handler.flush();
    return Awaitility.await()
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> longest(ask("/api/v2/traces?limit=1000")), spans -> spans.size() >= count);
  }

  /** All spans of {@code trace}, as soon as there are {@code count}. */
  List<JsonNode> trace(String trace, int count) {
    return Awaitility.await()
        .atMost(60, TimeUnit.SECONDS)
        .until(
            () -> ask("/api/v2/trace/" + trace).valueStream().toList(),
            spans -> spans.size() >= count);
  }

  private static List<JsonNode> longest(JsonNode traces) {
    List<JsonNode> longest = List.of();
    for (JsonNode trace : traces) {
      List<JsonNode> spans = trace.valueStream().toList();
      longest = spans.size() > longest.size() ? spans : longest;
    }
    return longest;
  }

  JsonNode ask(String path) throws Exception {
    HttpResponse<String> answer = Zipkin.get(port, path);
    return json.readTree(answer.body());
  }

  @Override
  public void close() throws IOException {
    handler.close();
    sender.close();
  }
}
