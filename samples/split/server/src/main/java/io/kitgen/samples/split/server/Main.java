package io.kitgen.samples.split.server;

import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.samples.split.api.RatesEndpoints;

/** Serves rates on port 8080. */
public final class Main {
  private Main() {}

  /** Serves on {@code port}, 0 for a free one. */
  public static KitHttpServer serve(int port) {
    return KitHttpServer.start(port, RatesHttp.handler(RatesEndpoints.of(new KnownRates())));
  }

  /** Serves until the process ends. */
  public static void main(String[] args) {
    serve(8080);
  }
}
