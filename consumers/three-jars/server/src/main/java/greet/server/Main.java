package greet.server;

import greet.api.GreeterEndpoints;
import greet.api.GreeterHttp;
import io.kitgen.runtime.http.server.KitHttpServer;

/** Serves greetings. */
public final class Main {
  private Main() {}

  /** Serves on the port that is given, 0 for a free one. */
  public static KitHttpServer serve(int port) {
    GreeterEndpoints endpoints = GreeterEndpoints.of(new PoliteGreeter());
    return KitHttpServer.start(port, GreeterHttp.handler(endpoints));
  }

  /** Serves on port 8080. */
  public static void main(String[] args) {
    serve(8080);
  }
}
