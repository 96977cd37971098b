package io.kitgen.interop.tracing;

import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.client.EdgedTransport;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import java.net.URI;

/** A client, a service that it asks, and a service that this one asks, over real connections. */
final class Chain implements AutoCloseable {

  private final KitHttpClient http = KitHttpClient.create();
  private final KitHttpServer last;
  private final KitHttpServer first;
  private final Front client;

  Chain(Party caller, Party front, Party adder) {
    AdderEndpoints adding = AdderEndpoints.of(Long::sum);
    this.last = KitHttpServer.start(0, AdderHttp.handler(adding, edge(adder)));
    AdderEndpoints toLast =
        AdderEndpoints.over(through(AdderHttp.transport(http, uri(last)), front));
    FrontEndpoints fronting = FrontEndpoints.of((a, b, c) -> toLast.sum(toLast.sum(a, b), c));
    this.first = KitHttpServer.start(0, FrontHttp.handler(fronting, edge(front)));
    this.client =
        FrontEndpoints.over(through(FrontHttp.transport(http, uri(first)), caller))
            .with(caller.calls());
  }

  private static ServerEdge edge(Party party) {
    return ServerEdge.builder().observe(party.server()).build();
  }

  private static EdgedTransport through(EdgedTransport transport, Party party) {
    return transport.through(ClientEdge.builder().observe(party.client()).build());
  }

  private static URI uri(KitHttpServer server) {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** A client of the first service, which asks the last one twice. */
  Front client() {
    return client;
  }

  @Override
  public void close() {
    first.close();
    last.close();
    http.close();
  }
}
