package io.kitgen.brave;

import brave.Tracing;
import brave.handler.MutableSpan;
import brave.handler.SpanHandler;
import brave.propagation.StrictCurrentTraceContext;
import brave.propagation.TraceContext;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/** Servers and clients over real connections, and the spans that they make. */
final class Traced extends SpanHandler implements AutoCloseable {

  private final List<MutableSpan> spans = new CopyOnWriteArrayList<>();
  private final List<KitHttpServer> servers = new ArrayList<>();
  private final KitHttpClient http = KitHttpClient.create();
  // Closing it fails where a scope was left open, or closed by another thread.
  private final StrictCurrentTraceContext current = StrictCurrentTraceContext.create();
  private final Tracing tracing;

  Traced() {
    this(builder -> builder);
  }

  Traced(UnaryOperator<Tracing.Builder> settings) {
    this.tracing =
        settings
            .apply(Tracing.newBuilder().currentTraceContext(current).addSpanHandler(this))
            .build();
  }

  Tracing brave() {
    return tracing;
  }

  @Override
  public boolean end(TraceContext context, MutableSpan span, Cause cause) {
    spans.add(new MutableSpan(span));
    return true;
  }

  URI serve(Adder service, BraveTracing tracing) {
    ServerEdge edge = ServerEdge.builder().observe(tracing.server()).build();
    KitHttpServer server =
        KitHttpServer.start(0, AdderHttp.handler(AdderEndpoints.of(service), edge));
    servers.add(server);
    return URI.create("http://127.0.0.1:" + server.port());
  }

  AdderEndpoints client(URI base, BraveTracing tracing) {
    ClientEdge edge = ClientEdge.builder().observe(tracing.client()).build();
    return AdderEndpoints.over(AdderHttp.transport(http, base).through(edge));
  }

  /** A client that sends these fields, as a foreign caller does. */
  AdderEndpoints sending(URI base, String... fields) {
    ClientEdge edge =
        ClientEdge.builder()
            .filter(
                (operation, attempt, ctx) -> {
                  for (int i = 0; i < fields.length; i += 2) {
                    attempt.add(fields[i], fields[i + 1]);
                  }
                  return ctx;
                })
            .build();
    return AdderEndpoints.over(AdderHttp.transport(http, base).through(edge));
  }

  /** The spans, as soon as there are {@code count}: a server's ends after its answer is out. */
  List<MutableSpan> spans(int count) {
    Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> spans.size() >= count);
    return List.copyOf(spans);
  }

  List<MutableSpan> spans(int count, brave.Span.Kind kind) {
    return spans(count).stream().filter(span -> span.kind() == kind).toList();
  }

  @Override
  public void close() {
    servers.forEach(KitHttpServer::close);
    http.close();
    tracing.close();
    current.close();
  }
}
