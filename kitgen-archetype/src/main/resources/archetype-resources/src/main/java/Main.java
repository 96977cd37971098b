package ${package};

import io.kitgen.runtime.http.server.KitHttpServer;

/** The server process. Its argument is the port, 8080 unless said. */
public final class Main {

  private Main() {}

  /** Runs until the process is stopped. */
  public static void main(String[] args) {
    KitHttpServer server = serve(args.length == 0 ? 8080 : Integer.parseInt(args[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    System.out.println("listening on port " + server.port());
  }

  static KitHttpServer serve(int port) {
    GreeterEndpoints endpoints = GreeterEndpoints.of(new PoliteGreeter());
    return KitHttpServer.start(port, GreeterHttp.handler(endpoints));
  }
}
